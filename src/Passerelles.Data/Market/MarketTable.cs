using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Passerelles.Data.Documents;
using Passerelles.Data.Schema;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Market;

/// <summary>
/// Indicators and names of codes as documents, values as rows of <c>indicator_values</c>: a table of ROME × departments × indicators has a million of them,
/// of which a page reads a hundred.
/// </summary>
internal static class MarketTable
{
    private const string IndicatorKind = "indicator";
    private const string SubjectKind = "subject";
    private const string ValueColumns = "indicator, subject_system, subject_code, zone_level, zone_code, period, number, category, source_row";

    private static readonly string[] Columns = ["release_id", "position", .. ValueColumns.Split(", ")];

    /// <summary>Writes everything and returns what was written, by kind.</summary>
    public static async Task<SortedDictionary<string, int>> WriteAsync(DbTransaction transaction, long id, MarketRelease release, CancellationToken ct)
    {
        var counts = await DocumentTable.WriteAsync(transaction, id, Documents(release), ct);
        counts["indicator_values"] = await BulkWriter.WriteAsync(transaction, "indicator_values", Columns, release.Values.Select(Row), ct);
        return counts;

        object?[] Row(IndicatorValue v, int position) =>
        [
            id, position, v.Indicator.ToString(), v.Subject.System.ToString(), v.Subject.Code, v.Zone.Level.ToString(), v.Zone.Value, v.Period, v.Number, v.Category, v.Row,
        ];
    }

    /// <summary>The whole release.</summary>
    public static async Task<MarketRelease> LoadAsync(DbTransaction transaction, long id, ReleaseInfo info, CancellationToken ct)
    {
        var (indicators, subjects) = Read(await DocumentTable.LoadAsync(transaction, id, ct));
        return new MarketRelease
        {
            Info = info,
            Indicators = indicators,
            Subjects = subjects,
            Values = await ValuesAsync(transaction, "release_id = @p0", ct, id),
        };
    }

    /// <summary>Indicators and names.</summary>
    public static (ImmutableArray<Indicator> Indicators, ImmutableArray<Subject> Subjects) Read(ImmutableArray<ReleaseDocument> documents) =>
    (
        [.. documents.Where(d => d.Kind is IndicatorKind).Select(d => JsonSerializer.Deserialize(d.Payload, MarketJson.Default.Indicator)!)],
        [.. documents.Where(d => d.Kind is SubjectKind).Select(d => JsonSerializer.Deserialize(d.Payload, MarketJson.Default.Subject)!)]
    );

    /// <summary>Values that meet a condition, release by release, in order.</summary>
    public static async Task<ImmutableArray<IndicatorValue>> ValuesAsync(DbTransaction transaction, string condition, CancellationToken ct, params object?[] parameters)
    {
        var values = ImmutableArray.CreateBuilder<IndicatorValue>();
        // The same few codes come back by the million.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, IndicatorId>(StringComparer.Ordinal);
        var zones = new Dictionary<(string Level, string Code), ZoneCode>();
        await using var command = Database.Command(transaction, $"SELECT {ValueColumns} FROM indicator_values WHERE {condition} ORDER BY release_id, position", parameters);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            values.Add(new IndicatorValue(
                Once(ids, reader.GetString(0), IndicatorId.Parse),
                new SubjectCode(Enum.Parse<Nomenclature>(reader.GetString(1)), Once(texts, reader.GetString(2), t => t)),
                Once(zones, (reader.GetString(3), reader.GetString(4)), Zone),
                Once(texts, reader.GetString(5), t => t),
                reader.IsDBNull(6) ? null : reader.GetDouble(6),
                reader.IsDBNull(7) ? null : Once(texts, reader.GetString(7), t => t),
                reader.GetInt32(8)));
        }

        return values.DrainToImmutable();
    }

    private static IEnumerable<ReleaseDocument> Documents(MarketRelease release) =>
        release.Indicators.Select(i => new ReleaseDocument(IndicatorKind, i.Id.ToString(), JsonSerializer.Serialize(i, MarketJson.Default.Indicator)))
            .Concat(release.Subjects.Select(s => new ReleaseDocument(SubjectKind, $"{s.Code.System}:{s.Code.Code}", JsonSerializer.Serialize(s, MarketJson.Default.Subject))));

    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> read)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            known[key] = value = read(key);
        }

        return value;
    }

    private static ZoneCode Zone((string Level, string Code) text) =>
        ZoneCode.TryParse(Enum.Parse<ZoneLevel>(text.Level), text.Code, out var zone) ? zone : throw new InvalidOperationException($"'{text.Level} {text.Code}' is not a zone.");

    /// <summary>Text of a release of which the fingerprint is taken: every field of every value.</summary>
    public static void WriteTo(Stream stream, MarketRelease release)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        foreach (var document in Documents(release))
        {
            writer.Write($"{document.Kind}\t{document.Id}\t{document.Payload}\n");
        }

        foreach (var v in release.Values)
        {
            writer.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{v.Indicator}\t{v.Subject.System}\t{v.Subject.Code}\t{v.Zone}\t{v.Period}\t{v.Number:R}\t{(v.Category is null ? "" : "=" + v.Category)}\t{v.Row}\n"));
        }
    }
}
