using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Compare;
using Passerelles.Web.Features.Nearby;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Routes;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>What a person accepts and wants; what the reference does not know is left out, as in the list of occupations.</summary>
internal sealed record WhatIfQuery
{
    /// <summary>Value of <c>niveau</c> for the occupations that one may begin without a diploma.</summary>
    public const string WithoutDiploma = "sans";

    /// <summary>Value of <c>pres</c> for the occupations that one can prepare for in the zone.</summary>
    public const string ToLearnHere = "former";

    /// <summary>Value of <c>pres</c> for those that have an offer in the zone.</summary>
    public const string HiringHere = "offres";

    /// <summary>Longest times one may choose, in months.</summary>
    public static ImmutableArray<int> Durations { get; } = [6, 12, 24, 36, 60];

    public required PathForm Path { get; init; }

    public FamilyId? Family { get; init; }

    /// <summary>3 to 8, <see cref="WithoutDiploma"/>, or null.</summary>
    public string? Level { get; init; }

    public int? MaxMonths { get; init; }

    public bool AllowCourses { get; init; } = true;

    public bool AllowRegulated { get; init; } = true;

    public MatchScope Scope { get; init; } = MatchScope.Sector;

    /// <summary>Where one looks.</summary>
    public ChosenZone Zone { get; init; } = new() { Outcome = ZoneOutcome.Country };

    /// <summary>What must be near: <see cref="ToLearnHere"/>, <see cref="HiringHere"/>, or null. Without a place, nothing is left out.</summary>
    public string? Here { get; init; }

    /// <summary>What there is in the zone; null when no place is chosen or nothing is imported.</summary>
    public NearbyCounts? Near { get; init; }

    /// <summary>True when some limit or filter is chosen.</summary>
    public bool IsLimited => Family is not null || Level is not null || MaxMonths is not null || !AllowCourses || !AllowRegulated || Scope != MatchScope.Sector || Zone.Zone.Centre is not null || Zone.IsMistaken;

    public OccupationChoice From => Path.From;

    public OccupationChoice To => Path.To;

    /// <summary>Limits of the search: the time is looked at afterwards, so that the page can say by how much it is missed.</summary>
    public PathwayLimits Limits => new() { AllowCourses = AllowCourses, AllowRegulated = AllowRegulated };

    public static WhatIfQuery Read(Func<string, StringValues> field, ReferenceSnapshot snapshot, ChosenZone zone)
    {
        var scope = field("secteur") == "tous" ? MatchScope.All : MatchScope.Sector;
        return new WhatIfQuery
        {
            Path = PathForm.Read(snapshot, field("de"), field("vers"), field("anciennete")),
            Family = FamiliesOf(snapshot.Reference, scope).FirstOrDefault(f => string.Equals(f.Id.Value, field("famille").ToString(), StringComparison.Ordinal))?.Id,
            Level = field("niveau").ToString() is { } level && (level is WithoutDiploma || level is ['3' or '4' or '5' or '6' or '7' or '8']) ? level : null,
            MaxMonths = int.TryParse(field("duree"), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Durations.Contains(months) ? months : null,
            AllowCourses = field("formation") != "non",
            AllowRegulated = field("reglemente") != "non",
            Scope = scope,
            Zone = zone,
            Here = field("pres").ToString() is ToLearnHere or HiringHere ? field("pres").ToString() : null,
        };
    }

    /// <summary>Families one may choose from: those of the sector, or with them those of ROME.</summary>
    public static ImmutableArray<Family> FamiliesOf(OccupationReference reference, MatchScope scope) =>
        scope == MatchScope.All ? reference.Families : reference.Catalogue?.Families ?? [];

    /// <summary>Whether the family and the level asked for are those of an occupation.</summary>
    public bool Accepts(Occupation occupation, EntryLevel entry) =>
        (Family is not { } family || occupation.Family == family)
        && (Level is null || (Level is WithoutDiploma ? entry.WithoutDiploma : string.Equals(entry.Level?.ToString(CultureInfo.InvariantCulture), Level, StringComparison.Ordinal)));

    /// <summary>Whether what must be near is.</summary>
    public bool IsHere(ReachedWay way) => Near is not { } near || Here switch
    {
        ToLearnHere => near.CanPrepare(way),
        HiringHere => near.Of(way).Offers > 0,
        _ => true,
    };

    /// <summary>Whether a route of a known length fits in the time.</summary>
    public bool Fits(ReachedWay way) => MaxMonths is not { } most || way.Months <= most;
}
