using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Registers;

/// <summary>
/// Translates between occupational families (FAP), occupations of ROME 4, professions (PCS) and ISCO-08. Tables speak of ROME 3:
/// an occupation of ROME 4 is reached through its former code. FAP 2021 has names but no link, since no file gives one.
/// </summary>
public sealed class OccupationCrosswalk
{
    /// <summary>Qualifications a ROME 3 offer may have, 0 (not said) to 9.</summary>
    private const double Qualifications = 10;

    private readonly FrozenDictionary<FapCode, FapFamily> _families;
    private readonly ImmutableArray<FapLink> _links;
    private readonly ILookup<RomeCode, FapLink> _linksByRome;
    private readonly ImmutableArray<FapPcsLink> _fapPcs;
    private readonly ImmutableArray<RomeIscoLink> _romeIsco;
    private readonly ILookup<RomeCode, RomeSubdomainLink> _subdomains;
    private readonly FrozenDictionary<RomeCode, RomeCode> _formerOf;
    private readonly ILookup<RomeCode, RomeCode> _presentOf;

    private OccupationCrosswalk(OccupationTables tables, RomeRelease? rome)
    {
        _families = tables.Families.ToFrozenDictionary(f => f.Code);
        _links =
        [
            .. tables.FapRome.GroupBy(l => (l.Fap, l.Rome))
                .Select(g => new FapLink(g.Key.Fap, g.Key.Rome, g.Max(ShareOf), [.. g.Select(l => l.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderBy(l => l.Rome).ThenBy(l => l.Fap),
        ];
        _linksByRome = _links.ToLookup(l => l.Rome);
        _fapPcs = tables.FapPcs;
        _romeIsco = tables.RomeIsco;
        _subdomains = tables.RomeSubdomains.ToLookup(l => l.Rome);
        var occupations = rome?.Occupations ?? [];
        _formerOf = occupations.ToFrozenDictionary(o => o.Code, o => o.Parent);
        _presentOf = occupations.ToLookup(o => o.Parent, o => o.Code);
    }

    /// <summary>Every family with a name.</summary>
    public ImmutableArray<FapCode> Families => _families.Keys;

    /// <summary>Every profession with a family.</summary>
    public IEnumerable<PcsCode> Professions => _fapPcs.Select(l => l.Pcs).Distinct().Order();

    /// <summary>Builds it.</summary>
    /// <param name="tables">Tables.</param>
    /// <param name="rome">ROME 4, which says what became of ROME 3 codes; without it no occupation of ROME 4 is reached.</param>
    public static OccupationCrosswalk Build(OccupationTables tables, RomeRelease? rome) => new(tables, rome);

    /// <summary>The family bearing this code, or null.</summary>
    public FapFamily? Find(FapCode fap) => _families.GetValueOrDefault(fap);

    /// <summary>
    /// Occupations of ROME 4 that a family covers, at any level of the nomenclature. A figure of Dares given for the family is a
    /// figure for all of them together: no table says how to divide it.
    /// </summary>
    public FapOccupations OccupationsOf(FapCode fap) => OccupationsOf([fap]);

    /// <summary>The same for several families at once: Dares gives some figures for « J4Z;J5Z;J6Z » together.</summary>
    public FapOccupations OccupationsOf(ImmutableArray<FapCode> families)
    {
        var former = _links.Where(l => families.Any(f => f.Holds(l.Fap))).GroupBy(l => l.Rome).ToList();
        return new FapOccupations
        {
            Families = families,
            Occupations =
            [
                .. former.SelectMany(g => _presentOf[g.Key].Select(present => new OccupationShare(present, g.Key, Sum(g), Origins(g)))).OrderBy(o => o.Rome),
            ],
            FormerCodes = former.Count,
            FormerCodesFound = former.Count(g => _presentOf.Contains(g.Key)),
        };
    }

    /// <summary>Detailed families of FAP 2009 that an occupation of ROME 4, or a ROME 3 code, falls into.</summary>
    public OccupationFamilies FamiliesOf(RomeCode rome)
    {
        var former = FormerOf(rome);
        return new OccupationFamilies(
            rome, former, [.. _linksByRome[former].Select(l => new FapShare(l.Fap, l.Share, l.Origins)).OrderByDescending(f => f.Share).ThenBy(f => f.Fap)]);
    }

    /// <summary>Professions of a family, at any level of the nomenclature.</summary>
    public ImmutableArray<PcsCode> ProfessionsOf(FapCode fap) => [.. _fapPcs.Where(l => fap.Holds(l.Fap)).Select(l => l.Pcs).Distinct().Order()];

    /// <summary>Families of a profession.</summary>
    public ImmutableArray<FapCode> FamiliesOf(PcsCode pcs) => [.. _fapPcs.Where(l => l.Pcs == pcs).Select(l => l.Fap).Distinct().Order()];

    /// <summary>Unit groups of ISCO-08 of an occupation of ROME 4, or of a ROME 3 code.</summary>
    public ImmutableArray<IscoUnitGroup> IscoOf(RomeCode rome)
    {
        var former = FormerOf(rome);
        return [.. _romeIsco.Where(l => l.Rome == former).Select(l => l.Isco).Distinct().Order()];
    }

    /// <summary>Occupations of ROME 4 of a unit group of ISCO-08.</summary>
    public ImmutableArray<RomeCode> OccupationsOf(IscoUnitGroup isco) =>
        [.. _romeIsco.Where(l => l.Isco == isco).SelectMany(l => _presentOf[l.Rome]).Distinct().Order()];

    /// <summary>Sub-domains of an occupation of ROME 4: those in use and those to be added, not those to be removed.</summary>
    public ImmutableArray<string> SubdomainsOf(RomeCode rome) =>
        [.. _subdomains[rome].Where(l => l.Change != SubdomainChange.ToRemove).Select(l => l.Subdomain).Distinct(StringComparer.Ordinal)];

    /// <summary>ROME 3 code of an occupation of ROME 4; a code that ROME 4 does not have is taken for one of ROME 3.</summary>
    public RomeCode FormerOf(RomeCode rome) => _formerOf.GetValueOrDefault(rome, rome);

    private static double? ShareOf(FapRomeLink link) =>
        link.Qualifications.Length > 0 ? link.Qualifications.Length / Qualifications
        : link.IsComplete ? 1
        : null;

    // Two detailed families share no qualification of an occupation, so their shares add up.
    private static double? Sum(IEnumerable<FapLink> links) =>
        links.Where(l => l.Share is not null).Select(l => l.Share!.Value).ToList() is { Count: > 0 } known ? Math.Min(1, known.Sum()) : null;

    private static ImmutableArray<string> Origins(IEnumerable<FapLink> links) =>
        [.. links.SelectMany(l => l.Origins).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private sealed record FapLink(FapCode Fap, RomeCode Rome, double? Share, ImmutableArray<string> Origins);
}
