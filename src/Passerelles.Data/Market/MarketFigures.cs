using System.Collections.Immutable;
using Passerelles.Data.Documents;
using Passerelles.Data.Releases;
using Passerelles.Data.Schema;
using Passerelles.Engine.Market;

namespace Passerelles.Data.Market;

/// <summary>Labour-market figures of the active releases, whatever their source.</summary>
public sealed class MarketFigures(ReferenceStore store)
{
    /// <summary>Sources whose releases hold indicators, in the order they are shown.</summary>
    public static ImmutableArray<string> Sources { get; } = ["market-france-travail", "shortage", "dares-2030", "pay-insee", "insertion", "indicators"];

    private const string IsActive = "release_id IN (SELECT id FROM releases WHERE is_active)";

    /// <summary>Indicators and names of codes: what does not grow with the number of values.</summary>
    public Task<MarketCatalogue> LoadCatalogueAsync(CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            var read = new List<(ImmutableArray<Indicator> Indicators, ImmutableArray<Subject> Subjects)>();
            foreach (var release in (await ReleaseTable.ActiveAsync(transaction, ct)).Where(r => Sources.Contains(r.Info.Source, StringComparer.Ordinal)).OrderBy(r => Sources.IndexOf(r.Info.Source)))
            {
                read.Add(MarketTable.Read(await DocumentTable.LoadAsync(transaction, release.Id, ct)));
            }

            return new MarketCatalogue(read.SelectMany(r => r.Indicators), read.SelectMany(r => r.Subjects));
        },
        ct);

    /// <summary>Values of these codes in these zones.</summary>
    public Task<ImmutableArray<IndicatorValue>> FindAsync(IReadOnlyCollection<SubjectCode> subjects, IReadOnlyCollection<ZoneCode> zones, CancellationToken ct)
    {
        if (subjects.Count == 0 || zones.Count == 0)
        {
            return Task.FromResult<ImmutableArray<IndicatorValue>>([]);
        }

        object?[] parameters = [.. subjects.Select(s => s.Code).Concat(zones.Select(z => z.Value))];
        var condition = $"{IsActive} AND subject_code IN ({Database.Names(0, subjects.Count)}) AND zone_code IN ({Database.Names(subjects.Count, zones.Count)})";
        return store.ReadAsync(
            async transaction => (await MarketTable.ValuesAsync(transaction, condition, ct, parameters))
                .Where(v => subjects.Contains(v.Subject) && zones.Contains(v.Zone)).ToImmutableArray(),
            ct);
    }

    /// <summary>Values of one indicator for one code, in every zone of a level.</summary>
    public Task<ImmutableArray<IndicatorValue>> FindAsync(IndicatorId indicator, SubjectCode subject, ZoneLevel level, CancellationToken ct) => store.ReadAsync(
        async transaction => (await MarketTable.ValuesAsync(
            transaction, IsActive + " AND subject_code = @p0 AND indicator = @p1 AND zone_level = @p2", ct, subject.Code, indicator.ToString(), level.ToString()))
            .Where(v => v.Subject == subject).ToImmutableArray(),
        ct);

    /// <summary>Codes an indicator has values for, in some zones.</summary>
    public Task<ImmutableArray<SubjectCode>> SubjectsOfAsync(IndicatorId indicator, IReadOnlyCollection<ZoneCode> zones, CancellationToken ct) => store.ReadAsync(
        async transaction =>
        {
            object?[] parameters = [indicator.ToString(), .. zones.Select(z => z.Value)];
            await using var command = Database.Command(
                transaction, $"SELECT DISTINCT subject_system, subject_code FROM indicator_values WHERE {IsActive} AND indicator = @p0 AND zone_code IN ({Database.Names(1, zones.Count)})", parameters);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var subjects = new List<SubjectCode>();
            while (await reader.ReadAsync(ct))
            {
                subjects.Add(new SubjectCode(Enum.Parse<Nomenclature>(reader.GetString(0)), reader.GetString(1)));
            }

            return subjects.Order().ToImmutableArray();
        },
        ct);
}
