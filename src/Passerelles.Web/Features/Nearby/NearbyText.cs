using Passerelles.Web.Features.Shared;
using Passerelles.Web.Features.WhatIf;

namespace Passerelles.Web.Features.Nearby;

/// <summary>The words shown for what is near.</summary>
internal static class NearbyText
{
    /// <summary>« Ici : 3 formations pour le diplôme suivant (DEAS), 5 offres »</summary>
    public static string Of(NearbyCounts near, ReachedWay way)
    {
        var count = near.Of(way);
        var courses = !near.HasTraining ? null
            : !way.NeedsCourse ? "pas de formation à suivre"
            : way.Next is { } next ? $"{French.Count(count.Courses, "formation")} pour {next.Abbreviation ?? next.Label}"
            : $"{French.Count(count.Courses, "formation")} classées sous ce métier";
        var offers = near.HasOffers ? French.Count(count.Offers, "offre") : null;
        return "Ici\u00A0: " + string.Join(", ", new[] { courses, offers }.OfType<string>()) + ".";
    }
}
