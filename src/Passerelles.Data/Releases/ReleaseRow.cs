namespace Passerelles.Data.Releases;

/// <summary>A release of a source: the active one, or the one before it.</summary>
internal sealed class ReleaseRow
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>Rows by table, as a JSON object.</summary>
    public required string Counts { get; init; }

    public string? Notes { get; init; }

    public bool IsActive { get; init; }
}

/// <summary>The single row that changes with each swap, so that other instances notice.</summary>
internal sealed class ReferenceVersionRow
{
    public int Id { get; init; }

    public long Version { get; init; }
}

/// <summary>A row of a release.</summary>
internal interface IReleaseContent
{
    long ReleaseId { get; }
}
