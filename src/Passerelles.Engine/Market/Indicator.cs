using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Market;

/// <summary>Identifier of an indicator, a slug such as <c>salaire-median-annuel</c>; unique among all sources.</summary>
public readonly record struct IndicatorId : IComparable<IndicatorId>
{
    private readonly string? _value;

    private IndicatorId(string value) => _value = value;

    /// <summary>Reads a slug.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IndicatorId id)
    {
        var valid = Slug.IsValid(text);
        id = valid ? new IndicatorId(text!) : default;
        return valid;
    }

    /// <summary>Reads an identifier known to be well formed.</summary>
    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static IndicatorId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of an indicator.");

    /// <inheritdoc/>
    public int CompareTo(IndicatorId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default IndicatorId has no value.");
}

/// <summary>What a series of figures measures, and on whose word.</summary>
public sealed record Indicator
{
    /// <summary>Unique among all sources.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>French name: « Salaire médian ».</summary>
    public required string Label { get; init; }

    /// <summary>Unit in words, after the number: « € par an », « % »; empty when values are categories.</summary>
    public required string Unit { get; init; }

    /// <summary>Digits shown after the decimal comma, 0 to 3.</summary>
    public int Decimals { get; init; }

    /// <summary>One French sentence: what is counted, of whom.</summary>
    public required string Measures { get; init; }

    /// <summary>Who publishes it, under which title.</summary>
    public required string Source { get; init; }

    /// <summary>Where it is published, or null.</summary>
    public Uri? SourceUrl { get; init; }

    /// <summary>Name of the licence, or what is known of it.</summary>
    public required string Licence { get; init; }

    /// <summary>Codes its values speak with.</summary>
    public required Nomenclature Subjects { get; init; }

    /// <summary>Levels of zones it has values for, the widest first; set when the source is read.</summary>
    public ImmutableArray<ZoneLevel> Levels { get; init; } = [];

    /// <summary>What a reader must know before relying on it, in French; null when nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>For a list that is whole where it exists: what it means not to be on it. Null when a missing value is simply not known.</summary>
    public string? AbsenceMeans { get; init; }

    /// <summary>With <see cref="AbsenceMeans"/>: letters of the codes the list speaks with. Wider families are not on it and not off it.</summary>
    public int ListedCodeLength { get; init; }

    /// <summary>With <see cref="AbsenceMeans"/>: the zones the list exists for.</summary>
    public ImmutableArray<ZoneCode> Covers { get; init; } = [];

    /// <summary>True when a map may colour zones by its number.</summary>
    public bool IsMeasure => Unit.Length > 0;
}

/// <summary>One figure. Neither number nor category means that the publisher keeps it secret; a figure that is not published has no value at all, and never zero.</summary>
/// <param name="Indicator">What it measures.</param>
/// <param name="Subject">Of whom.</param>
/// <param name="Zone">Where.</param>
/// <param name="Period">When: <c>2023</c>, <c>2026-03</c>, <c>2019-2030</c>.</param>
/// <param name="Number">In the unit of the indicator.</param>
/// <param name="Category">Words of the publisher.</param>
/// <param name="Row">Line of the file it was read from; 0 when it was counted from several.</param>
public readonly record struct IndicatorValue(
    IndicatorId Indicator, SubjectCode Subject, ZoneCode Zone, string Period, double? Number, string? Category, int Row)
{
    /// <summary>Whether the publisher says that there is a figure and does not give it.</summary>
    public bool IsSecret => Number is null && Category is null;
}

/// <summary>The indicators of one source and their values.</summary>
public sealed record MarketRelease
{
    /// <summary>Which release.</summary>
    public required ReleaseInfo Info { get; init; }

    /// <summary>Indicators, in the order they are shown.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>Names of what the values speak of, by code.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>Values, in the order of the file.</summary>
    public required ImmutableArray<IndicatorValue> Values { get; init; }
}
