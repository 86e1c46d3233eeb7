using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Passerelles.Data.Nearby;
using Passerelles.Data.Releases;
using Passerelles.Data.Schema;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Openings;

/// <summary>The establishments of the active release of the source <c>employers</c>, ranked for an occupation near a place.</summary>
public sealed class EmployerStore(ReferenceStore store)
{
    /// <summary>Name of the source.</summary>
    public const string Source = "employers";

    private const string Table = "employers";

    /// <summary>Sectors where fewer hirings than one in two hundred are for the occupation send people to the wrong door.</summary>
    private const double LeastLikelihood = 0.005;

    private static readonly string[] Columns = "release_id id siret name naf size city commune department latitude longitude hirings".Split(' ');

    private static readonly string Selected = string.Join(", ", Columns[1..]);

    /// <summary>Writes establishments and makes them the active release; see <see cref="Training.TrainingStore.SwapAsync"/>.</summary>
    public Task<SwapResult?> SwapAsync(IEnumerable<Employer> employers, Func<ReleaseInfo?> describe, CancellationToken ct) => store.SwapStreamAsync(
        Source,
        async stream =>
        {
            var nearby = new NearbyBuffer();
            var id = 0;
            await stream.WriteAsync(Table, Columns, employers.Select(e => Row(stream.Id, ++id, e, nearby)), ct);
            await stream.WriteAsync(NearbyRow.Table, NearbyRow.Columns, nearby.Drain(stream.Id), ct, isDerived: true);
            return describe() is { } info ? (info, null) : null;
        },
        ct);

    /// <summary>Employers of the sectors that hire for the occupation, by hiring volume × likelihood, shuffled for the day.</summary>
    public Task<EmployerPage> FindAsync(EmployerQuery query, HiringLikelihood likelihood, CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            var active = await ReleaseTable.ActiveAsync(transaction, Source, ct);
            if (active is null)
            {
                return new EmployerPage(0, []);
            }

            var seed = DailyShuffle.Seed(query);
            var hits = new List<Hit>();
            var departments = query.Departments.Select(d => NearbyEntry.DepartmentNumber(d)).ToHashSet();
            var shares = (await SectorsAsync(transaction, active.Id, ct))
                .Select(naf => (Key: naf.ToString(), Share: likelihood.Of(naf, query.Occupation)))
                .Where(s => s.Share >= LeastLikelihood)
                .ToDictionary(s => s.Key, s => s.Share, StringComparer.Ordinal);
            await NearbyReader.ReadAllAsync(
                transaction, active.Id, [.. shares.Keys], query.Near, query.RadiusKm, (naf, packed) => Collect(query, departments, seed, shares[naf], packed, hits), ct);

            var first = hits.OrderByDescending(h => h.Key).ThenBy(h => h.Id).Take(query.Take).ToList();
            var rows = await ReadAsync(transaction, active.Id, first.ConvertAll(h => h.Id), ct);
            return new EmployerPage(hits.Count, [.. first.Select(h => Explain(rows[h.Id], h, query, likelihood))]);
        },
        ct);

    private static void Collect(EmployerQuery query, HashSet<ushort> departments, string seed, double share, ReadOnlyMemory<byte> packed, List<Hit> hits)
    {
        foreach (ref readonly var entry in NearbyReader.Entries(packed))
        {
            if ((departments.Count == 0 || departments.Contains(entry.Department)) && entry.Position is { } at && query.Near.KilometresTo(at) is var kilometres && kilometres <= query.RadiusKm && (query.Within?.Invoke(at) ?? true))
            {
                // Volumes in tenths of a hiring; an establishment of which nothing is known counts for a tenth.
                var volume = Math.Max((ushort)1, entry.Measure) / 10.0;
                hits.Add(new Hit(entry.Id, kilometres, share, DailyShuffle.Key(seed, entry.Id.ToString(CultureInfo.InvariantCulture), volume * share)));
            }
        }
    }

    private static LikelyEmployer Explain(Employer employer, Hit hit, EmployerQuery query, HiringLikelihood likelihood)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var seen = likelihood.OffersSeen(employer.Naf, query.Occupation);
        var percent = Math.Max(1, Math.Round(hit.Share * 100));
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(seen > 0
            ? string.Create(french, $"Dans son activité ({employer.Naf}), environ {percent} embauches sur 100 concernent ce métier ; {seen} postes observés.")
            : likelihood.OffersSeenInDivision(employer.Naf, query.Occupation) is > 0 and var around
            ? string.Create(french, $"Dans son secteur ({employer.Naf.Division}), environ {percent} embauches sur 100 concernent ce métier ; {around} postes observés, aucun dans son activité précise.")
            : string.Create(french, $"Le ROME rattache ce métier à son secteur ({employer.Naf.Division}) : environ {percent} embauches sur 100, estimation sans offre observée."));
        if (employer.Hirings is { } hirings)
        {
            reasons.Add(string.Create(french, $"{hirings:0.#} embauches par an, tous métiers."));
        }
        else if (EmployerSize.InWords(employer.Size) is { } size)
        {
            reasons.Add($"{size} : le nombre d’embauches est estimé d’après la taille.");
        }

        return new LikelyEmployer(employer, hit.Kilometres, hit.Share, employer.Hirings * hit.Share, reasons.DrainToImmutable());
    }

    private static async Task<List<NafCode>> SectorsAsync(DbTransaction transaction, long release, CancellationToken ct)
    {
        var sectors = new List<NafCode>();
        await using var command = Database.Command(transaction, $"SELECT DISTINCT key FROM {NearbyRow.Table} WHERE release_id = @p0 ORDER BY key", release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (NafCode.TryParse(reader.GetString(0), out var naf))
            {
                sectors.Add(naf);
            }
        }

        return sectors;
    }

    private static object?[] Row(long release, int id, Employer employer, NearbyBuffer nearby)
    {
        // Without a number of hirings, one for ten employees a year stands for the volume: it orders, it is never shown.
        var volume = employer.Hirings ?? (EmployerSize.Employees(employer.Size) / 10.0);
        nearby.Add(employer.Naf.ToString(), new NearbyEntry
        {
            Id = id,
            Position = employer.Position,
            Department = NearbyEntry.DepartmentNumber(employer.Department),
            Measure = NearbyEntry.Bounded((int)Math.Min(volume * 10, ushort.MaxValue)),
        });
        return
        [
            release, id, employer.Siret, employer.Name, employer.Naf.ToString(), employer.Size, employer.City, employer.Commune, employer.Department,
            employer.Position?.Latitude, employer.Position?.Longitude, employer.Hirings,
        ];
    }

    private static async Task<Dictionary<int, Employer>> ReadAsync(DbTransaction transaction, long release, List<int> ids, CancellationToken ct)
    {
        var employers = new Dictionary<int, Employer>();
        if (ids.Count == 0)
        {
            return employers;
        }

        await using var command = Database.Command(transaction, $"SELECT {Selected} FROM {Table} WHERE release_id = @p0 AND id IN ({string.Join(',', ids)})", release);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = new RowFields(reader);
            employers.Add(row.Int(), new Employer
            {
                Siret = row.Text()!,
                Name = row.Text()!,
                Naf = NafCode.TryParse(row.Text(), out var naf) ? naf : default,
                Size = row.Text(),
                City = row.Text(),
                Commune = row.Text(),
                Department = row.Text(),
                Position = row.Position(),
                Hirings = row.Double(),
            });
        }

        return employers;
    }

    private readonly record struct Hit(int Id, double Kilometres, double Share, double Key);
}
