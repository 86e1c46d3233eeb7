using System.Collections.Immutable;

namespace Passerelles.Engine.Pathways;

/// <summary>A way found to an occupation, with what it costs so far.</summary>
internal sealed record RouteLabel
{
    /// <summary>Where it stands; −1 at the start of a profile without occupation.</summary>
    public required int Occupation { get; init; }

    public required Standing Standing { get; init; }

    public RouteLabel? Previous { get; init; }

    /// <summary>How this occupation was entered; null at the start.</summary>
    public QualificationPlan? Plan { get; init; }

    public int Settling { get; init; }

    public int Steps { get; init; }

    /// <summary>Months as compared: an unknown length is not free.</summary>
    public int ComparedMonths { get; init; }

    public int UnpaidMonths { get; init; }

    public double Effort { get; init; }

    /// <summary>True when the outcome is not in one's hands alone: a jury of VAE, or a course of which little is known.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>
    /// False for an end only: any job open to all may be the end of a route, a stop on the way must have something to do with where
    /// one comes from, or bring a diploma.
    /// </summary>
    public bool LeadsOn { get; init; } = true;

    /// <summary>What the path shows of every occupation: of the person, and of each occupation on the way.</summary>
    public required ImmutableArray<SkillRow> Rows { get; init; }

    /// <summary>Time, effort and months without wage in one number, to choose between ways that are hardly different.</summary>
    public double Cost => ComparedMonths + Effort + (0.5 * UnpaidMonths);

    public float CoverageOf(int occupation)
    {
        var best = 0f;
        foreach (var row in Rows)
        {
            best = Math.Max(best, row.CoverageOf(occupation));
        }

        return best;
    }

    public ulong EssentialOf(int occupation)
    {
        var shown = 0UL;
        foreach (var row in Rows)
        {
            shown |= row.EssentialOf(occupation);
        }

        return shown;
    }

    public bool Visited(int occupation)
    {
        for (var label = this; label is not null; label = label.Previous)
        {
            if (label.Occupation == occupation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True when the other is hardly better in anything: a quarter less to learn or a fifth of the time with a wage are no reason to
    /// show a longer way. What is uncertain never hides what is sure.
    /// </summary>
    public bool Dominates(RouteLabel other) => Dominates(other.ComparedMonths, other.Effort, other.UnpaidMonths, other.IsUncertain);

    /// <summary>The same of a way of which at least this is known.</summary>
    public bool Dominates(int months, double effort, int unpaid, bool isUncertain) =>
        (!IsUncertain || isUncertain)
        && ComparedMonths <= months
        && Effort <= effort + Math.Max(2, 0.25 * Effort)
        && UnpaidMonths <= unpaid + Math.Max(3, 0.2 * ComparedMonths);
}

/// <summary>The ways kept to one occupation.</summary>
internal sealed class LabelSet(int most)
{
    private readonly List<RouteLabel> _labels = new(most);

    public IReadOnlyList<RouteLabel> Labels => _labels;

    /// <summary>True when a kept way is surely better than any way that costs at least this.</summary>
    public bool Excludes(int months, double effort, int unpaid)
    {
        foreach (var kept in _labels)
        {
            // Strictly shorter: of two that are hardly different, the better one must still be seen.
            if (kept.ComparedMonths < months && kept.Effort < effort && kept.Dominates(months, effort, unpaid, isUncertain: false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a way unless a kept one is as good; drops those it makes useless.</summary>
    public bool Add(RouteLabel label)
    {
        foreach (var kept in _labels)
        {
            // Hardly different both ways: the better of the two stays, whichever was found first.
            if (kept.Dominates(label) && !(label.Dominates(kept) && label.Cost < kept.Cost))
            {
                return false;
            }
        }

        _labels.RemoveAll(label.Dominates);
        _labels.Add(label);
        _labels.Sort(static (a, b) => Compare(a, b));
        if (_labels.Count > most)
        {
            var dropped = _labels[^1];
            _labels.RemoveAt(_labels.Count - 1);
            return !ReferenceEquals(dropped, label);
        }

        return true;
    }

    private static int Compare(RouteLabel a, RouteLabel b)
    {
        var byTime = a.ComparedMonths.CompareTo(b.ComparedMonths);
        return byTime != 0 ? byTime : a.Cost.CompareTo(b.Cost) is not 0 and var byCost ? byCost : a.Steps.CompareTo(b.Steps);
    }
}
