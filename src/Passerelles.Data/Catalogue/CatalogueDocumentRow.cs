using Passerelles.Data.Releases;

namespace Passerelles.Data.Catalogue;

/// <summary>One document of the catalogue: a sheet, a skill, a term…, as JSON.</summary>
internal sealed class CatalogueDocumentRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>Rank within its kind.</summary>
    public int Position { get; init; }

    public required string Payload { get; init; }
}
