using System.Runtime.InteropServices;
using Passerelles.Data.Nearby;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>Keeps, of the entries that meet a query, the best of each action, and gives a page of them in order.</summary>
internal sealed class TrainingHits(TrainingQuery query)
{
    private readonly Dictionary<int, Hit> _hits = [];
    private readonly HashSet<int> _left = [];
    private readonly HashSet<ushort> _departments = [.. query.Departments.Select(d => NearbyEntry.DepartmentNumber(d)).Where(d => d > 0)];
    private readonly double _reach = (query.RadiusKm / NearbyTiles.KmPerDegree) + 0.01;
    private readonly ushort _wanted = (ushort)((query.WithPlaces ? TrainingEntries.HasPlaces : 0) | (query.Accessible ? TrainingEntries.IsAccessible : 0)
        | (query.Funded ? TrainingEntries.IsFunded : 0) | (query.Free ? TrainingEntries.IsFree : 0));

    /// <summary>An action that meets the query.</summary>
    /// <param name="Id">Its row.</param>
    /// <param name="Kilometres">Its distance, or null.</param>
    /// <param name="Day">Its first session that meets the query and is to come, or null.</param>
    /// <param name="IsOver">Whether all its sessions have begun.</param>
    internal readonly record struct Hit(int Id, double? Kilometres, DateOnly? Day, bool IsOver);

    /// <summary>Actions that meet the query so far.</summary>
    public int Count => _hits.Count;

    /// <summary>Leaves out the actions of these entries.</summary>
    public void Leave(ReadOnlyMemory<byte> packed)
    {
        foreach (ref readonly var entry in NearbyReader.Entries(packed))
        {
            _left.Add(entry.Id);
        }
    }

    public void Add(ReadOnlyMemory<byte> packed)
    {
        foreach (ref readonly var entry in NearbyReader.Entries(packed))
        {
            if (!Meets(entry) || IsFar(entry))
            {
                continue;
            }

            var kilometres = Kilometres(entry);
            if (!IsInPlace(entry, kilometres) || _left.Contains(entry.Id))
            {
                continue;
            }

            var isOver = entry.First < query.Today && !TrainingEntries.Has(entry, TrainingEntries.HasPermanentEntries);
            var day = isOver ? null : entry.First;
            ref var hit = ref CollectionsMarshal.GetValueRefOrAddDefault(_hits, entry.Id, out var isKnown);
            hit = isKnown ? new Hit(entry.Id, kilometres, Sooner(hit.Day, day), hit.IsOver && isOver) : new Hit(entry.Id, kilometres, day, isOver);
        }
    }

    /// <summary>The page asked for, and the number of actions in all.</summary>
    public Hit[] Page(out int total)
    {
        total = _hits.Count;
        if (query.Skip >= total || query.Take == 0)
        {
            return [];
        }

        var all = _hits.Values.ToArray();
        Array.Sort(all, query.Order == TrainingOrder.Date ? ByDate : ByDistance);
        return all[query.Skip..Math.Min(total, query.Skip + query.Take)];
    }

    private static int ByDistance(Hit a, Hit b)
    {
        var over = a.IsOver.CompareTo(b.IsOver);
        var order = over != 0 ? over : (a.Kilometres ?? double.MaxValue).CompareTo(b.Kilometres ?? double.MaxValue);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }

    private static int ByDate(Hit a, Hit b)
    {
        var order = (a.Day ?? DateOnly.MaxValue).CompareTo(b.Day ?? DateOnly.MaxValue);
        return order != 0 ? order : ByDistance(a, b);
    }

    private static DateOnly? Sooner(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;

    private bool IsInPlace(in NearbyEntry entry, double? kilometres) =>
        IsRemote(entry)
        || ((query.Near is null || query.AnyDistance || kilometres <= query.RadiusKm) && (query.Within is not { } within || (entry.Position is { } at && within(at))));

    private double? Kilometres(in NearbyEntry entry) => query.Near is { } near && entry.Position is { } at ? near.KilometresTo(at) : null;

    /// <summary>Spares the trigonometry of most of a tile: farther along the meridian alone than the radius.</summary>
    private bool IsFar(in NearbyEntry entry) =>
        !query.WithRemote && !query.AnyDistance && query.Near is { } near && entry.Position is { } at && Math.Abs(near.Latitude - at.Latitude) > _reach;

    private bool IsRemote(in NearbyEntry entry) => query.WithRemote && TrainingEntries.Mode(entry) == TrainingMode.Remote;

    private bool Meets(in NearbyEntry entry) =>
        (entry.Flags & _wanted) == _wanted
        && (query.MaxHours is not { } most || (entry.Measure > 0 && entry.Measure <= most))
        && (query.Modes.IsDefaultOrEmpty || (TrainingEntries.Mode(entry) is { } mode && query.Modes.Contains(mode)))
        && (query.Departments.IsDefaultOrEmpty || _departments.Contains(entry.Department) || IsRemote(entry))
        && IsInTime(entry);

    private bool IsInTime(in NearbyEntry entry)
    {
        if ((query.StartsFrom is null && query.StartsUntil is null) || TrainingEntries.Has(entry, TrainingEntries.HasPermanentEntries))
        {
            return true;
        }

        return entry.First is { } day && !(day < query.StartsFrom) && !(day > query.StartsUntil);
    }
}
