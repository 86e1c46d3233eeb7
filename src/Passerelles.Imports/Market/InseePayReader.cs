using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;

namespace Passerelles.Imports.Market;

/// <summary>Net pay by category of PCS 2003 in the country, and by group of PCS in six regions. See <c>docs/data/pay-insee.md</c>.</summary>
public static partial class InseePayReader
{
    /// <summary>Name of the source.</summary>
    public const string Source = "pay-insee";

    private const string Publisher = "Insee, base des salariés (Salaan)";
    private const string Bands = "La médiane est le milieu d’une tranche de salaires : 17 000 € veut dire « autour de 17 000 € ». Les temps partiels et les années incomplètes sont compris.";

    private static readonly (string Field, Indicator Indicator)[] Series =
    [
        ("salaire_net_median_annuel", MarketDraft.Known("salaire-net-median-annuel", "Salaire net médian par an", "€ nets par an", 0, Nomenclature.Pcs2003, "La moitié des salariés de cette catégorie a reçu plus dans l’année, l’autre moitié a reçu moins.", Publisher, Bands)),
        ("effectif_total", MarketDraft.Known("salaries", "Salariés", "salariés", 0, Nomenclature.Pcs2003, "Salariés de cette catégorie, estimés.", Publisher)),
        ("pct_femmes", MarketDraft.Known("part-femmes", "Part des femmes", "%", 1, Nomenclature.Pcs2003, "Femmes pour 100 salariés de cette catégorie.", Publisher)),
    ];

    // The file names group 5 « Ouvriers et employés » and group 2 « Cadres… », which are those of other groups: the names of the nomenclature are used.
    private static readonly string[] Groups =
        ["", "Agriculteurs exploitants", "Artisans, commerçants et chefs d’entreprise", "Cadres et professions intellectuelles supérieures", "Professions intermédiaires", "Employés", "Ouvriers"];

    internal static IEnumerable<Indicator> Indicators => Series.Select(s => s.Indicator);

    /// <summary>Reads one file.</summary>
    public static ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        var draft = new MarketDraft(Source, "Salaires nets par profession et par région");
        draft.Indicators.AddRange(Indicators);
        var period = "";
        var result = draft.Read(paths, "sans date", null, (file, text) => ReadFile(file, text, draft, ref period), ct);
        return result.Release is { } release && period.Length > 0 ? result with { Release = release with { Info = release.Info with { Name = period } } } : result;
    }

    private static void ReadFile(string file, ReadOnlyMemory<byte> text, MarketDraft draft, ref string period)
    {
        var records = JsonRecords.Read(file, text, draft.Problems);
        foreach (var (line, record) in records)
        {
            period = Year().Match(record.Text("source")) is { Success: true } match ? match.Value : period;
            if (record.Text("id").EndsWith(":france", StringComparison.Ordinal))
            {
                // All categories together: its median is only in a sentence, which is not read.
                continue;
            }

            if (Subject(record) is not { } subject || Zone(record) is not { } zone)
            {
                draft.Problems.Reject(file, line, $"« {record.Text("id")} » n'est ni une catégorie (cs_code), ni un groupe (pcs_group) dans une région connue.");
                continue;
            }

            draft.Subjects.TryAdd(subject.Code, subject.Label);
            foreach (var (field, indicator) in Series.Where(s => record.ContainsKey(s.Field)))
            {
                var raw = record[field];
                if (raw.ValueKind == JsonValueKind.Null)
                {
                    continue;
                }

                if (record.Number(field) is not (>= 0 and var number))
                {
                    draft.Problems.Error(file, line, $"« {raw} » n'est pas un nombre ({field}).");
                    break;
                }

                if (!draft.Add(new IndicatorValue(indicator.Id, subject.Code, zone, period, number, null, line)))
                {
                    draft.Problems.Error(file, line, $"« {record.Text("id")} » est déjà plus haut.");
                    break;
                }
            }
        }

        draft.Files.Add(new FileCount(file, records.Count, draft.Problems.RejectedIn(file)));
    }

    private static Subject? Subject(Dictionary<string, JsonElement> record)
    {
        var (category, group) = (record.Text("cs_code"), record.Text("pcs_group"));
        return category.Length == 2 && int.TryParse(category, NumberStyles.None, CultureInfo.InvariantCulture, out _) && record.Text("cs_libelle").Length > 0
            ? new Subject(new SubjectCode(Nomenclature.Pcs2003, category), record.Text("cs_libelle"))
            : group is [>= '1' and <= '6']
                ? new Subject(new SubjectCode(Nomenclature.Pcs2003, group), Groups[group[0] - '0'])
                : null;
    }

    private static ZoneCode? Zone(Dictionary<string, JsonElement> record) => !record.ContainsKey("region")
        ? ZoneCode.France
        : TerritoryNames.FindRegion(record.Text("region")) is { } region ? ZoneCode.Of(region.Code) : null;

    [GeneratedRegex("20[0-9]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
