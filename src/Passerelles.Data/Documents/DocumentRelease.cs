using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Documents;

/// <summary>
/// A release kept as JSON documents: the form of every source that is read whole into memory. What is searched by place or by
/// number of rows (training, openings, indicators) has tables of its own instead.
/// </summary>
/// <param name="Info">Which release; its <see cref="ReleaseInfo.ContentHash"/> is computed by the store.</param>
/// <param name="Documents">In the order they are read back, kind by kind.</param>
/// <param name="Notes">What the publisher says of the release, or null.</param>
public sealed record DocumentRelease(ReleaseInfo Info, ImmutableArray<ReleaseDocument> Documents, string? Notes = null)
{
    /// <summary>Documents of one kind, in order.</summary>
    public IEnumerable<ReleaseDocument> OfKind(string kind) => Documents.Where(d => d.Kind.Equals(kind, StringComparison.Ordinal));
}

/// <summary>One document of a release.</summary>
/// <param name="Kind">What it is: <c>occupation</c>, <c>department</c>… Kinds of a release share nothing.</param>
/// <param name="Id">Unique within its kind.</param>
/// <param name="Payload">JSON, the same bytes for the same content.</param>
public sealed record ReleaseDocument(string Kind, string Id, string Payload);
