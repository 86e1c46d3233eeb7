using System.Globalization;
using System.Text.Json;
using Passerelles.Engine.Market;

namespace Passerelles.Imports.Market;

/// <summary>What young people do three and six years after leaving school, by group of diplomas. See <c>docs/data/insertion.md</c>.</summary>
public static class InsertionReader
{
    /// <summary>Name of the source.</summary>
    public const string Source = "insertion";

    private const string Publisher = "Céreq, enquêtes Génération";

    private static readonly (string Field, string Id, string Label, string Unit, string Measures)[] Series =
    [
        ("taux_emploi", "taux-emploi", "Sont en emploi", "%", "Jeunes en emploi, pour 100 jeunes sortis d’études."),
        ("taux_chomage", "taux-chomage", "Au chômage", "%", "Jeunes qui cherchent un emploi, pour 100 jeunes qui travaillent ou cherchent."),
        ("taux_edi", "taux-edi", "En emploi à durée indéterminée", "%", "Jeunes en CDI, fonctionnaires ou à leur compte, pour 100 jeunes en emploi."),
        ("part_tps_partiel", "part-temps-partiel", "À temps partiel", "%", "Jeunes à temps partiel, pour 100 jeunes en emploi."),
        ("revenu_travail", "revenu-travail", "Revenu du travail médian", "€ nets par mois", "La moitié des jeunes en emploi gagne plus, l’autre moitié gagne moins, primes comprises."),
        ("correspondance_ok", "emploi-dans-le-domaine", "Emploi qui correspond à la formation", "%", "Jeunes qui jugent que leur emploi correspond à leur formation, pour 100 jeunes en emploi."),
        ("competence_ok", "employe-a-son-niveau", "Se disent employés à leur niveau", "%", "Jeunes qui se disent employés à leur niveau de compétence, pour 100 jeunes en emploi."),
    ];

    private static readonly (string Field, string Suffix, string Words)[] Horizons = [("horizon_3ans", "3-ans", "trois ans après"), ("horizon_6ans", "6-ans", "six ans après")];

    internal static IEnumerable<Indicator> Indicators => Horizons.SelectMany(h => Series.Select(s => Of(s, h)));

    /// <summary>Reads one file.</summary>
    public static ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        var draft = new MarketDraft(Source, "Entrée dans la vie active, par diplôme");
        draft.Indicators.AddRange(Indicators);
        var cohort = "";
        var result = draft.Read(paths, "sans date", null, (file, text) => ReadFile(file, text, draft, ref cohort), ct);
        return result.Release is { } release && cohort.Length > 0 ? result with { Release = release with { Info = release.Info with { Name = cohort } } } : result;
    }

    private static void ReadFile(string file, ReadOnlyMemory<byte> text, MarketDraft draft, ref string cohort)
    {
        var records = JsonRecords.Read(file, text, draft.Problems);
        foreach (var (line, record) in records)
        {
            var label = string.Join(' ', record.Text("libelle_complet").Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (record.Number("code") is not { } code || code % 1 != 0 || label.Length == 0)
            {
                draft.Problems.Reject(file, line, "un groupe de diplômes a un code entier (code) et un nom (libelle_complet).");
                continue;
            }

            cohort = record.Text("cohorte") is { Length: > 0 } named ? named : cohort;
            var subject = new SubjectCode(Nomenclature.CereqDiploma, code.ToString("0", CultureInfo.InvariantCulture));
            if (!draft.Subjects.TryAdd(subject, label))
            {
                draft.Problems.Error(file, line, $"le groupe {subject.Code} est déjà plus haut.");
                continue;
            }

            foreach (var horizon in Horizons)
            {
                AddHorizon(file, line, record, horizon, subject, cohort, draft);
            }
        }

        draft.Files.Add(new FileCount(file, records.Count, draft.Problems.RejectedIn(file)));
    }

    private static void AddHorizon(string file, int line, Dictionary<string, JsonElement> record, (string Field, string Suffix, string Words) horizon, SubjectCode subject, string cohort, MarketDraft draft)
    {
        if (!record.TryGetValue(horizon.Field, out var group) || group.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var series in Series)
        {
            if (!group.TryGetProperty(series.Field, out var raw) || raw.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (raw.ValueKind != JsonValueKind.Number || !raw.TryGetDouble(out var number) || number < 0 || !double.IsFinite(number))
            {
                draft.Problems.Error(file, line, $"« {raw.GetRawText()} » n'est pas un nombre ({horizon.Field}.{series.Field}).");
                return;
            }

            draft.Add(new IndicatorValue(Of(series, horizon).Id, subject, ZoneCode.France, cohort, number, null, line));
        }
    }

    private static Indicator Of((string Field, string Id, string Label, string Unit, string Measures) series, (string Field, string Suffix, string Words) horizon) =>
        MarketDraft.Known($"{series.Id}-{horizon.Suffix}", $"{series.Label}, {horizon.Words}", series.Unit, 0, Nomenclature.CereqDiploma, series.Measures, Publisher);
}
