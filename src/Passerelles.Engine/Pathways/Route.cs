using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>How one moves from one occupation to the next. The first that holds, in this order.</summary>
public enum MoveKind
{
    /// <summary>« évolution »: the sheet names it as a step up.</summary>
    Promotion,

    /// <summary>« passerelle »: the sheet names it as a neighbour.</summary>
    Neighbour,

    /// <summary>« compétences proches »: the skills of one cover much of the other's.</summary>
    SkillClose,

    /// <summary>« mobilité officielle »: ROME's experts link the two occupations.</summary>
    OfficialMobility,

    /// <summary>« reconversion »: none of these.</summary>
    Retraining,
}

/// <summary>How a certification is had.</summary>
public enum QualificationWay
{
    /// <summary>Already held.</summary>
    Held,

    /// <summary>Another one, held, is recognised in its place.</summary>
    Equivalence,

    /// <summary>By a course.</summary>
    Course,

    /// <summary>By validation of experience (VAE).</summary>
    Vae,

    /// <summary>A diploma of a level asked for on entry or usual for the occupation, which the sources do not name.</summary>
    UnnamedDiploma,
}

/// <summary>A diploma on the way.</summary>
public sealed record Qualification
{
    /// <summary>The certification; null when only a level is known.</summary>
    public required Certification? Certification { get; init; }

    /// <summary>How it is had.</summary>
    public required QualificationWay Way { get; init; }

    /// <summary>Level of the diploma, 3 to 8, or null.</summary>
    public required int? Level { get; init; }

    /// <summary>Calendar months, 0 when held; null when not known.</summary>
    public required int? Months { get; init; }

    /// <summary>Months of it without a wage for sure: a course that cannot be followed as an apprentice.</summary>
    public required int UnpaidMonths { get; init; }

    /// <summary>What the person is spared by another certification, with its legal text; null when nothing.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>Condition by which one enters the course; null when open to all, not known, or not a course.</summary>
    public CourseEntry? Entry { get; init; }

    /// <summary>True when the conditions of entry are not known.</summary>
    public bool EntryIsUnknown { get; init; }

    /// <summary>True for the diploma that the law or the sheet asks for, false for one that only leads into its course.</summary>
    public bool OpensTheOccupation { get; init; }
}

/// <summary>One move of a route, into <see cref="To"/>.</summary>
public sealed record RouteStep
{
    /// <summary>Where one stands; null at the start of a profile without occupation.</summary>
    public required Occupation? From { get; init; }

    /// <summary>Where one goes.</summary>
    public required Occupation To { get; init; }

    /// <summary>Kind of move.</summary>
    public required MoveKind Kind { get; init; }

    /// <summary>True when ROME's experts link the two, whatever the kind.</summary>
    public required bool IsOfficialMobility { get; init; }

    /// <summary>Diplomas, in the order they are had; empty when none is needed.</summary>
    public required ImmutableArray<Qualification> Qualifications { get; init; }

    /// <summary>Months to work first, where one stands.</summary>
    public required int PracticeMonths { get; init; }

    /// <summary>Months to settle into the occupation when no course prepares for it: an estimate.</summary>
    public required int SettlingMonths { get; init; }

    /// <summary>Months in all; those of unknown length count 0.</summary>
    public required int Months { get; init; }

    /// <summary>True when the length of one diploma is not known: <see cref="Months"/> is then a minimum.</summary>
    public required bool HasUnknownLength { get; init; }

    /// <summary>Share of the skills of <see cref="To"/> already covered, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Essential skills to learn, soft skills left out.</summary>
    public required ImmutableArray<Skill> ToLearn { get; init; }

    /// <summary>Essential skills of <see cref="To"/> in all, soft skills left out.</summary>
    public required int EssentialSkills { get; init; }

    /// <summary>What the law asks before one may practise, or null.</summary>
    public required Gate? Gate { get; init; }

    /// <summary>The sheet's own reason for this move, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>How demanding a route is, in words.</summary>
public enum RouteDifficulty
{
    /// <summary>« accessible »</summary>
    Accessible,

    /// <summary>« demande un effort »</summary>
    Effort,

    /// <summary>« exigeant »</summary>
    Demanding,

    /// <summary>« long et exigeant »</summary>
    VeryDemanding,
}

/// <summary>A way from where one stands to an occupation.</summary>
public sealed record Route
{
    /// <summary>Steps, one to four.</summary>
    public required ImmutableArray<RouteStep> Steps { get; init; }

    /// <summary>Months in all; those of unknown length count 0.</summary>
    public required int Months { get; init; }

    /// <summary>True when some length is not known: <see cref="Months"/> is then a minimum.</summary>
    public required bool HasUnknownLength { get; init; }

    /// <summary>Months of study without a wage for sure.</summary>
    public required int UnpaidMonths { get; init; }

    /// <summary>Effort: essential skills to learn, plus half a point a month of course, plus five a VAE. For comparing routes only.</summary>
    public required double Effort { get; init; }

    /// <summary>Difficulty in words.</summary>
    public required RouteDifficulty Difficulty { get; init; }

    /// <summary>Why, in French sentences.</summary>
    public required ImmutableArray<string> DifficultyReasons { get; init; }
}

/// <summary>What a search for routes gives.</summary>
public abstract record RouteSearch
{
    private RouteSearch()
    {
    }

    /// <summary>Routes, none of which is worse than another in time, effort and months without wage; the shortest first.</summary>
    public sealed record Found(ImmutableArray<Route> Routes) : RouteSearch;

    /// <summary>No route: why, and what one can reach that is nearest to it.</summary>
    public sealed record None(NoRouteReason Reason, string Explanation, ImmutableArray<ReachedOccupation> Nearest) : RouteSearch;
}

/// <summary>Why there is no route.</summary>
public enum NoRouteReason
{
    /// <summary>One is there already.</summary>
    SameOccupation,

    /// <summary>The occupation is regulated and no source names the diploma.</summary>
    DiplomaNotNamed,

    /// <summary>No diploma or level is known and the occupation has too little in common with what one does.</summary>
    TooFar,

    /// <summary>The limits asked for (no course, no regulated occupation, time) leave none.</summary>
    Limits,
}

/// <summary>An occupation within reach.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Route">The shortest route to it.</param>
public sealed record ReachedOccupation(Occupation Occupation, Route Route);

/// <summary>What one accepts on the way.</summary>
public sealed record PathwayLimits
{
    /// <summary>No limit.</summary>
    public static PathwayLimits None { get; } = new();

    /// <summary>Longest time in months, or null.</summary>
    public int? MaxMonths { get; init; }

    /// <summary>False when one will follow no course; a VAE stays possible.</summary>
    public bool AllowCourses { get; init; } = true;

    /// <summary>False when one wants no regulated occupation one may not practise today.</summary>
    public bool AllowRegulated { get; init; } = true;
}

/// <summary>A band of time of an isochrone.</summary>
/// <param name="Months">Upper bound: 6, 12, 24, 36; null beyond 36 months.</param>
/// <param name="Occupations">Occupations first reached within it, the shortest first.</param>
public sealed record IsochroneBand(int? Months, ImmutableArray<ReachedOccupation> Occupations);

/// <summary>Everything within reach, by time.</summary>
/// <param name="Bands">Within 6 months, 1 year, 2 years, 3 years, beyond.</param>
/// <param name="UnknownLength">Occupations with a way in whose length is not known.</param>
/// <param name="Unreached">Number of occupations with no known way within the limits.</param>
public sealed record Isochrone(ImmutableArray<IsochroneBand> Bands, ImmutableArray<ReachedOccupation> UnknownLength, int Unreached);
