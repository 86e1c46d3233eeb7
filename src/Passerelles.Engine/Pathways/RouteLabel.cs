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

    /// <summary>What the path shows of every occupation: of the person, and of each occupation on the way.</summary>
    public required ImmutableArray<SkillRow> Rows { get; init; }

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
    /// True when the other is hardly better in anything: two skills or three months more are no reason to show a longer way.
    /// </summary>
    public bool Dominates(RouteLabel other) =>
        ComparedMonths <= other.ComparedMonths && Effort <= other.Effort + 2 && UnpaidMonths <= other.UnpaidMonths + 3;
}

/// <summary>The ways kept to one occupation.</summary>
internal sealed class LabelSet(int most)
{
    private readonly List<RouteLabel> _labels = new(most);

    public IReadOnlyList<RouteLabel> Labels => _labels;

    /// <summary>Adds a way unless a kept one is as good; drops those it makes useless.</summary>
    public bool Add(RouteLabel label)
    {
        foreach (var kept in _labels)
        {
            if (kept.Dominates(label))
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
        return byTime != 0 ? byTime : a.Effort.CompareTo(b.Effort) is not 0 and var byEffort ? byEffort : a.Steps.CompareTo(b.Steps);
    }
}
