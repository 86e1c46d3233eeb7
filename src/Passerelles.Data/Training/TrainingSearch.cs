using System.Runtime.InteropServices;
using Passerelles.Data.Nearby;
using Passerelles.Data.Releases;
using Passerelles.Engine.Training;

namespace Passerelles.Data.Training;

/// <summary>
/// Finds training by codes, near a place, in departments or anywhere. Entries of the codes are filtered and ordered here, the same
/// way whatever the database; only the actions of the page asked for are then read.
/// </summary>
public sealed class TrainingSearch(ReferenceStore store)
{
    /// <summary>A page of results; empty before the first import.</summary>
    /// <exception cref="ArgumentException">The query passes a bound of <see cref="TrainingQuery"/>.</exception>
    public Task<TrainingPage> FindAsync(TrainingQuery query, CancellationToken ct)
    {
        Check(query);
        return store.ReadAsync(
            async transaction =>
            {
                var active = (await ReleaseTable.ActiveAsync(transaction, ct)).Find(r => r.Info.Source.Equals(TrainingStore.Source, StringComparison.Ordinal));
                if (active is null)
                {
                    return new TrainingPage(0, []);
                }

                var hits = new TrainingHits(query);
                var near = query.WithRemote ? null : query.Near;
                await NearbyReader.ReadAsync(transaction, active.Id, query.Codes.Distinct().Select(c => c.ToString()), near, query.RadiusKm, hits.Add, ct);
                var page = hits.Page(out var total);
                var rows = await TrainingReader.FindAsync(transaction, active.Id, Array.ConvertAll(page, h => h.Id), ct);
                return new TrainingPage(total, ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(page, hit =>
                {
                    var (course, action) = rows[hit.Id];
                    return new FoundTraining(course, action, hit.Kilometres, [.. course.Codes.Intersect(query.Codes)]);
                })));
            },
            ct);
    }

    /// <summary>The action bearing this number in the active release, with its course; null when there is none.</summary>
    public Task<FoundTraining?> FindAsync(string number, CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            var active = (await ReleaseTable.ActiveAsync(transaction, ct)).Find(r => r.Info.Source.Equals(TrainingStore.Source, StringComparison.Ordinal));
            return active is not null && await TrainingReader.RowOfAsync(transaction, active.Id, number, ct) is { } id
                && (await TrainingReader.FindAsync(transaction, active.Id, [id], ct)).TryGetValue(id, out var found)
                ? new FoundTraining(found.Course, found.Action, null, [])
                : null;
        },
        ct);

    private static void Check(TrainingQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfZero(query.Codes.Length, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Codes.Length, TrainingQuery.MaxCodes, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Take, 0, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Take, TrainingQuery.MaxPageSize, nameof(query));
        if (query.Near is not null && !(query.RadiusKm is > 0 and <= 20_100))
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.RadiusKm, "The radius must be between 0 and half the way around the Earth, in kilometres.");
        }
    }
}
