using Passerelles.Engine;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Hosting;

/// <summary>The reference at one version and the pages rendered from it.</summary>
internal sealed class ReferenceSnapshot(long version, OccupationMap map)
{
    public long Version { get; } = version;

    public OccupationMap Map { get; } = map;

    public OccupationReference Reference => Map.Reference;

    public PageCache Pages { get; } = new();
}

/// <summary>The snapshot requests read. One reference assignment replaces it; a request keeps the one it began with.</summary>
internal sealed class LiveReference
{
    private volatile ReferenceSnapshot _current = new(0, OccupationMap.Empty);

    public ReferenceSnapshot Current => _current;

    public void Replace(ReferenceSnapshot snapshot) => _current = snapshot;
}
