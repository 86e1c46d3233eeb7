using System.Globalization;
using Passerelles.Data;
using Passerelles.Imports.Sources;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Sources;

/// <summary>How fresh a source is, in words.</summary>
/// <param name="Words">One or two short sentences.</param>
/// <param name="IsLate">The publisher has most likely published something newer.</param>
/// <param name="Rank">Orders from the most to the least in need of care.</param>
internal sealed record Freshness(string Words, bool IsLate, int Rank)
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    public static Freshness Of(SourceCard card, StoredRelease? release, DateOnly today)
    {
        if (release is null)
        {
            return new Freshness("Pas encore importée.", IsLate: false, 3);
        }

        if (card.EveryMonths is not { } months)
        {
            return new Freshness(release.Info.PublishedOn is { } day ? $"Publiée {Ago(day, today)}. Pas de rythme régulier." : "Pas de rythme régulier.", IsLate: false, 2);
        }

        if (release.Info.PublishedOn is not { } published)
        {
            return new Freshness("Date de publication inconnue : nous ne savons pas si elle est à jour.", IsLate: false, 1);
        }

        var next = published.AddMonths(months);
        return next >= today
            ? new Freshness($"À jour. Prochaine publication attendue vers {Month(next)}.", IsLate: false, 2)
            : new Freshness($"En retard depuis {Month(next)} : une publication plus récente existe sans doute.", IsLate: true, 0);
    }

    private static string Ago(DateOnly day, DateOnly today)
    {
        var months = ((today.Year - day.Year) * 12) + today.Month - day.Month - (today.Day < day.Day ? 1 : 0);
        return months < 1 ? "il y a moins d’un mois" : $"il y a {French.Duration(months)}";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", Culture);
}
