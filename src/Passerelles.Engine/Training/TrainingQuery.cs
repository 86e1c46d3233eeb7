using System.Collections.Immutable;
using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Training;

/// <summary>How results are ordered; equal ones by their rank in the catalogue.</summary>
public enum TrainingOrder
{
    /// <summary>Nearest first, those without place last.</summary>
    Distance,

    /// <summary>Soonest first, those without date last.</summary>
    Date,
}

/// <summary>A search of training near a place.</summary>
public sealed record TrainingQuery
{
    /// <summary>Codes searched.</summary>
    public const int MaxCodes = 100;

    /// <summary>Results on a page.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Any of these codes; at least one, at most <see cref="MaxCodes"/>.</summary>
    public required ImmutableArray<TrainingCode> Codes { get; init; }

    /// <summary>Around this place; null for anywhere.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>At most so many kilometres from <see cref="Near"/>.</summary>
    public double RadiusKm { get; init; } = 30;

    /// <summary>Distances are told and order the results, but leave nothing out.</summary>
    public bool AnyDistance { get; init; }

    /// <summary>Only at positions it accepts; what is taught at a distance is kept when asked for. Null for any.</summary>
    public Func<GeoPoint, bool>? Within { get; init; }

    /// <summary>Without the actions that bear one of these codes; empty for all.</summary>
    public ImmutableArray<TrainingCode> Except { get; init; } = [];

    /// <summary>Today: what has only sessions that have begun comes last, and the sessions to come order by date. Null to make no difference.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>In any of these departments; empty for anywhere. A region is the list of its departments.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    /// <summary>Also what is taught entirely at a distance, wherever it is run from.</summary>
    public bool WithRemote { get; init; }

    /// <summary>A session starts on this day or later, or one may enter at any time.</summary>
    public DateOnly? StartsFrom { get; init; }

    /// <summary>A session starts on this day or before, or one may enter at any time.</summary>
    public DateOnly? StartsUntil { get; init; }

    /// <summary>Only with places left or recruitment open.</summary>
    public bool WithPlaces { get; init; }

    /// <summary>Only what receives disabled people.</summary>
    public bool Accessible { get; init; }

    /// <summary>Only what someone pays for.</summary>
    public bool Funded { get; init; }

    /// <summary>Only what costs nothing.</summary>
    public bool Free { get; init; }

    /// <summary>Only what is taught in one of these ways; empty for any.</summary>
    public ImmutableArray<TrainingMode> Modes { get; init; } = [];

    /// <summary>At most so many hours; what says no length is left out.</summary>
    public int? MaxHours { get; init; }

    /// <summary>Order of the results.</summary>
    public TrainingOrder Order { get; init; }

    /// <summary>Results to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Results wanted, at most <see cref="MaxPageSize"/>.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>A page of results.</summary>
/// <param name="Total">Actions found in all.</param>
/// <param name="Found">Those of the page.</param>
public sealed record TrainingPage(int Total, ImmutableArray<FoundTraining> Found);

/// <summary>An action found.</summary>
/// <param name="Course">Its course, with this action alone.</param>
/// <param name="Action">The action, all its sessions included.</param>
/// <param name="Kilometres">Distance from the place asked for; null when one of both has no position.</param>
/// <param name="MatchingCodes">Codes asked for that the course bears.</param>
public sealed record FoundTraining(TrainingCourse Course, TrainingAction Action, double? Kilometres, ImmutableArray<TrainingCode> MatchingCodes);
