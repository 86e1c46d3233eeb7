using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Compare;

/// <summary>Aspects of occupations, one column each; <paramref name="Heads"/> says whose column it is.</summary>
internal sealed record AspectTable(string Caption, ImmutableArray<Occupation> Occupations, ImmutableArray<string> Heads, ImmutableArray<AspectLine> Lines)
{
    /// <summary>What differs between two occupations, with the direction of each difference.</summary>
    public static AspectTable Differences(OccupationComparison comparison, ImmutableArray<string> heads) => new(
        "Ce qui change",
        [comparison.From, comparison.To],
        heads,
        [.. comparison.Differences.Where(a => !IsSaidAlready(a.Aspect, [comparison.From, comparison.To])).Select(a => new AspectLine(a.Aspect, [a.From, a.To])
        {
            Note = a.Aspect switch
            {
                ComparedAspect.Level => CompareWords.Step(comparison.LevelStep),
                ComparedAspect.Pay => CompareWords.Pay(comparison.Pay),
                _ => null,
            },
            Workplaces = a.Aspect == ComparedAspect.Workplaces ? comparison.Workplaces : null,
        })]);

    public static AspectTable Of(SideBySide table, bool onlyDifferences) => new(
        "Conditions et accès",
        table.Occupations,
        [.. table.Occupations.Select(o => French.Capital(o.Label))],
        [.. table.Aspects.Where(a => (!onlyDifferences || !a.IsSame) && !IsSaidAlready(a.Aspect, table.Occupations)).Select(a => new AspectLine(a.Aspect, a.Values))]);

    public static AspectTable Of(Occupation occupation, ImmutableArray<AspectComparison> ofItself) => new(
        "Conditions et accès",
        [occupation],
        [French.Capital(occupation.Label)],
        [.. ofItself.Select(a => new AspectLine(a.Aspect, [a.To]))]);

    // What the law asks of a sheet names the diploma.
    private static bool IsSaidAlready(ComparedAspect aspect, ImmutableArray<Occupation> occupations) =>
        aspect == ComparedAspect.Diplomas && occupations.All(o => o is { Source: OccupationSource.Sheet, Gate: not null });
}

/// <summary>An aspect; <paramref name="Values"/> are in the order of the columns, null when not known.</summary>
internal sealed record AspectLine(ComparedAspect Aspect, ImmutableArray<string?> Values)
{
    /// <summary>Direction of the difference, in words.</summary>
    public string? Note { get; init; }

    /// <summary>Workplaces of two occupations, when they can be compared.</summary>
    public WorkplaceComparison? Workplaces { get; init; }
}
