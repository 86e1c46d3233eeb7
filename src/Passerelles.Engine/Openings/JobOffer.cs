using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Openings;

/// <summary>A job offer, without the means to reach anyone: its page has them.</summary>
public sealed record JobOffer
{
    /// <summary>Number given by the publisher, unique in the release.</summary>
    public required string Number { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Employer, or null when the offer does not say.</summary>
    public string? Employer { get; init; }

    /// <summary>Town, as written; or null.</summary>
    public string? City { get; init; }

    /// <summary>Five-digit postcode, or null.</summary>
    public string? Postcode { get; init; }

    /// <summary>INSEE code of the commune, or null.</summary>
    public string? Commune { get; init; }

    /// <summary>Code of the department, or null.</summary>
    public string? Department { get; init; }

    /// <summary>Where, or null.</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Occupation; null when neither the publisher nor our classifier tells.</summary>
    public RomeCode? Rome { get; init; }

    /// <summary>How sure our classifier is of <see cref="Rome"/>, from 0 to 1; null when the publisher gave the code.</summary>
    public double? RomeScore { get; init; }

    /// <summary>Kind of contract in words, or null.</summary>
    public string? Contract { get; init; }

    /// <summary>Working time in words, or null.</summary>
    public string? WorkingTime { get; init; }

    /// <summary>Pay in words, or null.</summary>
    public string? Salary { get; init; }

    /// <summary>NAF class of the employer (<c>8710A</c>), or null.</summary>
    public NafCode? Naf { get; init; }

    /// <summary>Sector in words, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Page of the offer, or null.</summary>
    public string? Url { get; init; }

    /// <summary>People wanted.</summary>
    public int Positions { get; init; } = 1;

    /// <summary>Whether the offer says it is open to disabled people; null when it does not say.</summary>
    public bool? IsAccessible { get; init; }

    /// <summary>Whether it is an apprenticeship or the like; null when not said.</summary>
    public bool? IsApprenticeship { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>Last day it may be answered; null when not said.</summary>
    public DateOnly? ValidThrough { get; init; }

    /// <summary>Beginning of the text, without markup, addresses nor telephone numbers; or null.</summary>
    public string? Excerpt { get; init; }
}

/// <summary>A search of offers near a place.</summary>
public sealed record OfferQuery
{
    /// <summary>Any of these occupations; at least one, at most 100.</summary>
    public required ImmutableArray<RomeCode> Occupations { get; init; }

    /// <summary>Today: offers that ended before are not shown.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Around this place; null for anywhere.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>At most so many kilometres from <see cref="Near"/>.</summary>
    public double RadiusKm { get; init; } = 30;

    /// <summary>Distances are told and order the results, but leave nothing out.</summary>
    public bool AnyDistance { get; init; }

    /// <summary>Only at positions it accepts; null for any.</summary>
    public Func<GeoPoint, bool>? Within { get; init; }

    /// <summary>In any of these departments; empty for anywhere.</summary>
    public ImmutableArray<string> Departments { get; init; } = [];

    /// <summary>Results to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Results wanted, at most 100.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>A page of offers, nearest first.</summary>
/// <param name="Total">Offers found in all.</param>
/// <param name="Found">Those of the page.</param>
public sealed record OfferPage(int Total, ImmutableArray<FoundOffer> Found);

/// <summary>An offer found.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Kilometres">Distance, or null when one of both places is not known.</param>
public sealed record FoundOffer(JobOffer Offer, double? Kilometres);
