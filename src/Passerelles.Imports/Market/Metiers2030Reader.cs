using System.Text.Json;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;

namespace Passerelles.Imports.Market;

/// <summary>Projections of Dares and France Stratégie to 2030, by family of FAP 2009 and region of the mainland. See <c>docs/data/dares-2030.md</c>.</summary>
public static class Metiers2030Reader
{
    /// <summary>Name of the source.</summary>
    public const string Source = "dares-2030";

    private const string Publisher = "Dares et France Stratégie, Les métiers en 2030";
    private const string Period = "2019-2030";
    private const string Projection = "C’est une projection, pas une promesse. Les départements d’outre-mer n’y sont pas. En Corse, plusieurs familles sont comptées ensemble.";

    private static readonly (string Field, string? Share, Indicator Indicator)[] Series =
    [
        ("effectifs_2019_milliers", null, Measure("emplois-2019", "Emplois en 2019", "milliers d’emplois", "Personnes qui exercent ce métier dans la région.")),
        ("part_metier_region", "part", Measure("part-metier-region", "Part dans l’emploi de la région", "% des emplois", "Sur 100 personnes en emploi dans la région, combien exercent ce métier.") with { Decimals = 2 }),
        ("indice_specificite", null, Measure("indice-specificite", "Présence par rapport aux autres régions", "fois la moyenne", "Au-dessus de 1, le métier est plus présent ici qu’ailleurs. Au-dessous, il l’est moins.") with { Decimals = 2 }),
        ("creations_destructions_milliers", null, Measure("creations-2030", "Emplois créés ou supprimés", "milliers d’emplois", "Emplois créés moins emplois supprimés, de 2019 à 2030.")),
        ("creations_destructions_pct", "part", Measure("creations-2030-part", "Emplois créés ou supprimés, en part", "% des emplois de 2019", "La même chose, pour 100 emplois de 2019.")),
        ("departs_fin_carriere_milliers", null, Measure("departs-2030", "Départs en fin de carrière", "milliers de personnes", "Personnes qui s’arrêteront de travailler, de 2019 à 2030.")),
        ("departs_fin_carriere_pct", "part", Measure("departs-2030-part", "Départs en fin de carrière, en part", "% des emplois de 2019", "La même chose, pour 100 emplois de 2019.")),
        ("jeunes_debutants_milliers", null, Measure("jeunes-debutants-2030", "Jeunes débutants", "milliers de personnes", "Jeunes qui entreront dans le métier, de 2019 à 2030.", "La Dares les compte en négatif : ils réduisent le nombre de postes qui restent à pourvoir.")),
        ("jeunes_debutants_pct", "part", Measure("jeunes-debutants-2030-part", "Jeunes débutants, en part", "% des emplois de 2019", "La même chose, pour 100 emplois de 2019.", "La Dares les compte en négatif : ils réduisent le nombre de postes qui restent à pourvoir.")),
        ("solde_mobilites_inter_regions_milliers", null, Measure("mobilites-2030", "Échanges avec les autres régions", "milliers de personnes", "Effet des arrivées et des départs vers les autres régions sur le déséquilibre, de 2019 à 2030.", "Un nombre négatif réduit le manque : la région gagne des personnes.")),
        ("solde_mobilites_inter_regions_pct", "part", Measure("mobilites-2030-part", "Échanges avec les autres régions, en part", "% des emplois de 2019", "La même chose, pour 100 emplois de 2019.", "Un nombre négatif réduit le manque : la région gagne des personnes.")),
        ("desequilibre_milliers", null, Measure("desequilibre-2030", "Manque ou surplus de personnes d’ici 2030", "milliers de personnes", "Postes à pourvoir moins jeunes débutants et personnes venues d’ailleurs. Positif, il manquera du monde.")),
        ("desequilibre_pct", "part", Measure("desequilibre-2030-part", "Manque ou surplus d’ici 2030, en part", "% des emplois de 2019", "Pour 100 emplois de 2019. Positif, il manquera du monde.")),
        ("postes_a_pourvoir_milliers", null, Measure("postes-a-pourvoir-2030", "Postes à pourvoir", "milliers de postes", "Emplois créés et départs en fin de carrière, de 2019 à 2030.")),
        ("postes_a_pourvoir_pct", "part", Measure("postes-a-pourvoir-2030-part", "Postes à pourvoir, en part", "% des emplois de 2019", "La même chose, pour 100 emplois de 2019.")),
    ];

    private static readonly Indicator Tension = MarketDraft.Known(
        "tension-2019", "Difficulté des employeurs à recruter", "", 0, Nomenclature.Fap2009, "De 1 (peu de difficultés) à 5 (beaucoup).", Publisher, "Mesure de 2019. Au contraire de l’avis de France Travail, un nombre élevé dit ici la difficulté des employeurs.");

    internal static IEnumerable<Indicator> Indicators => Series.Select(s => s.Indicator).Append(Tension);

    /// <summary>Reads one file.</summary>
    public static ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        var draft = new MarketDraft(Source, "Les métiers en 2030, projections régionales");
        draft.Indicators.AddRange(Indicators);
        return draft.Read(paths, Period, null, (file, text) => ReadFile(file, text, draft), ct);
    }

    private static void ReadFile(string file, ReadOnlyMemory<byte> text, MarketDraft draft)
    {
        var records = JsonRecords.Read(file, text, draft.Problems);
        foreach (var (line, record) in records)
        {
            var code = record.Text("code_fap");
            if (!code.Split(';').All(FamilyCode.IsWellFormed) || TerritoryNames.FindRegion(record.Text("region")) is not { } region || record.Text("fap_libelle").Length == 0)
            {
                draft.Problems.Reject(file, line, $"« {code} ; {record.Text("region")} » n'est pas un code de famille (V0Z) et une région.");
                continue;
            }

            var subject = new SubjectCode(Nomenclature.Fap2009, code);
            draft.Subjects.TryAdd(subject, record.Text("fap_libelle"));
            ReadRecord(file, line, record, subject, ZoneCode.Of(region.Code), draft);
        }

        draft.Files.Add(new FileCount(file, records.Count, draft.Problems.RejectedIn(file)));
    }

    private static void ReadRecord(string file, int line, Dictionary<string, JsonElement> record, SubjectCode subject, ZoneCode region, MarketDraft draft)
    {
        foreach (var (field, share, indicator) in Series)
        {
            if (!record.TryGetValue(field, out var raw))
            {
                draft.Problems.Error(file, line, $"le champ « {field} » manque.");
                return;
            }

            if (raw.ValueKind == JsonValueKind.Null || (raw.ValueKind == JsonValueKind.String && Figure.IsMissing(raw.GetString()!)))
            {
                continue;
            }

            var isSecret = raw.ValueKind == JsonValueKind.String && Figure.IsSecret(raw.GetString()!);
            if (!isSecret && record.Number(field) is null)
            {
                draft.Problems.Error(file, line, $"« {raw} » n'est pas un nombre ({field}).");
                return;
            }

            // Shares are published as fractions (0.032); people read percentages. Rounded only of the noise of binary fractions.
            var number = isSecret ? null : share is null ? record.Number(field) : Math.Round(100 * record.Number(field)!.Value, 10);
            if (!draft.Add(new IndicatorValue(indicator.Id, subject, region, Period, number, null, line)))
            {
                draft.Problems.Error(file, line, $"la famille {subject.Code} est déjà plus haut pour cette région.");
                return;
            }
        }

        // « hors champ » is not a figure that is missing: it is said, as the publisher says it.
        if (record.Text("niveau_tension_2019") is { Length: > 0 } tension)
        {
            var level = Figure.Parse(tension);
            draft.Add(new IndicatorValue(Tension.Id, subject, region, "2019", level, level is null ? tension : $"niveau {tension} sur 5", line));
        }
    }

    private static Indicator Measure(string id, string label, string unit, string measures, string? caution = null) =>
        MarketDraft.Known(id, label, unit, 1, Nomenclature.Fap2009, measures, Publisher, caution is null ? Projection : $"{caution} {Projection}");
}
