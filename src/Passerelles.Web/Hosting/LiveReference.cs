using System.Collections.Frozen;
using System.Globalization;
using Passerelles.Data;
using Passerelles.Engine;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Map;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Sources;
using Passerelles.Web.Features.WhatIf;

namespace Passerelles.Web.Hosting;

/// <summary>The reference at one version and the pages rendered from it.</summary>
internal sealed class ReferenceSnapshot(long version, OccupationMap map, ReferenceStore? store)
{
    // Built by the first search, not by the start.
    private readonly Lazy<SearchedNames> _names = new(() => new SearchedNames(map.Reference));

    // ROME says levels in sentences: read once, by the first page that filters by them.
    private readonly Lazy<FrozenDictionary<OccupationId, EntryLevel>> _entryLevels = new(() =>
        map.Reference.Occupations.ToFrozenDictionary(o => o.Id, o => EntryLevel.Of(o)));

    // A release swapped by another program is seen by a new snapshot, so what is read once stays true.
    private Task<IReadOnlyList<StoredRelease>>? _releases;

    public long Version { get; } = version;

    /// <summary>
    /// Changes with the content of any source. The hashes tell two databases apart, the version counts the swaps of the sources that
    /// are not in memory.
    /// </summary>
    public string Fingerprint { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{map.Reference.Catalogue?.Info.ContentHash} {map.Reference.Rome?.Info.ContentHash} {version}");

    public OccupationMap Map { get; } = map;

    public OccupationReference Reference => Map.Reference;

    public SearchedNames Names => _names.Value;

    /// <summary>Releases in the database, by source, the active one first.</summary>
    public Task<IReadOnlyList<StoredRelease>> ReleasesAsync()
    {
        var releases = _releases;
        return releases is { IsFaulted: false, IsCanceled: false } ? releases : _releases = ReadReleasesAsync();
    }

    public EntryLevel EntryLevelOf(Occupation occupation) => _entryLevels.Value.GetValueOrDefault(occupation.Id);

    /// <summary>What is within reach of each station of the map.</summary>
    public ReachabilityCache Reach { get; } = new(map);

    public PageCache Pages { get; } = new();

    /// <summary>Sources read whole, each the first time a page asks for it.</summary>
    public OpenData Open { get; } = new(store);

    /// <summary>The releases kept and what changed between them, read the first time a page asks for it.</summary>
    public ReleaseDirectory Directory { get; } = new(store);

    public ReachedCache Reached { get; } = new();

    private async Task<IReadOnlyList<StoredRelease>> ReadReleasesAsync() =>
        store is null ? [] : await store.ListReleasesAsync(CancellationToken.None);

    public static async Task<ReferenceSnapshot> LoadAsync(ReferenceStore store, CancellationToken ct)
    {
        // The version first: were an import to end between the two, the next look would see it and load again.
        var version = await store.ReadVersionAsync(ct);
        return new ReferenceSnapshot(version, OccupationMap.Build(await store.LoadAsync(ct)), store);
    }
}

/// <summary>The first snapshot, begun while the site is still being built: half of a start is reading the reference.</summary>
internal sealed record FirstSnapshot(Task<ReferenceSnapshot> Loading);

/// <summary>The snapshot requests read. One reference assignment replaces it; a request keeps the one it began with.</summary>
internal sealed class LiveReference
{
    private volatile ReferenceSnapshot _current = new(0, OccupationMap.Empty, store: null);

    public ReferenceSnapshot Current => _current;

    public void Replace(ReferenceSnapshot snapshot) => _current = snapshot;
}
