using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>
/// Compares two occupations, a profile and one, or up to four side by side: what carries over, what is to acquire, what
/// differs (see <c>docs/matching.md</c>). Immutable, thread-safe.
/// </summary>
public sealed class OccupationComparer
{
    /// <summary>At most this many occupations stand side by side.</summary>
    public const int MostSideBySide = 4;

    private readonly OccupationReference _reference;
    private readonly ProfileMatcher _matcher;

    private OccupationComparer(OccupationReference reference, ProfileMatcher matcher) => (_reference, _matcher) = (reference, matcher);

    /// <summary>Prepares a comparer that shares the indexes of a matcher on the same reference.</summary>
    public static OccupationComparer Build(OccupationReference reference, ProfileMatcher matcher) => new(reference, matcher);

    /// <summary>What moving from one occupation to the other means.</summary>
    /// <exception cref="ArgumentException">One of them is not in the reference.</exception>
    public OccupationComparison Compare(OccupationId from, OccupationId to)
    {
        var (origin, destination) = (Find(from, nameof(from)), Find(to, nameof(to)));
        var coverage = CoverageOf(origin);
        var carried = destination.Skills.Select(s => Carry(coverage, origin, s)).ToImmutableArray();
        var acquired = destination.Skills.Where((_, i) => carried[i] is null);
        var shared = Ordered(carried.Where(c => c is not null && c.Closeness.IsShared()));
        var close = Ordered(carried.Where(c => c is not null && !c.Closeness.IsShared()));
        var toAcquire = Split(acquired);
        var asked = PositionsOf(destination);
        return new OccupationComparison
        {
            From = origin,
            To = destination,
            Coverage = CoverageOf(coverage, to),
            Shared = shared,
            Close = close,
            ToAcquire = toAcquire,
            NotUsed = [.. origin.Skills.Where(s => !IsUsed(s.Skill, asked)).OrderBy(s => s.Importance)],
            Tally = Count(shared.Select(s => s.To), close.Select(s => s.To), toAcquire),
            Aspects = [.. AspectsOf([origin, destination]).Select(a => new AspectComparison(a.Aspect, a.Values[0], a.Values[1]))],
            Workplaces = WorkplacesOf(origin, destination),
            Pay = origin.Sheet?.Pay is { } own && destination.Sheet?.Pay is { } next && string.Equals(own.Unit, next.Unit, StringComparison.Ordinal) ? new PayComparison(own, next) : null,
            Diploma = DiplomaOf(origin, destination),
        };
    }

    /// <summary>What a person's profile shows of an occupation, with the lines of the CV that show it.</summary>
    /// <exception cref="ArgumentException">The occupation is not in the reference.</exception>
    public ProfileComparison Compare(Profile profile, OccupationId to, YearMonth today)
    {
        var destination = Find(to, nameof(to));
        var evidence = _matcher.Evidence(profile, today);
        var coverage = evidence.Coverage;
        var carried = destination.Skills.Select(s => Carry(evidence, s)).ToImmutableArray();
        var shared = Ordered(carried.Where(c => c is not null && c.Closeness.IsShared()));
        var close = Ordered(carried.Where(c => c is not null && !c.Closeness.IsShared()));
        var toAcquire = Split(destination.Skills.Where((_, i) => carried[i] is null));
        var asked = PositionsOf(destination);
        return new ProfileComparison
        {
            Match = _matcher.Explain(evidence, to),
            Coverage = CoverageOf(coverage, to),
            Shared = shared,
            Close = close,
            ToAcquire = toAcquire,
            NotUsed = [.. profile.Skills.Select(s => s.Skill).Distinct().Where(s => !IsUsed(s, asked))],
            Tally = Count(shared.Select(s => s.To), close.Select(s => s.To), toAcquire),
        };
    }

    /// <summary>Two to four occupations side by side: every aspect, every skill, who asks for it.</summary>
    /// <exception cref="ArgumentException">Fewer than two, more than four, one twice, or one that is not in the reference.</exception>
    public SideBySide Compare(ImmutableArray<OccupationId> occupations)
    {
        if (occupations.Length is < 2 or > MostSideBySide || occupations.Distinct().Count() != occupations.Length)
        {
            throw new ArgumentException($"Two to {MostSideBySide} different occupations can be compared, not {occupations.Length}.", nameof(occupations));
        }

        var found = occupations.Select(o => Find(o, nameof(occupations))).ToImmutableArray();
        return new SideBySide
        {
            Occupations = found,
            Aspects = [.. AspectsOf(found)],
            Skills = RowsOf(found),
        };
    }

    private Occupation Find(OccupationId id, string parameter) =>
        _reference.FindOccupation(id) ?? throw new ArgumentException($"Occupation '{id}' is not in the reference.", parameter);

    // By position in the reference, so that the order in which a sheet lists its skills decides of no tie.
    private SkillCoverage CoverageOf(Occupation occupation)
    {
        var coverage = new SkillCoverage(_matcher.Space);
        foreach (var (skill, i) in occupation.Skills.Select((s, i) => (Skill: _reference.IndexOf(s.Skill), Index: i)).Where(p => p.Skill >= 0).OrderBy(p => p.Skill))
        {
            coverage.Add(skill, 1, i);
        }

        return coverage;
    }

    private double CoverageOf(SkillCoverage coverage, OccupationId to)
    {
        var index = _reference.IndexOf(to);
        var total = _matcher.Skills.Totals[index];
        return total <= 0 ? 0 : Math.Clamp(SkillScore.Covered(_matcher.Skills, coverage, index) / total, 0, 1);
    }

    private SharedSkill? Carry(SkillCoverage coverage, Occupation origin, OccupationSkill asked) =>
        Closest(coverage, _reference.IndexOf(asked.Skill)) is var (held, link)
            ? new SharedSkill(asked, origin.Skills[coverage.Held[held].Source], link.Closeness, link.Similarity)
            : null;

    private ShownSkill? Carry(ProfileEvidence evidence, OccupationSkill asked)
    {
        var (coverage, skill) = (evidence.Coverage, _reference.IndexOf(asked.Skill));
        if (Closest(coverage, skill) is not var (held, link))
        {
            return null;
        }

        var (strength, source) = coverage.Held[held];
        var jobs = evidence.Profile.Experiences.Length;
        if (strength < MatchExplainer.LeastStrength(asked) || (source < jobs && _reference.Skills[skill].IsCredential))
        {
            return null;
        }

        var own = _reference.Skills[held].Id;
        return source < jobs
            ? new ShownSkill(asked, own, link.Closeness, evidence.Profile.Experiences[source].Quotes) { Experience = evidence.Profile.Experiences[source].Title }
            : new ShownSkill(asked, own, link.Closeness, evidence.Profile.Skills[source - jobs].Quotes);
    }

    /// <summary>The skill held that is this one or comes nearest, or null; what is held as it stands comes before an equivalent.</summary>
    private (int Held, SimilarSkill Link)? Closest(SkillCoverage coverage, int skill)
    {
        if (skill < 0 || coverage.Of(skill) <= 0)
        {
            return null;
        }

        var through = coverage.Of(skill) <= coverage.Held.GetValueOrDefault(skill).Strength ? skill : coverage.Through(skill);
        if (_matcher.Space.Link(through, skill) is { } link && link.Closeness != SkillCloseness.Neighbour && IsCarried(through, link))
        {
            return (through, link);
        }

        (int Held, SimilarSkill Link, double Cosine)? best = null;
        foreach (var sibling in _matcher.Space.ShownBy(skill))
        {
            if (sibling.Closeness == SkillCloseness.Neighbour && coverage.Held.ContainsKey(sibling.Skill)
                && _matcher.Space.Link(sibling.Skill, skill) is { } near && IsCarried(sibling.Skill, near)
                && _matcher.Space.Cosine(sibling.Skill, skill) is var cosine && (best is null || cosine > best.Value.Cosine))
            {
                best = (sibling.Skill, near, cosine);
            }
        }

        return best is var (held, closest, _) ? (held, closest) : null;
    }

    // A diploma that ROME lists among its knowledge is held or not, never nearly. One ROME skill gathers skills too far apart for
    // two of them to be close by that alone.
    private bool IsCarried(int held, SimilarSkill link) => link.Closeness.IsShared()
        || (!_reference.Skills[link.Skill].IsCredential
            && (link.Closeness != SkillCloseness.Neighbour || _matcher.Space.Cosine(held, link.Skill) >= MatchingWeights.NeighbourLabel));

    private HashSet<int> PositionsOf(Occupation occupation) => [.. occupation.Skills.Select(s => _reference.IndexOf(s.Skill)).Where(s => s >= 0)];

    private bool IsUsed(SkillId own, HashSet<int> asked)
    {
        if (_reference.IndexOf(own) is not (>= 0 and var held))
        {
            return false;
        }

        foreach (var shown in _matcher.Space.ShownBy(held))
        {
            if (asked.Contains(shown.Skill) && IsCarried(held, shown))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuality(OccupationSkill skill) => _reference.FindSkill(skill.Skill)?.Kind == SkillKind.SoftSkill;

    private bool IsCredential(OccupationSkill skill) => _reference.FindSkill(skill.Skill)?.IsCredential == true;

    private bool IsCounted(OccupationSkill skill) => !IsQuality(skill) && !IsCredential(skill);

    private SkillsToAcquire Split(IEnumerable<OccupationSkill> acquired)
    {
        var all = acquired.OrderBy(s => s.Importance).ToImmutableArray();
        return new SkillsToAcquire(
            [.. all.Where(s => IsCounted(s) && s.Importance == Importance.Essential)],
            [.. all.Where(s => IsCounted(s) && s.Importance == Importance.Optional)],
            [.. all.Where(IsQuality)],
            [.. all.Where(s => IsCredential(s) && !IsQuality(s))]);
    }

    private SkillTally Count(IEnumerable<OccupationSkill> shared, IEnumerable<OccupationSkill> close, SkillsToAcquire toAcquire)
    {
        var (same, near) = (shared.Count(IsCounted), close.Count(IsCounted));
        return new SkillTally(same + near + toAcquire.Essential.Length + toAcquire.Optional.Length, same, near, toAcquire.Essential.Length, toAcquire.Optional.Length);
    }

    private static ImmutableArray<SharedSkill> Ordered(IEnumerable<SharedSkill?> skills) => [.. skills.OfType<SharedSkill>().OrderBy(s => s.To.Importance).ThenByDescending(s => s.Similarity)];

    private static ImmutableArray<ShownSkill> Ordered(IEnumerable<ShownSkill?> skills) => [.. skills.OfType<ShownSkill>().OrderBy(s => s.To.Importance).ThenBy(s => s.Closeness)];

    private IEnumerable<AspectRow> AspectsOf(ImmutableArray<Occupation> occupations) => AspectReader.All
        .Select(a => new AspectRow(a, [.. occupations.Select(o => AspectReader.Read(_reference, o, a))]))
        .Where(r => r.Values.Any(v => v is not null));

    private WorkplaceComparison? WorkplacesOf(Occupation from, Occupation to)
    {
        var (own, next) = (AspectReader.Workplaces(_reference, from), AspectReader.Workplaces(_reference, to));
        return own.IsEmpty || next.IsEmpty || from.Source != to.Source
            ? null
            : new WorkplaceComparison([.. own.Intersect(next, StringComparer.Ordinal)], [.. own.Except(next, StringComparer.Ordinal)], [.. next.Except(own, StringComparer.Ordinal)]);
    }

    private OriginDiploma DiplomaOf(Occupation from, Occupation to)
    {
        if (to.Gate is null)
        {
            return to.IsRegulated == false ? OriginDiploma.NotNeeded : OriginDiploma.Unknown;
        }

        var opening = GateReader.Opening(_reference, to);
        var own = GateReader.Opening(_reference, from);
        if (from.Id == to.Id)
        {
            return OriginDiploma.Opens;
        }

        if (opening.IsEmpty || (own.IsEmpty && from.Gate is not null))
        {
            return OriginDiploma.Unknown;
        }

        var common = own.Count(c => opening.Contains(c));
        return common == 0 ? OriginDiploma.DoesNotOpen : common == own.Length ? OriginDiploma.Opens : OriginDiploma.MayOpen;
    }

    private ImmutableArray<SkillRow> RowsOf(ImmutableArray<Occupation> occupations)
    {
        var rows = new List<(int Skill, Importance?[] Asked)>();
        var rowOf = new Dictionary<int, int>();
        for (var o = 0; o < occupations.Length; o++)
        {
            foreach (var asked in occupations[o].Skills)
            {
                if (_reference.IndexOf(asked.Skill) is not (>= 0 and var skill))
                {
                    continue;
                }

                var row = RowOf(rowOf, skill);
                if (row < 0)
                {
                    row = rows.Count;
                    rows.Add((skill, new Importance?[occupations.Length]));
                }

                rowOf.TryAdd(skill, row);
                rows[row].Asked[o] = rows[row].Asked[o] is { } known && known < asked.Importance ? known : asked.Importance;
            }
        }

        var coverages = occupations.Select(CoverageOf).ToImmutableArray();
        return
        [
            .. rows.Select(r => new SkillRow(_reference.Skills[r.Skill], [.. r.Asked.Select((importance, o) => importance is null ? Near(coverages[o], r.Skill) : new SkillCell(importance, null, null))]))
                .OrderByDescending(r => r.Cells.Count(c => c.IsAsked)).ThenBy(r => r.Cells.Min(c => c.Importance ?? Importance.Optional)).ThenBy(r => r.Skill.Kind),
        ];
    }

    private int RowOf(Dictionary<int, int> rowOf, int skill)
    {
        foreach (var shown in _matcher.Space.ShownBy(skill))
        {
            if (shown.Closeness.IsShared() && rowOf.TryGetValue(shown.Skill, out var row))
            {
                return row;
            }
        }

        return -1;
    }

    private SkillCell Near(SkillCoverage coverage, int skill) =>
        Closest(coverage, skill) is var (held, link) ? new SkillCell(null, link.Closeness, _reference.Skills[held].Id) : SkillCell.None;
}
