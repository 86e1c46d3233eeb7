using System.Collections.Immutable;

namespace Passerelles.Engine.Reference;

/// <summary>A figure quoted from a study, with what is needed to judge it.</summary>
public sealed record QuotedFigure
{
    /// <summary>Unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>What is counted.</summary>
    public required string Label { get; init; }

    /// <summary>The number.</summary>
    public required decimal Value { get; init; }

    /// <summary>Unit in words: <c>postes</c>, <c>%</c>…</summary>
    public required string Unit { get; init; }

    /// <summary>Where: a region, or the country.</summary>
    public required string Territory { get; init; }

    /// <summary>When, as the study says it; null when it does not say.</summary>
    public string? Period { get; init; }

    /// <summary>Field, method or caution.</summary>
    public string? Note { get; init; }

    /// <summary>Sheets it speaks of; empty for the sector as a whole.</summary>
    public ImmutableArray<OccupationId> Occupations { get; init; } = [];

    /// <summary>The study.</summary>
    public required SourceId Source { get; init; }
}

/// <summary>A training course quoted from a study; live offers come from the training files.</summary>
public sealed record QuotedTraining
{
    /// <summary>Unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Label { get; init; }

    /// <summary>Kind of course as the study names it: diploma, university diploma…</summary>
    public required string Kind { get; init; }

    /// <summary>Duration in words, or null.</summary>
    public string? Duration { get; init; }

    /// <summary>Town, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Who gives it, or null.</summary>
    public string? Provider { get; init; }

    /// <summary>Certification it leads to, when the catalogue has it.</summary>
    public CertificationId? Certification { get; init; }

    /// <summary>Sheets it helps with.</summary>
    public ImmutableArray<OccupationId> Occupations { get; init; } = [];

    /// <summary>The study.</summary>
    public required SourceId Source { get; init; }
}
