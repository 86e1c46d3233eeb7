using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>
/// Ways from one origin, move by move: from where one stands to any sheet, then from sheet to linked sheet, four moves at most.
/// Keeps, for each occupation, ways none of which is worse than another in time, effort and months without wage. One instance a search.
/// </summary>
internal sealed class RouteSearcher(SkillRows rows, PathwayGraph graph, QualificationPlanner planner, PathwayLimits limits)
{
    private const int MostLabels = 3;
    private const int MostLabelsOfTarget = 12;
    private readonly Dictionary<int, LabelSet> _found = [];

    /// <summary>Ways to every sheet, and to the occupations asked for beside them.</summary>
    /// <param name="start">Where one stands.</param>
    /// <param name="targets">Occupations to enter from anywhere; others only where a link leads.</param>
    /// <param name="mostSteps">Moves at most.</param>
    public Dictionary<int, LabelSet> Search(RouteLabel start, ImmutableArray<int> targets, int mostSteps)
    {
        var wave = new List<RouteLabel> { start };
        for (var step = 1; step <= mostSteps && wave.Count > 0; step++)
        {
            var next = new List<RouteLabel>();
            foreach (var label in wave.Where(l => l.Previous is null || (IsKept(l) && !IsUseless(l, targets))))
            {
                foreach (var to in NextOf(label, targets))
                {
                    Enter(label, to, targets, next);
                }
            }

            wave = next;
        }

        return _found;
    }

    private bool IsKept(RouteLabel label) => _found[label.Occupation].Labels.Contains(label);

    // What costs more than a way to the only occupation sought cannot become a better one.
    private bool IsUseless(RouteLabel label, ImmutableArray<int> targets) =>
        targets is [var only] && _found.TryGetValue(only, out var labels) && labels.Excludes(label.ComparedMonths, label.Effort, label.UnpaidMonths);

    private IEnumerable<int> NextOf(RouteLabel label, ImmutableArray<int> targets) => label.Previous is null
        ? Enumerable.Range(0, graph.SheetCount).Concat(targets.Where(t => t >= graph.SheetCount))
        : graph.NextOf(label.Occupation).Concat(targets).Distinct();

    private void Enter(RouteLabel from, int to, ImmutableArray<int> targets, List<RouteLabel> next)
    {
        var missing = rows.MissingFrom(to, from.EssentialOf(to));
        var leastStay = from.Previous is null ? 0 : PathwayRules.StepPractice;
        var known = _found.GetValueOrDefault(to);
        if (known?.Excludes(from.ComparedMonths + leastStay, from.Effort + missing, from.UnpaidMonths) == true || from.Visited(to))
        {
            return;
        }

        var coverage = from.CoverageOf(to);
        foreach (var plan in PlansInto(from, to, coverage))
        {
            // A stop on the way is worked in, or it would teach nothing.
            var stay = Math.Max(0, leastStay - plan.PracticeMonths);
            var whole = stay == 0 ? plan : new QualificationPlan(plan.Qualifications, plan.PracticeMonths + stay);
            var settling = plan.Qualifications.Any(q => q is { OpensTheOccupation: true, Way: not QualificationWay.Held }) ? 0 : PathwayRules.SettlingMonths(coverage);
            var compared = from.ComparedMonths + whole.ComparedMonths + settling;
            if (compared > PathwayRules.LongestMonths)
            {
                continue;
            }

            var label = new RouteLabel
            {
                Occupation = to,
                Standing = whole.Apply(from.Standing).In(to),
                Previous = from,
                Plan = whole,
                Settling = settling,
                Steps = from.Steps + 1,
                ComparedMonths = compared,
                UnpaidMonths = from.UnpaidMonths + whole.UnpaidMonths,
                Effort = from.Effort + whole.Effort + missing,
                IsUncertain = from.IsUncertain || whole.HasVae || whole.HasUnknownLength,
                Rows = to < graph.SheetCount ? from.Rows.Add(rows.Of(to)) : from.Rows,
            };
            if (known is null)
            {
                _found.Add(to, known = new LabelSet(targets.Contains(to) ? MostLabelsOfTarget : MostLabels));
            }

            if (known.Add(label) && to < graph.SheetCount)
            {
                next.Add(label);
            }
        }
    }

    /// <summary>What one has to do to enter an occupation: several ways, or none.</summary>
    private IEnumerable<QualificationPlan> PlansInto(RouteLabel from, int to, double coverage)
    {
        var requirement = graph.Requirements[to];
        var standing = from.Standing;
        if (requirement.IsUnnamed || (requirement.IsRegulated && !limits.AllowRegulated && !standing.HoldsOneOf(requirement.OneOf)))
        {
            return [];
        }

        if (All(standing, requirement.AllOf) is not { } asked)
        {
            return [];
        }

        var after = asked.Apply(standing);
        if (planner.HeldAmong(after, requirement.OneOf) is { } held)
        {
            return [asked.Then(new QualificationPlan([held with { OpensTheOccupation = true }], 0))];
        }

        if (requirement.IsRegulated)
        {
            return Diplomas(after, requirement).Select(asked.Then);
        }

        if (Practice(from, to, requirement.Entry, coverage) is { } months)
        {
            return [asked.Then(new QualificationPlan([], months))];
        }

        var usual = Diplomas(after, requirement).Select(asked.Then).ToImmutableArray();
        return !usual.IsEmpty || requirement.Entry.Level is not { } level || !limits.AllowCourses ? usual
            : (after.Level ?? 0) >= level ? []
            : [asked.Then(QualificationPlanner.Unnamed(after, level))];
    }

    private IEnumerable<QualificationPlan> Diplomas(Standing standing, EntryRequirement requirement) => requirement.OneOf
        .SelectMany(c => planner.Plans(standing, c, limits.AllowCourses))
        .Select(p => WithLevel(standing, Opening(p), requirement.Entry)).OfType<QualificationPlan>()
        .OrderBy(p => p.ComparedMonths).ThenBy(p => p.Effort).Take(MostLabels);

    /// <summary>A certificate of some hours brings no level: the one the occupation asks for must come from elsewhere.</summary>
    private QualificationPlan? WithLevel(Standing standing, QualificationPlan plan, EntryLevel entry)
    {
        if (entry is { WithoutDiploma: true } or { Level: null } || plan.Qualifications[^1].Level is not null || plan.Apply(standing).Level >= entry.Level)
        {
            return plan;
        }

        return limits.AllowCourses ? QualificationPlanner.Unnamed(standing, entry.Level.Value).Then(plan) : null;
    }

    private static QualificationPlan Opening(QualificationPlan plan) =>
        new(plan.Qualifications.SetItem(plan.Qualifications.Length - 1, plan.Qualifications[^1] with { OpensTheOccupation = true }), plan.PracticeMonths);

    private QualificationPlan? All(Standing standing, ImmutableArray<CertificationId> asked)
    {
        var plan = QualificationPlan.Nothing;
        foreach (var certification in asked)
        {
            if (standing.Holds(certification))
            {
                continue;
            }

            if (planner.Plans(standing, certification, limits.AllowCourses).MinBy(p => p.ComparedMonths) is not { } best)
            {
                return null;
            }

            plan = plan.Then(Opening(best));
            standing = best.Apply(standing);
        }

        return plan;
    }

    /// <summary>Months of practice to enter without a diploma, null when one has to be had.</summary>
    private int? Practice(RouteLabel from, int to, EntryLevel entry, double coverage)
    {
        if (entry.WithoutDiploma)
        {
            return 0;
        }

        var present = from.Standing.Practised is [.., var last] ? last : default(Practice?);
        var isLinked = present is { } here && (graph.IsNamed(here.Occupation, to) || graph.IsMobility(here.Occupation, to));
        var level = from.Standing.Level ?? 0;
        if (entry.Level is not { } asked || level >= asked)
        {
            return coverage >= PathwayRules.CloseCoverage || isLinked ? 0 : null;
        }

        return present is { } where && level >= asked - 1 && graph.IsPromotion(where.Occupation, to)
            ? Math.Max(0, PathwayRules.PromotionPractice - where.Months)
            : null;
    }
}
