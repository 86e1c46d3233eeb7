using System.Runtime.InteropServices;
using Passerelles.Data.Nearby;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>Keeps, of the entries that meet a query, the best of each action, and gives a page of them in order.</summary>
internal sealed class TrainingHits(TrainingQuery query)
{
    private readonly Dictionary<int, Hit> _hits = [];
    private readonly HashSet<ushort> _departments = [.. query.Departments.Select(d => NearbyEntry.DepartmentNumber(d)).Where(d => d > 0)];
    private readonly double _reach = (query.RadiusKm / 111.19) + 0.01;
    private readonly ushort _wanted = (ushort)((query.WithPlaces ? TrainingEntries.HasPlaces : 0) | (query.Accessible ? TrainingEntries.IsAccessible : 0)
        | (query.Funded ? TrainingEntries.IsFunded : 0) | (query.Free ? TrainingEntries.IsFree : 0));

    /// <summary>An action that meets the query.</summary>
    /// <param name="Id">Its row.</param>
    /// <param name="Kilometres">Its distance, or null.</param>
    /// <param name="Day">Its first session that meets the query, or null.</param>
    internal readonly record struct Hit(int Id, double? Kilometres, DateOnly? Day);

    public void Add(ReadOnlyMemory<byte> packed)
    {
        foreach (ref readonly var entry in NearbyReader.Entries(packed))
        {
            if (!Meets(entry) || IsFar(entry))
            {
                continue;
            }

            var kilometres = Kilometres(entry);
            if (query.Near is not null && !(kilometres <= query.RadiusKm) && !IsRemote(entry))
            {
                continue;
            }

            ref var hit = ref CollectionsMarshal.GetValueRefOrAddDefault(_hits, entry.Id, out var isKnown);
            hit = new Hit(entry.Id, kilometres, isKnown ? Sooner(hit.Day, entry.First) : entry.First);
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
        var order = (a.Kilometres ?? double.MaxValue).CompareTo(b.Kilometres ?? double.MaxValue);
        return order != 0 ? order : a.Id.CompareTo(b.Id);
    }

    private static int ByDate(Hit a, Hit b)
    {
        var order = (a.Day ?? DateOnly.MaxValue).CompareTo(b.Day ?? DateOnly.MaxValue);
        return order != 0 ? order : ByDistance(a, b);
    }

    private static DateOnly? Sooner(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;

    private double? Kilometres(in NearbyEntry entry) => query.Near is { } near && entry.Position is { } at ? near.KilometresTo(at) : null;

    /// <summary>Spares the trigonometry of most of a tile: farther along the meridian alone than the radius.</summary>
    private bool IsFar(in NearbyEntry entry) =>
        !query.WithRemote && query.Near is { } near && entry.Position is { } at && Math.Abs(near.Latitude - at.Latitude) > _reach;

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
