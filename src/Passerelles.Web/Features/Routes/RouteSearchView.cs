using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Occupations;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;
using Route = Passerelles.Engine.Pathways.Route;

namespace Passerelles.Web.Features.Routes;

/// <summary>A search for routes and what the page says of it, from an occupation or from a profile.</summary>
internal sealed record RouteSearchView
{
    private const int Most = 5;

    public required PathwayOrigin Origin { get; init; }

    /// <summary>The occupation one starts from; null for a profile, which is no occupation.</summary>
    public required Occupation? From { get; init; }

    public required Occupation To { get; init; }

    public required RouteSearch Search { get; init; }

    /// <summary>Months of practice asked for in the form; null for a profile, which says its own.</summary>
    public required int? Months { get; init; }

    /// <summary>What the routes rest on.</summary>
    public required ImmutableArray<SourceLine> Sources { get; init; }

    public ImmutableArray<Route> Routes => Search is RouteSearch.Found found ? found.Routes : [];

    public bool IsProfile => From is null;

    public static RouteSearchView Of(ReferenceSnapshot snapshot, PathwayOrigin origin, Occupation to, int? months)
    {
        var search = snapshot.Map.Pathways.Find(origin, to.Id, PathwayLimits.None, Most);
        return new RouteSearchView
        {
            Origin = origin,
            From = origin.Profile is null && origin.Occupation is { } from ? snapshot.Reference.FindOccupation(from) : null,
            To = to,
            Search = search,
            Months = months,
            Sources = search is RouteSearch.Found found ? SourcesOf(snapshot.Reference, found.Routes) : [],
        };
    }

    private static ImmutableArray<SourceLine> SourcesOf(OccupationReference reference, ImmutableArray<Route> routes)
    {
        var steps = routes.SelectMany(r => r.Steps).ToArray();
        var certifications = steps.SelectMany(s => s.Qualifications).Select(q => q.Certification).OfType<Certification>()
            .SelectMany(c => new[] { c.Source, c.Course?.Source });
        var occupations = steps.SelectMany(s => new[] { s.From, s.To }).OfType<Occupation>().DistinctBy(o => o.Id).ToArray();
        var pay = occupations.Select(o => o.Sheet?.Pay?.Source);
        var documents = certifications.Concat(pay).OfType<SourceId>().Distinct().Select(reference.FindSource).OfType<SourceDocument>()
            .Select(s => new SourceLine(s.Title, s.Publisher, s.Date, s.Url, s.Licence));
        // ROME backs the official mobilities, and all that is said of an occupation that has no sheet.
        var rome = reference.Rome is not null && (steps.Any(s => s.IsOfficialMobility) || occupations.Any(o => o.Source == OccupationSource.Rome))
            ? SourceLine.OfRome(reference)
            : null;
        return [.. documents.OrderBy(s => s.Title, French.Order), .. rome is null ? Array.Empty<SourceLine>() : [rome]];
    }
}
