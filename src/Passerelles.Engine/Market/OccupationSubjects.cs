using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Market;

/// <summary>From an occupation of the reference to the codes under which figures of it are published.</summary>
public static class OccupationSubjects
{
    /// <summary>
    /// Codes of an occupation, in its own nomenclatures: each of its ROME codes apart, then families. Several codes are several sets of figures: they are
    /// never added up, since people and offers may be counted in each.
    /// </summary>
    /// <param name="occupation">A sheet or a ROME occupation.</param>
    /// <param name="sheet">The sheet, when it is one.</param>
    /// <param name="familiesOf">Families of a ROME code according to a crosswalk; may give none.</param>
    public static ImmutableArray<SubjectCode> Of(Occupation occupation, OccupationSheet? sheet, Func<RomeCode, IEnumerable<SubjectCode>> familiesOf)
    {
        var romes = occupation.Id.IsRome ? [RomeCode.Parse(occupation.Id.ToString())] : sheet?.RomeCodes ?? [];
        // What the author of the sheet chose is nearer than what a table deduces for the whole ROME code.
        var own = (sheet?.FapCodes ?? []).SelectMany(OfFap).Concat((sheet?.PcsCodes ?? []).Select(c => new SubjectCode(Nomenclature.Pcs2003, c))).ToList();
        return
        [
            .. romes.Select(r => new SubjectCode(Nomenclature.Rome4, r.ToString()))
                .Concat(own.Exists(o => o.System is Nomenclature.Fap2009) ? own : own.Concat(romes.SelectMany(familiesOf)))
                .Distinct(),
        ];
    }

    /// <summary>
    /// The third letter tells the two nomenclatures of Dares apart: X is of 2021 (<c>V0X60</c>), Z of 2009 (<c>V0Z60</c>); A and B are of both
    /// (<c>T2A60</c>), so that both are looked for.
    /// </summary>
    public static IEnumerable<SubjectCode> OfFap(string code)
    {
        var third = code.Length > 2 ? code[2] : ' ';
        if (third != 'X')
        {
            yield return new SubjectCode(Nomenclature.Fap2009, code);
        }

        if (third != 'Z')
        {
            yield return new SubjectCode(Nomenclature.Fap2021, code);
        }
    }
}
