using Passerelles.Engine.Releases;

namespace Passerelles.Data;

/// <summary>What changed when a release took the place of another.</summary>
/// <param name="ChangedAt">When it did.</param>
/// <param name="IsRollback">True when the release before was made active again.</param>
/// <param name="Diff">What changed.</param>
public sealed record StoredChange(DateTimeOffset ChangedAt, bool IsRollback, ReleaseDiff Diff);
