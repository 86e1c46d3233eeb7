using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.WhatIf;

/// <summary>Whether the occupation aimed at stays within reach, and by how much it is missed.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="IsWithin">True within the limits, false past them, null when it cannot be said.</param>
/// <param name="Headline">The answer, a sentence.</param>
/// <param name="Detail">What it rests on, or null.</param>
internal sealed record TargetVerdict(Occupation Occupation, bool? IsWithin, string Headline, string? Detail)
{
    public static TargetVerdict Of(ReferenceSnapshot snapshot, PathwayOrigin origin, WhatIfQuery query, Occupation to)
    {
        var name = French.Capital(to.Label);
        RouteSearch Find(PathwayLimits limits) => snapshot.Map.Pathways.Find(origin, to.Id, limits, 1);
        var search = Find(query.Limits);
        if (search is RouteSearch.Found { Routes: [var route, ..] })
        {
            var verdict = OfRoute(name, to, route, query.MaxMonths);
            return query.Accepts(to, snapshot.EntryLevelOf(to))
                ? verdict
                : verdict with { Detail = $"{verdict.Detail} La famille ou le niveau choisis l’écartent de la liste.".TrimStart() };
        }

        var none = (RouteSearch.None)search;
        if (none.Reason == NoRouteReason.SameOccupation)
        {
            return new TargetVerdict(to, true, $"{name}\u00A0: vous y êtes déjà.", null);
        }

        if (Find(PathwayLimits.None) is not RouteSearch.Found { Routes: [var free, ..] })
        {
            return new TargetVerdict(to, false, $"{name}\u00A0: nous ne connaissons pas de chemin.", none.Explanation);
        }

        var closed = (query.AllowCourses, query.AllowRegulated) switch
        {
            (false, false) when Find(new PathwayLimits { AllowCourses = false }) is RouteSearch.Found => "vous écartez les métiers réglementés",
            (false, false) when Find(new PathwayLimits { AllowRegulated = false }) is RouteSearch.Found => "vous écartez les formations",
            (false, false) => "vous écartez les formations et les métiers réglementés",
            (false, _) => "vous écartez les formations",
            _ => "vous écartez les métiers réglementés",
        };
        return new TargetVerdict(to, false, $"{name}\u00A0: hors de portée, car {closed}.", $"Sans cette limite, le plus court chemin demande\u00A0: {PathwayWords.Time(free)}.");
    }

    private static TargetVerdict OfRoute(string name, Occupation to, Engine.Pathways.Route route, int? most) => (route.HasUnknownLength, most) switch
    {
        (true, _) => new TargetVerdict(
            to, most < route.Months ? false : null,
            most < route.Months ? $"{name}\u00A0: hors de votre limite." : $"{name}\u00A0: un chemin existe, sa durée n’est pas connue.",
            route.Months > 0 ? $"Il faut {PathwayWords.Time(route)}\u00A0: la durée d’un diplôme n’est pas connue." : null),
        (_, { } limit) when route.Months > limit => new TargetVerdict(
            to, false, $"{name}\u00A0: hors de votre limite, à {French.Duration(route.Months - limit)} près.",
            $"Le plus court chemin demande {French.Duration(route.Months)}, votre limite est de {French.Duration(limit)}."),
        (_, { } limit) => new TargetVerdict(
            to, true, $"{name}\u00A0: à votre portée, {PathwayWords.Time(route)}.",
            route.Months == limit ? "C’est juste votre limite." : $"Il reste {French.Duration(limit - route.Months)} avant votre limite."),
        _ => new TargetVerdict(to, true, $"{name}\u00A0: à votre portée, {PathwayWords.Time(route)}.", null),
    };
}
