using Passerelles.Engine.Reference;

namespace Passerelles.Data;

/// <summary>A release in the database.</summary>
/// <param name="Info">Which release.</param>
/// <param name="ImportedAt">When it was imported.</param>
/// <param name="Counts">Rows by table or kind of document.</param>
/// <param name="IsActive">True for the release in use, false for the one before it.</param>
public sealed record StoredRelease(ReleaseInfo Info, DateTimeOffset ImportedAt, IReadOnlyDictionary<string, int> Counts, bool IsActive);
