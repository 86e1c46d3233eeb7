using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>
/// Ways from one origin, move by move: from where one stands to any sheet, then from sheet to linked sheet, three moves at most; one
/// more leads from anywhere to the occupation asked for.
/// Keeps, for each occupation, ways none of which is worse than another in time, effort and months without wage. Immutable once
/// searched.
/// </summary>
internal sealed class RouteSearcher
{
    private const int MostLabels = 3;
    private const int MostLabelsOfTarget = 12;

    private readonly SkillRows _rows;
    private readonly PathwayGraph _graph;
    private readonly QualificationPlanner _planner;
    private readonly PathwayLimits _limits;
    private readonly LabelSet?[] _found;

    public RouteSearcher(RouteLabel start, SkillRows rows, PathwayGraph graph, QualificationPlanner planner, PathwayLimits limits)
    {
        (Start, _rows, _graph, _planner, _limits) = (start, rows, graph, planner, limits);
        _found = new LabelSet?[graph.SheetCount];
        Search();
    }

    /// <summary>Where one stands.</summary>
    public RouteLabel Start { get; }

    /// <summary>Ways to each sheet that has some, the one started from left out.</summary>
    public IEnumerable<(int Occupation, LabelSet Ways)> Sheets =>
        _found.Select((ways, o) => (o, ways)).Where(p => p.ways is not null && p.o != Start.Occupation).Select(p => (p.o, p.ways!));

    /// <summary>Ways to one occupation, entered from anywhere.</summary>
    public IReadOnlyList<RouteLabel> WaysTo(int target)
    {
        var ways = new LabelSet(MostLabelsOfTarget);
        foreach (var label in Sheets.SelectMany(p => p.Ways.Labels).Where(l => l.Steps < PathwayRules.MostSteps && l.LeadsOn).Prepend(Start))
        {
            Enter(label, target, ways, next: null);
        }

        if (target < _graph.SheetCount)
        {
            foreach (var label in _found[target]?.Labels ?? [])
            {
                ways.Add(label);
            }
        }

        return ways.Labels;
    }

    /// <summary>Ways to one occupation by one move.</summary>
    public IReadOnlyList<RouteLabel> DirectWaysTo(int target)
    {
        var ways = new LabelSet(MostLabels);
        Enter(Start, target, ways, next: null);
        return ways.Labels;
    }

    private void Search()
    {
        var wave = new List<RouteLabel> { Start };
        for (var step = 1; step < PathwayRules.MostSteps && wave.Count > 0; step++)
        {
            var next = new List<RouteLabel>();
            foreach (var label in wave.Where(l => l.Previous is null || (l.LeadsOn && _found[l.Occupation]!.Labels.Contains(l))))
            {
                foreach (var to in label.Previous is null ? Enumerable.Range(0, _graph.SheetCount) : _graph.NextOf(label.Occupation))
                {
                    Enter(label, to, _found[to] ??= new LabelSet(MostLabels), next);
                }
            }

            wave = next;
        }
    }

    private void Enter(RouteLabel from, int to, LabelSet ways, List<RouteLabel>? next)
    {
        var missing = _rows.MissingFrom(to, from.EssentialOf(to));
        // A stop on the way is worked in, or it would teach nothing.
        var leastStay = from.Previous is null ? 0 : PathwayRules.StepPractice;
        if (ways.Excludes(from.ComparedMonths + leastStay, from.Effort + missing, from.UnpaidMonths) || from.Visited(to))
        {
            return;
        }

        var coverage = from.CoverageOf(to);
        foreach (var plan in PlansInto(from, to, coverage))
        {
            var stay = Math.Max(0, leastStay - plan.PracticeMonths);
            var whole = stay == 0 ? plan : new QualificationPlan(plan.Qualifications, plan.PracticeMonths + stay);
            var settling = whole.Opens ? 0 : PathwayRules.SettlingMonths(coverage);
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
                LeadsOn = whole.Opens || _graph.KindOf(from.Occupation, to, coverage) != MoveKind.Retraining,
                Rows = to < _graph.SheetCount ? from.Rows.Add(_rows.Of(to)) : from.Rows,
            };
            if (ways.Add(label))
            {
                next?.Add(label);
            }
        }
    }

    /// <summary>What one has to do to enter an occupation: several ways, or none.</summary>
    private IEnumerable<QualificationPlan> PlansInto(RouteLabel from, int to, double coverage)
    {
        var requirement = _graph.Requirements[to];
        var standing = from.Standing;
        if (requirement.IsUnnamed || (requirement.IsRegulated && !_limits.AllowRegulated && !Start.Standing.HoldsOneOf(requirement.OneOf)))
        {
            return [];
        }

        if (All(standing, requirement.AllOf) is not { } asked)
        {
            return [];
        }

        var after = asked.Apply(standing);
        if (_planner.HeldAmong(after, requirement.OneOf) is { } held)
        {
            return [asked.Then(new QualificationPlan([held with { OpensTheOccupation = true }], PracticeBefore(standing, to)))];
        }

        // With the diploma alone one does not begin there.
        var isTooSoon = _graph.StepsBefore(to) is [_, ..] before && !standing.Practised.Any(p => before.Contains(p.Occupation));
        if (requirement.IsRegulated)
        {
            return isTooSoon ? [] : Diplomas(after, requirement, to).Select(asked.Then);
        }

        if (Practice(from, to, requirement.Entry, coverage) is { } months)
        {
            return [asked.Then(new QualificationPlan([], months))];
        }

        if (isTooSoon)
        {
            return [];
        }

        var usual = Diplomas(after, requirement, to).Select(asked.Then).ToImmutableArray();
        return !usual.IsEmpty || requirement.Entry.Level is not { } level || !_limits.AllowCourses ? usual
            : (after.Level ?? 0) >= level ? []
            : [asked.Then(QualificationPlanner.Unnamed(after, level))];
    }

    /// <summary>Months still to practise where the diploma was first used, when the occupation asks for some.</summary>
    private int PracticeBefore(Standing standing, int to) => _graph.PracticeAsked(to) is { } asked
        ? Math.Max(0, asked - standing.Practised.Where(p => !p.IsUnpaid && _graph.StepsBefore(to).Contains(p.Occupation)).Sum(p => p.Months))
        : 0;

    private IEnumerable<QualificationPlan> Diplomas(Standing standing, EntryRequirement requirement, int to) => requirement.OneOf
        .SelectMany(c => _planner.Plans(standing, c, _limits.AllowCourses, to))
        .Select(p => WithLevel(standing, Opening(p), requirement.Entry)).OfType<QualificationPlan>()
        .OrderBy(p => p.ComparedMonths).ThenBy(p => p.Effort).Take(MostLabels);

    /// <summary>A certificate of some hours brings no level: the one the occupation asks for must come from elsewhere.</summary>
    private QualificationPlan? WithLevel(Standing standing, QualificationPlan plan, EntryLevel entry)
    {
        if (entry is { WithoutDiploma: true } or { Level: null } || plan.Qualifications[^1].Level is not null || plan.Apply(standing).Level >= entry.Level)
        {
            return plan;
        }

        return _limits.AllowCourses ? QualificationPlanner.Unnamed(standing, entry.Level.Value).Then(plan) : null;
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

            if (_planner.Plans(standing, certification, _limits.AllowCourses).MinBy(p => p.ComparedMonths) is not { } best)
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
        var isLinked = present is { } here && (_graph.IsNamed(here.Occupation, to) || (_graph.IsMobility(here.Occupation, to) && coverage >= PathwayRules.MobilityCoverage));
        var level = from.Standing.Level ?? 0;
        if (entry.Level is not { } asked || level >= asked)
        {
            return coverage >= PathwayRules.CloseCoverage || isLinked ? 0 : null;
        }

        return present is { } where && level >= asked - 1 && _graph.IsPromotion(where.Occupation, to)
            ? Math.Max(0, PathwayRules.PromotionPractice - where.Months)
            : null;
    }
}
