using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Occupations;

/// <summary>The tables while their files are read.</summary>
internal sealed class OccupationTablesDraft
{
    private readonly SortedDictionary<FapCode, string> _families = [];
    private readonly Dictionary<(FapCode Fap, RomeCode Rome, string Origin), (SortedSet<char> Qualifications, bool IsComplete)> _fapRome = [];
    private readonly HashSet<FapPcsLink> _fapPcs = [];
    private readonly HashSet<RomeIscoLink> _romeIsco = [];
    private readonly Dictionary<(RomeCode Rome, string Subdomain), RomeSubdomainLink> _subdomains = [];

    public bool IsEmpty => _families.Count + _fapRome.Count + _fapPcs.Count + _romeIsco.Count + _subdomains.Count == 0;

    public bool HasFapRome => _fapRome.Count > 0;

    public bool HasFapPcs => _fapPcs.Count > 0;

    public bool HasRomeIsco => _romeIsco.Count > 0;

    public bool HasFamiliesOf(FapVersion version) => _families.Keys.Any(f => f.Version == version);

    /// <summary>False when the family already has another name.</summary>
    public bool Name(FapCode code, string label) => _families.TryAdd(code, label) || _families[code].Equals(label, StringComparison.Ordinal);

    /// <summary>Ties a family and an occupation; a qualification is added to those the file has given already.</summary>
    public void Link(FapCode fap, RomeCode rome, char? qualification, bool isComplete, string origin)
    {
        if (!_fapRome.TryGetValue((fap, rome, origin), out var link))
        {
            link = ([], isComplete);
        }

        if (qualification is { } digit)
        {
            link.Qualifications.Add(digit);
        }

        _fapRome[(fap, rome, origin)] = (link.Qualifications, link.IsComplete || isComplete);
    }

    public void Link(FapCode fap, PcsCode pcs, string origin) => _fapPcs.Add(new FapPcsLink(fap, pcs, origin));

    public void Link(RomeCode rome, IscoUnitGroup isco, string origin) => _romeIsco.Add(new RomeIscoLink(rome, isco, origin));

    /// <summary>False when the occupation already is in the sub-domain.</summary>
    public bool Link(RomeSubdomainLink link) => _subdomains.TryAdd((link.Rome, link.Subdomain), link);

    public OccupationTables ToTables() => new()
    {
        Families = [.. _families.Select(f => new FapFamily(f.Key, f.Value))],
        FapRome =
        [
            .. _fapRome.OrderBy(l => l.Key.Fap).ThenBy(l => l.Key.Rome).ThenBy(l => l.Key.Origin, StringComparer.Ordinal)
                .Select(l => new FapRomeLink(l.Key.Fap, l.Key.Rome, string.Concat(l.Value.Qualifications), l.Value.IsComplete, l.Key.Origin)),
        ],
        FapPcs = [.. _fapPcs.OrderBy(l => l.Fap).ThenBy(l => l.Pcs).ThenBy(l => l.Origin, StringComparer.Ordinal)],
        RomeIsco = [.. _romeIsco.OrderBy(l => l.Rome).ThenBy(l => l.Isco).ThenBy(l => l.Origin, StringComparer.Ordinal)],
        RomeSubdomains = [.. _subdomains.Values.OrderBy(l => l.Rome).ThenBy(l => l.Subdomain, StringComparer.Ordinal)],
    };
}
