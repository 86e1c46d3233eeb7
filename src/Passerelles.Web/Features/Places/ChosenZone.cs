using System.Collections.Immutable;
using Passerelles.Engine.Territories;

namespace Passerelles.Web.Features.Places;

internal enum ZoneOutcome
{
    /// <summary>Nothing was asked: the whole country.</summary>
    Country,

    /// <summary>A zone is chosen.</summary>
    Chosen,

    /// <summary>Several places bear the name: the person chooses.</summary>
    Ambiguous,

    /// <summary>No place bears it.</summary>
    NotFound,

    /// <summary>No place is known to this site.</summary>
    NoPlaces,
}

/// <summary>Where the person looks, as the address or the remembered choice says.</summary>
internal sealed record ChosenZone
{
    public required ZoneOutcome Outcome { get; init; }

    public Zone Zone { get; init; } = Zone.France;

    /// <summary>What the field shows.</summary>
    public string Text { get; init; } = "";

    public string Span { get; init; } = ZoneSpan.Default;

    /// <summary>Places to choose among, or close to what was written.</summary>
    public ImmutableArray<Place> Choices { get; init; } = [];

    /// <summary>The place comes from the cookie.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>Asked for its employment zone, which is not known here.</summary>
    public bool LacksEmploymentZone => string.Equals(Span, "bassin", StringComparison.Ordinal) && Zone is Zone.WholeDepartment;

    public bool IsMistaken => Outcome is ZoneOutcome.Ambiguous or ZoneOutcome.NotFound;

    /// <summary>What pages add to their links to keep the zone: « lieu=Mende%20(48)&amp;rayon=30 »; empty for the country.</summary>
    public string Query => Zone.Centre is { } place ? $"lieu={Uri.EscapeDataString(place.Label)}&rayon={Span}" : "";
}

/// <summary>The form that chooses a zone, on any page.</summary>
/// <param name="Action">Page that reads it.</param>
/// <param name="Zone">What is chosen.</param>
/// <param name="Hidden">What the page itself asks, kept from one choice to the next.</param>
internal sealed record ZoneForm(string Action, ChosenZone Zone, ImmutableArray<(string Name, string Value)> Hidden)
{
    public ZoneForm(string action, ChosenZone zone)
        : this(action, zone, [])
    {
    }

    /// <summary>Address of the page for one of the places to choose among.</summary>
    public string For(Place place) => Action + QueryString.Create(
        [.. Hidden.Select(h => KeyValuePair.Create(h.Name, (string?)h.Value)), KeyValuePair.Create("lieu", (string?)("insee:" + place.Code)), KeyValuePair.Create("rayon", (string?)Zone.Span)]);

    /// <summary>Address that forgets the place.</summary>
    public string Forget => Action + QueryString.Create([.. Hidden.Select(h => KeyValuePair.Create(h.Name, (string?)h.Value)), KeyValuePair.Create("oublier", (string?)"1")]);
}
