using Passerelles.Data.Releases;

namespace Passerelles.Data.Documents;

/// <summary>One document of a release: a sheet, a commune, a certification…, as JSON.</summary>
internal sealed class ReleaseDocumentRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>Rank within its kind.</summary>
    public int Position { get; init; }

    public required string Payload { get; init; }
}
