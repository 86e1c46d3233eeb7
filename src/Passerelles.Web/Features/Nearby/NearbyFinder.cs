using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Data.Openings;
using Passerelles.Data.Registers;
using Passerelles.Data.Training;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Openings;
using Passerelles.Web.Features.Places;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Training;
using Passerelles.Web.Features.WhatIf;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Nearby;

/// <summary>Counts what there is in a zone for many occupations, in one reading of each source.</summary>
internal sealed class NearbyFinder(ReferenceSnapshot snapshot, ReferenceStore store, TrainingSearch training, JobOfferStore offers, TimeProvider clock)
{
    public async Task<NearbyCounts> CountAsync(ImmutableArray<ReachedWay> ways, Zone zone, CancellationToken ct)
    {
        var distinct = ways.DistinctBy(w => (w.Occupation.Id, w.Next?.Id)).ToArray();
        var reach = ZoneReach.Of(zone, await snapshot.PlacesAsync());
        var (hasTraining, hasOffers) = ((await snapshot.TrainingAsync()).Info is not null, (await snapshot.OpeningsAsync()).Offers is not null);
        var courses = hasTraining ? await CoursesAsync(distinct, reach, ct) : [.. new int[distinct.Length]];
        var openings = hasOffers ? await OffersAsync(distinct, reach, ct) : [.. new int[distinct.Length]];
        return new NearbyCounts(
            distinct.Select((w, i) => KeyValuePair.Create((w.Occupation.Id, w.Next?.Id), new NearbyCount(courses[i], openings[i]))).ToFrozenDictionary(), hasTraining, hasOffers);
    }

    private async Task<ImmutableArray<int>> CoursesAsync(ReachedWay[] ways, ZoneReach reach, CancellationToken ct)
    {
        var register = await store.FindCertificationsAsync(ways.Select(w => w.Next?.Rncp).OfType<RncpNumber>().Distinct(), ct);
        return await training.CountAsync(Array.ConvertAll(ways, w => Codes(w, register)), reach.Apply(new TrainingQuery { Codes = [] }), ct);
    }

    private static IReadOnlyCollection<TrainingCode> Codes(ReachedWay way, CertificationRegister register) => way.Next?.Rncp is { } number
        ? [TrainingCode.Of(number), .. register.InForceAfter(number).Select(r => TrainingCode.Of(r.Number))]
        : [.. way.Occupation.RomeCodes.Select(TrainingCode.Of)];

    private Task<ImmutableArray<int>> OffersAsync(ReachedWay[] ways, ZoneReach reach, CancellationToken ct) => offers.CountAsync(
        Array.ConvertAll(ways, IReadOnlyCollection<RomeCode> (w) => [.. w.Occupation.RomeCodes, .. TrainingGoals.Former(snapshot.Reference, w.Occupation)]),
        new OfferQuery
        {
            Occupations = [],
            Today = Today.Of(clock),
            Near = reach.Near,
            RadiusKm = reach.RadiusKm,
            Departments = reach.Departments,
            AnyDistance = reach.AnyDistance,
            Within = reach.Within,
        },
        ct);
}
