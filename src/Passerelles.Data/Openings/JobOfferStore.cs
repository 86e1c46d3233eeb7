using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.InteropServices;
using Passerelles.Data.Nearby;
using Passerelles.Data.Releases;
using Passerelles.Data.Schema;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Openings;

/// <summary>The job offers of the active release of the source <c>offers</c>: replaced as a whole, searched near a place.</summary>
public sealed class JobOfferStore(ReferenceStore store)
{
    /// <summary>Name of the source.</summary>
    public const string Source = "offers";

    private const string Table = "job_offers";
    private const int MostCodes = 100;
    private const int MostTaken = 100;

    private static readonly string[] Columns =
        ("release_id id number title employer city postcode commune department latitude longitude rome rome_score contract working_time salary naf sector"
        + " url positions is_accessible is_apprenticeship created_on valid_through excerpt").Split(' ');

    private static readonly string Selected = string.Join(", ", Columns[1..]);

    /// <summary>Writes offers as they are enumerated and makes them the active release; see <see cref="Training.TrainingStore.SwapAsync"/>.</summary>
    public Task<SwapResult?> SwapAsync(IEnumerable<IReadOnlyList<JobOffer>> batches, Func<ReleaseInfo?> describe, CancellationToken ct) => store.SwapStreamAsync(
        Source,
        async stream =>
        {
            var nearby = new NearbyBuffer();
            var id = 0;
            foreach (var batch in batches)
            {
                ct.ThrowIfCancellationRequested();
                await stream.WriteAsync(Table, Columns, batch.Select(offer => Row(stream.Id, ++id, offer, nearby)), ct);
                if (nearby.IsFull)
                {
                    await stream.WriteAsync(NearbyRow.Table, NearbyRow.Columns, nearby.Drain(stream.Id), ct, isDerived: true);
                }
            }

            await stream.WriteAsync(NearbyRow.Table, NearbyRow.Columns, nearby.Drain(stream.Id), ct, isDerived: true);
            return describe() is { } info ? (info, null) : null;
        },
        ct);

    /// <summary>Offers for some occupations, nearest first, those without place last; empty before the first import.</summary>
    /// <exception cref="ArgumentException">The query passes its bounds.</exception>
    public Task<OfferPage> FindAsync(OfferQuery query, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfZero(query.Occupations.Length, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Occupations.Length, MostCodes, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.Skip, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Take, MostTaken, nameof(query));
        return store.ReadAsync(
            async transaction =>
            {
                var active = await ReleaseTable.ActiveAsync(transaction, Source, ct);
                if (active is null)
                {
                    return new OfferPage(0, []);
                }

                var hits = new List<(int Id, double? Kilometres)>();
                await NearbyReader.ReadAsync(
                    transaction, active.Id, query.Occupations.Distinct().Select(c => c.ToString()), Around(query), query.RadiusKm, packed => Collect(query, packed, (id, kilometres) => hits.Add((id, kilometres))), ct);
                hits.Sort((a, b) => (a.Kilometres ?? double.MaxValue).CompareTo(b.Kilometres ?? double.MaxValue) is not 0 and var order ? order : a.Id.CompareTo(b.Id));
                var page = hits.Skip(query.Skip).Take(query.Take).ToList();
                var offers = await ReadAsync(transaction, active.Id, page.ConvertAll(h => h.Id), ct);
                return new OfferPage(hits.Count, [.. page.Select(h => new FoundOffer(offers[h.Id], h.Kilometres))]);
            },
            ct);
    }

    /// <summary>For each group of occupations, how many offers meet the query, whose own occupations do not count. One reading, whatever the number of groups.</summary>
    public Task<ImmutableArray<int>> CountAsync(IReadOnlyList<IReadOnlyCollection<RomeCode>> groups, OfferQuery query, CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            var counts = new int[groups.Count];
            var active = await ReleaseTable.ActiveAsync(transaction, Source, ct);
            if (active is not null)
            {
                // An offer has one occupation: the groups of its code can be added to without looking for doubles.
                var wanting = groups.SelectMany((codes, i) => codes.Distinct().Select(c => (Key: c.ToString(), Group: i))).ToLookup(p => p.Key, p => p.Group, StringComparer.Ordinal);
                await NearbyReader.ReadAllAsync(
                    transaction, active.Id, [.. wanting.Select(g => g.Key)], Around(query), query.RadiusKm,
                    (key, packed) => Collect(query, packed, (_, _) =>
                    {
                        foreach (var group in wanting[key])
                        {
                            counts[group]++;
                        }
                    }),
                    ct);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(counts);
        },
        ct);

    /// <summary>Positions offered, by sector and occupation, where both are known: what <see cref="HiringLikelihood"/> learns from.</summary>
    public Task<IReadOnlyList<(NafCode Naf, RomeCode Rome, int Positions)>> CountAsync(CancellationToken ct) => store.ReadAsync<IReadOnlyList<(NafCode, RomeCode, int)>>(
        async transaction =>
        {
            var counts = new List<(NafCode, RomeCode, int)>();
            var active = await ReleaseTable.ActiveAsync(transaction, Source, ct);
            await using var command = Database.Command(
                transaction,
                "SELECT naf, rome, CAST(sum(positions) AS integer) FROM job_offers WHERE release_id = @p0 AND naf IS NOT NULL AND rome IS NOT NULL AND rome_score IS NULL GROUP BY naf, rome ORDER BY naf, rome",
                active?.Id ?? 0);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                if (NafCode.TryParse(reader.GetString(0), out var naf))
                {
                    counts.Add((naf, RomeCode.Parse(reader.GetString(1)), reader.GetInt32(2)));
                }
            }

            return counts;
        },
        ct);

    /// <summary>The place whose tiles are enough, or null when all are to be read.</summary>
    private static GeoPoint? Around(OfferQuery query) => query.AnyDistance ? null : query.Near;

    private static void Collect(OfferQuery query, ReadOnlyMemory<byte> packed, Action<int, double?> take)
    {
        var departments = query.Departments.Select(d => NearbyEntry.DepartmentNumber(d)).ToHashSet();
        foreach (ref readonly var entry in NearbyReader.Entries(packed))
        {
            if (entry.Last < query.Today || (departments.Count > 0 && !departments.Contains(entry.Department)))
            {
                continue;
            }

            var kilometres = query.Near is { } near && entry.Position is { } at ? near.KilometresTo(at) : (double?)null;
            if ((query.Near is null || query.AnyDistance || kilometres <= query.RadiusKm) && (query.Within is not { } within || (entry.Position is { } position && within(position))))
            {
                take(entry.Id, kilometres);
            }
        }
    }

    private static object?[] Row(long release, int id, JobOffer offer, NearbyBuffer nearby)
    {
        if (offer.Rome is { } rome)
        {
            nearby.Add(rome.ToString(), new NearbyEntry
            {
                Id = id,
                Position = offer.Position,
                Department = NearbyEntry.DepartmentNumber(offer.Department),
                First = offer.CreatedOn,
                Last = offer.ValidThrough,
            });
        }

        return
        [
            release, id, offer.Number, offer.Title, offer.Employer, offer.City, offer.Postcode, offer.Commune, offer.Department, offer.Position?.Latitude, offer.Position?.Longitude,
            offer.Rome?.ToString(), offer.RomeScore, offer.Contract, offer.WorkingTime, offer.Salary, offer.Naf?.ToString(), offer.Sector,
            offer.Url, offer.Positions, offer.IsAccessible, offer.IsApprenticeship, offer.CreatedOn, offer.ValidThrough, offer.Excerpt,
        ];
    }

    private static async Task<Dictionary<int, JobOffer>> ReadAsync(DbTransaction transaction, long release, List<int> ids, CancellationToken ct)
    {
        var offers = new Dictionary<int, JobOffer>();
        if (ids.Count == 0)
        {
            return offers;
        }

        await using var command = Database.Command(transaction, $"SELECT {Selected} FROM {Table} WHERE release_id = @p0 AND id IN ({string.Join(',', ids)})", release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new RowFields(reader);
            offers.Add(row.Int(), new JobOffer
            {
                Number = row.Text()!,
                Title = row.Text()!,
                Employer = row.Text(),
                City = row.Text(),
                Postcode = row.Text(),
                Commune = row.Text(),
                Department = row.Text(),
                Position = row.Position(),
                Rome = RomeCode.TryParse(row.Text(), out var rome) ? rome : null,
                RomeScore = row.Double(),
                Contract = row.Text(),
                WorkingTime = row.Text(),
                Salary = row.Text(),
                Naf = NafCode.TryParse(row.Text(), out var naf) ? naf : null,
                Sector = row.Text(),
                Url = row.Text(),
                Positions = row.Int(),
                IsAccessible = row.Flag(),
                IsApprenticeship = row.Flag(),
                CreatedOn = row.Day(),
                ValidThrough = row.Day(),
                Excerpt = row.Text(),
            });
        }

        return offers;
    }
}
