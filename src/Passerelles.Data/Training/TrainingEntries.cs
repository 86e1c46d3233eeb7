using Passerelles.Data.Nearby;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>Search entries of actions: one per session, one when there is none.</summary>
internal static class TrainingEntries
{
    public const ushort HasPlaces = 1;
    public const ushort IsAccessible = 2;
    public const ushort IsFunded = 4;
    public const ushort IsFree = 8;
    public const ushort HasPermanentEntries = 16;

    private const int ModeShift = 8;

    public static IEnumerable<NearbyEntry> Of(int id, TrainingAction action)
    {
        var flags = Flag(action.IsAccessible, IsAccessible) | Flag(action.Funding.IsFunded, IsFunded) | Flag(action.Funding.IsFree, IsFree)
            | Flag(action.HasPermanentEntries == true, HasPermanentEntries) | (((int?)action.Mode + 1 ?? 0) << ModeShift);
        var entry = new NearbyEntry
        {
            Id = id,
            Position = action.Place?.Position,
            Department = NearbyEntry.DepartmentNumber(action.Place?.Department),
            Measure = NearbyEntry.Bounded(action.Hours.Known),
            Flags = (ushort)flags,
        };
        return action.Sessions.IsEmpty
            ? [entry]
            : action.Sessions.Select(s => entry with { First = s.Start.Earliest, Last = s.End.Earliest, Flags = (ushort)(flags | Flag(s.HasPlaces, HasPlaces)) });
    }

    public static TrainingMode? Mode(in NearbyEntry entry) => entry.Flags >> ModeShift is > 0 and var mode ? (TrainingMode)(mode - 1) : null;

    public static bool Has(in NearbyEntry entry, ushort flag) => (entry.Flags & flag) != 0;

    private static int Flag(bool isSet, ushort flag) => isSet ? flag : 0;
}
