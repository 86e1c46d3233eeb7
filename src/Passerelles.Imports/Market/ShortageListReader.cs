using System.Globalization;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Market;

/// <summary>
/// The official list of occupational families short of people, by region: a work permit may be given to a foreigner for them whatever the state of
/// employment. See <c>docs/data/shortage.md</c>.
/// </summary>
public static class ShortageListReader
{
    /// <summary>Name of the source.</summary>
    public const string Source = "shortage";

    /// <summary>Words of a family that is on the list of a region.</summary>
    public const string Listed = "sur la liste";

    private const string Period = "2024-03";
    private static readonly string[] Columns = ["Region", "Famille Professionnelle", "Code FAP"];

    internal static readonly Indicator Indicator = MarketDraft.Known(
        "metier-en-tension",
        "Liste officielle des métiers en tension",
        "",
        0,
        Nomenclature.Fap2009,
        "Les familles de métiers pour lesquelles une autorisation de travail peut être donnée à une personne étrangère sans tenir compte du nombre de personnes qui cherchent un emploi.",
        "Ministère chargé du travail, liste des métiers en tension",
        "C’est une liste de droit, pas une mesure : un métier peut manquer de bras sans y être. Elle n’existe pas pour l’outre-mer.") with
    { AbsenceMeans = "pas sur la liste", ListedCodeLength = 5 };

    /// <summary>Reads one file.</summary>
    public static ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        var draft = new MarketDraft(Source, "Métiers en tension, liste de mars 2024");
        return draft.Read(paths, Period, null, (file, text) => ReadFile(file, text, draft), ct);
    }

    private static void ReadFile(string file, ReadOnlyMemory<byte> text, MarketDraft draft)
    {
        var listed = new HashSet<(SubjectCode Subject, ZoneCode Zone)>();
        var everywhere = new Dictionary<SubjectCode, int>();
        using var table = new CsvTable(file, text, Columns, draft.Problems);
        while (table.Read())
        {
            // « France Entière » is every region of the list; eleven of the thirteen repeat its four families, two do not.
            var isWhole = table.Is(0, "France Entière");
            var region = isWhole ? null : TerritoryNames.FindRegion(table[0]);
            if ((!isWhole && region is null) || !FamilyCode.IsWellFormed(table[2]))
            {
                draft.Problems.Reject(file, table.Line, $"« {table[0]} ; {table[2]} » n'est pas une région et un code de famille (A0Z40).");
                continue;
            }

            var subject = new SubjectCode(Nomenclature.Fap2009, table[2]);
            // Commas of names were written as semicolons, and blanks doubled: « Ingénieurs et  cadres  d'étude; … ».
            draft.Subjects.TryAdd(subject, string.Join(' ', table[1].Replace(';', ',').Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            if (isWhole ? !everywhere.TryAdd(subject, table.Line) : !listed.Add((subject, ZoneCode.Of(region!.Code))))
            {
                draft.Problems.Error(file, table.Line, $"la famille {table[2]} est déjà plus haut pour « {table[0]} ».");
                continue;
            }

            if (region is not null)
            {
                draft.Add(new IndicatorValue(Indicator.Id, subject, ZoneCode.Of(region.Code), Period, 1, Listed, table.Line));
            }
        }

        AddCountry(draft, listed, everywhere);
        draft.Files.Add(new FileCount(file, table.RowCount, draft.Problems.RejectedIn(file)));
    }

    /// <summary>The country is told by the number of regions, counted here: the list has no other national figure.</summary>
    private static void AddCountry(MarketDraft draft, HashSet<(SubjectCode Subject, ZoneCode Zone)> listed, Dictionary<SubjectCode, int> everywhere)
    {
        var regions = listed.Select(l => l.Zone).Distinct().Order().ToList();
        foreach (var (subject, line) in everywhere.OrderBy(e => e.Value))
        {
            foreach (var region in regions.Where(r => !listed.Contains((subject, r))))
            {
                draft.Add(new IndicatorValue(Indicator.Id, subject, region, Period, 1, Listed, line));
            }

            draft.Add(new IndicatorValue(Indicator.Id, subject, ZoneCode.France, Period, regions.Count, "sur la liste, toute la métropole", line));
        }

        foreach (var group in listed.Where(l => !everywhere.ContainsKey(l.Subject)).GroupBy(l => l.Subject).OrderBy(g => g.Key))
        {
            var count = group.Count();
            var words = string.Create(CultureInfo.InvariantCulture, $"sur la liste de {count} {(count == 1 ? "région" : "régions")} sur {regions.Count}");
            draft.Add(new IndicatorValue(Indicator.Id, group.Key, ZoneCode.France, Period, count, words, 0));
        }

        draft.Indicators.Add(Indicator with { Covers = [.. regions] });
    }
}
