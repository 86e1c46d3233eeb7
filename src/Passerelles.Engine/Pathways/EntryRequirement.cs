using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>What an occupation asks of whoever enters it.</summary>
/// <param name="IsRegulated">The law asks for a diploma, a title or an authorisation.</param>
/// <param name="OneOf">Certifications of which one is demanded when regulated, or usual when not; empty when none is named.</param>
/// <param name="AllOf">Certifications demanded as well, each of them.</param>
/// <param name="Entry">Usual level, and whether one may begin without a diploma.</param>
internal sealed record EntryRequirement(bool IsRegulated, ImmutableArray<CertificationId> OneOf, ImmutableArray<CertificationId> AllOf, EntryLevel Entry)
{
    /// <summary>True when the law asks for something no source names: no route may claim to lead there.</summary>
    public bool IsUnnamed => IsRegulated && OneOf.IsEmpty;

    public static EntryRequirement Of(OccupationReference reference, Occupation occupation)
    {
        var isRegulated = occupation.IsRegulated == true || occupation.Gate is not null;
        var sheets = occupation.Sheet is { } own ? [own] : SheetsFor(reference, occupation);
        return new EntryRequirement(
            isRegulated,
            Named(sheets, isRegulated ? CertificationRole.Required : CertificationRole.Usual),
            occupation.Sheet is null ? [] : Named(sheets, CertificationRole.Prerequisite),
            EntryLevel.Of(occupation));
    }

    // A ROME occupation names no diploma: those of the sheets that stand for it do, as for its gate.
    private static ImmutableArray<OccupationSheet> SheetsFor(OccupationReference reference, Occupation rome) =>
        [.. reference.SheetsOf(rome.RomeCodes[0]).Where(s => s.RomeCodes[0] == rome.RomeCodes[0]).Select(s => s.Sheet!)];

    private static ImmutableArray<CertificationId> Named(ImmutableArray<OccupationSheet> sheets, CertificationRole role) =>
        [.. sheets.SelectMany(s => s.Certifications).Where(c => c.Role == role).Select(c => c.Certification).Distinct()];
}
