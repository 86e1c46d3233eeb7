using System.Globalization;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Occupations;

namespace Passerelles.Web.Features.Map;

/// <summary>An occupation as the map and its list show it.</summary>
internal sealed record MapStop
{
    public required Occupation Occupation { get; init; }

    public required string Label { get; init; }

    public required EntryLevel Entry { get; init; }

    /// <summary>Column it stands in, see <see cref="MapColumn.Id"/>.</summary>
    public required string Column { get; init; }

    /// <summary>Family or professional domain, in words.</summary>
    public required string Family { get; init; }

    public Reach? Reach => Way?.Reach;

    /// <summary>The shortest way from the chosen station; null when none is chosen.</summary>
    public required Way? Way { get; init; }

    /// <summary>True when a filter in force leaves it out.</summary>
    public required bool IsFaded { get; init; }

    /// <summary>Number in the key of a map without names; null when it has none.</summary>
    public int? Number { get; init; }

    public string Id => Occupation.Id.ToString();

    /// <summary>Within three years, and not left out.</summary>
    public bool IsLit => !IsFaded && Reach is Map.Reach.SixMonths or Map.Reach.OneYear or Map.Reach.TwoYears or Map.Reach.ThreeYears;

    /// <summary>Time of the way in words, null when there is none.</summary>
    public string? Time => Way is { Reach: not (Map.Reach.Here or Map.Reach.None) } way ? ReachWords.Time(way) : null;

    public string LevelText => Entry.Level is { } level ? $"niveau\u00A0{level.ToString(CultureInfo.InvariantCulture)}" : "niveau non connu";

    /// <summary>Everything the drawing says of it, in words.</summary>
    public string Name => string.Join(", ", new[] { Label, LevelText, Family, Reach is { } reach ? ReachWords.Inline(reach) : null, IsFaded ? "hors de vos filtres" : null }.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>Whether filters other than the family keep it.</summary>
    public static bool Accepts(OccupationFilter filter, int? months, Occupation occupation, EntryLevel entry, Reach? reach) =>
        (filter.Level is null || entry.Level == filter.Level)
        && (filter.Regulated is null || occupation.IsRegulated == filter.Regulated)
        && (!filter.WithoutDiploma || entry.WithoutDiploma)
        && (!filter.Emerging || occupation.Sheet?.Emerging is not null)
        && (months is null || reach is null or Map.Reach.Here || ReachWords.Months(reach.Value) <= months);
}
