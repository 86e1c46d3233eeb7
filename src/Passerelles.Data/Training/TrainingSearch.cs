using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.InteropServices;
using Passerelles.Data.Nearby;
using Passerelles.Data.Releases;
using Passerelles.Engine.Territories;
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
    public async Task<TrainingPage> FindAsync(TrainingQuery query, CancellationToken ct) => (await FindAsync([query], ct))[0];

    /// <summary>A page of results for each query, read at once.</summary>
    /// <exception cref="ArgumentException">A query passes a bound of <see cref="TrainingQuery"/>.</exception>
    public Task<ImmutableArray<TrainingPage>> FindAsync(IReadOnlyList<TrainingQuery> queries, CancellationToken ct)
    {
        foreach (var query in queries)
        {
            Check(query);
        }

        return store.ReadAsync(
            async transaction =>
            {
                var active = await ReleaseTable.ActiveAsync(transaction, TrainingStore.Source, ct);
                var pages = ImmutableArray.CreateBuilder<TrainingPage>(queries.Count);
                foreach (var query in queries)
                {
                    pages.Add(active is null ? new TrainingPage(0, []) : await PageAsync(transaction, active.Id, query, ct));
                }

                return pages.DrainToImmutable();
            },
            ct);
    }

    /// <summary>For each group of codes, how many actions bear one of them and meet the query, whose own codes do not count. One reading, whatever the number of groups.</summary>
    /// <param name="groups">Groups of codes; a code may be in several.</param>
    /// <param name="query">Where and how.</param>
    /// <param name="ct">To give up.</param>
    public Task<ImmutableArray<int>> CountAsync(IReadOnlyList<IReadOnlyCollection<TrainingCode>> groups, TrainingQuery query, CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            var active = await ReleaseTable.ActiveAsync(transaction, TrainingStore.Source, ct);
            var hits = groups.Select(_ => new TrainingHits(query)).ToArray();
            if (active is not null)
            {
                var wanting = groups.SelectMany((codes, i) => codes.Select(c => (Key: c.ToString(), Hits: hits[i]))).ToLookup(p => p.Key, p => p.Hits, StringComparer.Ordinal);
                await NearbyReader.ReadAllAsync(
                    transaction, active.Id, [.. wanting.Select(g => g.Key)], Around(query), query.RadiusKm,
                    (key, packed) =>
                    {
                        foreach (var group in wanting[key])
                        {
                            group.Add(packed);
                        }
                    },
                    ct);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(hits, h => h.Count));
        },
        ct);

    /// <summary>The action bearing this number in the active release, with its course; null when there is none.</summary>
    public Task<FoundTraining?> FindAsync(string number, CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            var active = await ReleaseTable.ActiveAsync(transaction, TrainingStore.Source, ct);
            return active is not null && await TrainingReader.RowOfAsync(transaction, active.Id, number, ct) is { } id
                && (await TrainingReader.FindAsync(transaction, active.Id, [id], ct)).TryGetValue(id, out var found)
                ? new FoundTraining(found.Course, found.Action, null, [])
                : null;
        },
        ct);

    private static async Task<TrainingPage> PageAsync(DbTransaction transaction, long release, TrainingQuery query, CancellationToken ct)
    {
        var hits = new TrainingHits(query);
        var near = Around(query);
        await NearbyReader.ReadAsync(transaction, release, query.Except.Distinct().Select(c => c.ToString()), near, query.RadiusKm, hits.Leave, ct);
        await NearbyReader.ReadAsync(transaction, release, query.Codes.Distinct().Select(c => c.ToString()), near, query.RadiusKm, hits.Add, ct);
        var page = hits.Page(out var total);
        var rows = await TrainingReader.FindAsync(transaction, release, Array.ConvertAll(page, h => h.Id), ct);
        return new TrainingPage(total, ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(page, hit =>
        {
            var (course, action) = rows[hit.Id];
            return new FoundTraining(course, action, hit.Kilometres, [.. course.Codes.Intersect(query.Codes)]);
        })));
    }

    /// <summary>The place whose tiles are enough, or null when all are to be read.</summary>
    private static GeoPoint? Around(TrainingQuery query) => query.WithRemote || query.AnyDistance ? null : query.Near;

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
