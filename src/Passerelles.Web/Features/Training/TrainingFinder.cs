using System.Collections.Immutable;
using Passerelles.Data.Training;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Training;

/// <summary>Searches training for the goals of a page, and what to propose when there is none.</summary>
internal sealed class TrainingFinder(ReferenceSnapshot snapshot, TrainingSearch search, TimeProvider clock)
{
    /// <summary>Courses of each goal when several are shown.</summary>
    private const int FirstOfEach = 3;

    private const int NearestShown = 3;

    public async Task<TrainingView> FindAsync(string path, ImmutableArray<TrainingGoal> goals, ChosenZone zone, TrainingFilter filter, CancellationToken ct)
    {
        var places = await snapshot.PlacesAsync();
        var view = new TrainingView
        {
            Path = path,
            Zone = zone,
            Filter = filter,
            Today = Today.Of(clock),
            Catalogue = (await snapshot.TrainingAsync()).Info,
            Goals = goals,
        };
        if (view.Catalogue is null || goals.IsEmpty || zone.IsMistaken)
        {
            return view;
        }

        var shown = view.Single is { } single ? [single] : goals;
        var reach = ZoneReach.Of(zone.Zone, places);
        var pages = await search.FindAsync([.. shown.Select(g => Query(view, g, reach) with
        {
            Skip = view.Single is null ? 0 : (filter.Page - 1) * TrainingFilter.PageSize,
            Take = view.Single is null ? FirstOfEach : TrainingFilter.PageSize,
        })], ct);
        var sections = shown.Zip(pages, (goal, page) => new TrainingSection(goal, page.Total, page.Found)).ToList();
        var isFound = sections.Exists(s => s.Total > 0);
        view = view with
        {
            Sections = [.. sections.Where(s => s.Total > 0 || (isFound && s.Goal.IsRequired))],
            Missing = [.. sections.Where(s => s.Total == 0 && !s.Goal.IsRequired).Select(s => s.Goal)],
        };
        return view.Total > 0 ? view : view with { Wider = await WiderAsync(view, shown, reach, places, ct), Nearest = await NearestAsync(view, shown, reach, ct) };
    }

    private static TrainingQuery Query(TrainingView view, TrainingGoal goal, ZoneReach reach) =>
        reach.Apply(view.Filter.Apply(new TrainingQuery { Codes = goal.Codes, Except = goal.Except }, view.Today));

    private async Task<ImmutableArray<WiderSearch>> WiderAsync(TrainingView view, ImmutableArray<TrainingGoal> goals, ZoneReach reach, PlaceIndex places, CancellationToken ct)
    {
        var codes = goals.SelectMany(g => g.Codes).Distinct().ToArray();
        var found = ImmutableArray.CreateBuilder<WiderSearch>();
        async Task TryAsync(string label, TrainingFilter filter, ZoneReach where, string url)
        {
            var query = where.Apply(filter.Apply(new TrainingQuery { Codes = [.. codes] }, view.Today));
            var count = (await search.CountAsync([codes], query, ct))[0];
            if (count > 0 && found.All(f => f.Count != count || !string.Equals(f.Url, url, StringComparison.Ordinal)))
            {
                found.Add(new WiderSearch(label, count, url));
            }
        }

        var filter = view.Filter with { Page = 1 };
        if (filter.IsNarrow)
        {
            await TryAsync("Au même endroit, sans vos filtres", filter.Wide(), reach, view.Address(filter.Wide()));
        }

        if (view.Zone.Zone.Centre is { } place)
        {
            if (view.Zone.Zone is not (Zone.Around { Kilometres: >= 100 } or Zone.WholeRegion))
            {
                await TryAsync($"Jusqu’à 100\u00A0km de {place.Name}", filter, ZoneReach.Of(new Zone.Around(place, 100), places), view.Address(filter, "100"));
            }

            if (view.Zone.Zone is not Zone.WholeRegion)
            {
                await TryAsync(French.Capital(ZoneSpan.Words(new Zone.WholeRegion(place))), filter, ZoneReach.Of(new Zone.WholeRegion(place), places), view.Address(filter, "region"));
            }

            await TryAsync("Dans toute la France", filter, ZoneReach.Of(Zone.France, places), view.Address(filter, anywhere: true));
        }

        if (filter.Remote is null)
        {
            var remote = filter with { Remote = "seulement" };
            await TryAsync("Entièrement à distance", remote, reach, view.Address(remote));
        }

        return found.DrainToImmutable();
    }

    private async Task<ImmutableArray<FoundTraining>> NearestAsync(TrainingView view, ImmutableArray<TrainingGoal> goals, ZoneReach reach, CancellationToken ct)
    {
        if (reach.Near is not { } near)
        {
            return [];
        }

        var query = view.Filter.Wide().Apply(new TrainingQuery { Codes = [.. goals.SelectMany(g => g.Codes).Distinct().Take(TrainingQuery.MaxCodes)] }, view.Today);
        return (await search.FindAsync(query with { Near = near, AnyDistance = true, Order = TrainingOrder.Distance, Take = NearestShown }, ct)).Found;
    }
}

/// <summary>The catalogue of training being searched.</summary>
/// <param name="Info">Null when none is imported.</param>
internal sealed record OpenTraining(ReleaseInfo? Info);

internal static class OpenTrainings
{
    public static Task<OpenTraining> TrainingAsync(this ReferenceSnapshot snapshot) => snapshot.Open.GetAsync(async _ =>
        new OpenTraining((await snapshot.ReleasesAsync()).FirstOrDefault(r => r.IsActive && string.Equals(r.Info.Source, TrainingStore.Source, StringComparison.Ordinal))?.Info));
}
