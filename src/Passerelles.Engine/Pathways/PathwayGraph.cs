using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Pathways;

/// <summary>What links two occupations: the sheets' own neighbours, ROME's mobility, skills, diplomas that lead to others.</summary>
internal sealed class PathwayGraph
{
    private readonly OccupationReference _reference;
    private readonly SkillRows _rows;
    private readonly Dictionary<(int From, int To), (bool IsUp, string Reason)> _named = [];
    private readonly HashSet<(RomeCode From, RomeCode To)> _mobility;
    private readonly ImmutableArray<int>?[] _next;
    private readonly ImmutableArray<ImmutableArray<int>> _stepsBefore;
    private readonly ILookup<CertificationId, int> _opened;

    public PathwayGraph(OccupationReference reference, SkillRows rows)
    {
        (_reference, _rows) = (reference, rows);
        SheetCount = reference.Sheets.Count();
        Requirements = [.. reference.Occupations.Select(o => EntryRequirement.Of(reference, o))];
        _mobility = [.. reference.Occupations.SelectMany(o => o.Mobility.Select(m => (o.RomeCodes[0], m.Target)))];
        _next = new ImmutableArray<int>?[SheetCount];
        _opened = Opened(reference).ToLookup(p => p.From, p => p.Occupation);
        for (var o = 0; o < SheetCount; o++)
        {
            var sheet = reference.Occupations[o].Sheet!;
            Name(o, sheet.Up, isUp: true);
            Name(o, sheet.Side, isUp: false);
            Name(o, sheet.Elsewhere, isUp: false);
        }

        _stepsBefore = [.. Enumerable.Range(0, SheetCount).Select(ReadStepsBefore)];
        IsCovered = [.. reference.Occupations.Select(o => o.Source == OccupationSource.Rome && reference.SheetsOf(o.RomeCodes[0]).Any(s => s.RomeCodes[0] == o.RomeCodes[0]))];
    }

    /// <summary>Sheets come first in the reference: positions below this are theirs.</summary>
    public int SheetCount { get; }

    /// <summary>What each occupation asks for.</summary>
    public ImmutableArray<EntryRequirement> Requirements { get; }

    /// <summary>True for a ROME occupation that a sheet stands for.</summary>
    public ImmutableArray<bool> IsCovered { get; }

    public bool IsPromotion(int from, int to) => _named.TryGetValue((from, to), out var link) && link.IsUp;

    public bool IsNamed(int from, int to) => _named.ContainsKey((from, to));

    public string? ReasonOf(int from, int to) => _named.TryGetValue((from, to), out var link) ? link.Reason : null;

    /// <summary>
    /// Occupations with which one begins when the diploma is new. Of a regulated one: those opened by that diploma alone, given by sheets
    /// as the step below or bearing a name this one only adds to (a newly graduated nurse is a nurse before being a coordinating or a
    /// self-employed nurse). Of a post of seniority: those whose sheets lead up to it.
    /// </summary>
    public ImmutableArray<int> StepsBefore(int occupation) => occupation < SheetCount ? _stepsBefore[occupation] : [];

    /// <summary>Months of practice the sheet asks for, or null.</summary>
    public int? PracticeAsked(int occupation) => _reference.Occupations[occupation].Sheet?.Access.ExperienceMonths;

    /// <summary>Whether ROME's experts link the two, or the ROME occupations closest to them.</summary>
    public bool IsMobility(int from, int to) =>
        _reference.Occupations[from].RomeCodes is [var origin, ..] && _reference.Occupations[to].RomeCodes is [var target, ..] && _mobility.Contains((origin, target));

    public MoveKind KindOf(int from, int to, double coverage)
    {
        if (from >= 0 && _named.TryGetValue((from, to), out var link))
        {
            return link.IsUp ? MoveKind.Promotion : MoveKind.Neighbour;
        }

        return coverage >= PathwayRules.CloseCoverage ? MoveKind.SkillClose
            : from >= 0 && IsMobility(from, to) ? MoveKind.OfficialMobility
            : MoveKind.Retraining;
    }

    /// <summary>Sheets that a route may pass to after this one; worked out when first asked for, then kept.</summary>
    public ImmutableArray<int> NextOf(int sheet) => _next[sheet] ??= ReadNext(sheet);

    private static IEnumerable<(CertificationId From, int Occupation)> Opened(OccupationReference reference)
    {
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var link in reference.Occupations[o].Sheet?.Certifications ?? [])
            {
                if (link.Role is CertificationRole.Useful || reference.FindCertification(link.Certification) is not { } certification)
                {
                    continue;
                }

                foreach (var from in certification.Exemptions.Select(e => e.From).Concat(certification.Course?.Entry.SelectMany(e => e.Certifications) ?? []).Append(certification.Id))
                {
                    yield return (from, o);
                }
            }
        }
    }

    private ImmutableArray<int> ReadStepsBefore(int sheet)
    {
        if (_reference.Occupations[sheet].Sheet!.Access.IsSenior)
        {
            return [.. Enumerable.Range(0, SheetCount).Where(o => IsPromotion(o, sheet))];
        }

        if (!Requirements[sheet].IsRegulated)
        {
            return [];
        }

        var words = FrenchText.Stems(_reference.Occupations[sheet].Name.Masculine).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, SheetCount).Where(o => o != sheet && Requirements[o].IsRegulated && !Requirements[o].OneOf.IsEmpty && Requirements[o].OneOf.All(Requirements[sheet].OneOf.Contains)
                && (IsPromotion(o, sheet) || words.IsProperSupersetOf(FrenchText.Stems(_reference.Occupations[o].Name.Masculine)))),
        ];
    }

    private ImmutableArray<int> ReadNext(int sheet)
    {
        var next = new HashSet<int>();
        foreach (var (link, _) in _named)
        {
            if (link.From == sheet && link.To < SheetCount)
            {
                next.Add(link.To);
            }
        }

        next.UnionWith(Requirements[sheet].OneOf.Concat(Requirements[sheet].AllOf).SelectMany(c => _opened[c]));
        var row = _rows.Of(sheet);
        for (var o = 0; o < SheetCount; o++)
        {
            if (IsMobility(sheet, o))
            {
                next.Add(o);
            }
        }

        next.UnionWith(Enumerable.Range(0, SheetCount).Where(o => row.CoverageOf(o) >= PathwayRules.CloseCoverage)
            .OrderByDescending(o => row.CoverageOf(o)).ThenBy(o => o).Take(PathwayRules.SkillNeighbours));
        next.Remove(sheet);
        return [.. next.Order()];
    }

    private void Name(int from, ImmutableArray<Neighbour> neighbours, bool isUp)
    {
        foreach (var neighbour in neighbours)
        {
            if (_reference.IndexOf(neighbour.Occupation) is >= 0 and var to)
            {
                _named.TryAdd((from, to), (isUp, neighbour.Reason));
            }
        }
    }
}
