using Passerelles.Engine.Reference;

namespace Passerelles.Data;

/// <summary>What became of a release given to <see cref="ReferenceStore"/>.</summary>
/// <param name="IsNew">False when the active release had the same content: nothing was written.</param>
/// <param name="Release">The release that is active now.</param>
/// <param name="Previous">The one it replaced, kept inactive; null when there was none or nothing changed.</param>
/// <param name="Counts">Rows written or found, by table or kind of document.</param>
/// <param name="Version">Version of the reference from now on.</param>
public sealed record SwapResult(bool IsNew, ReleaseInfo Release, ReleaseInfo? Previous, IReadOnlyDictionary<string, int> Counts, long Version);
