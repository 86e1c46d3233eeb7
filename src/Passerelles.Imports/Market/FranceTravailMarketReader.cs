using System.Globalization;
using System.Text.RegularExpressions;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Market;

/// <summary>Pay, jobseekers, offers and ease of finding a job for each ROME 4.0 occupation, in the whole country. See <c>docs/data/market-france-travail.md</c>.</summary>
public static partial class FranceTravailMarketReader
{
    /// <summary>Name of the source.</summary>
    public const string Source = "market-france-travail";

    private const string Publisher = "France Travail, marché du travail par métier";
    private const string Shared = "Une même valeur est donnée à plusieurs métiers proches : elle est sans doute calculée pour une famille de métiers. Le fichier ne dit pas si elle est brute ou nette.";

    private static readonly string[] Columns = ["code_rome", "title", "salaire_median_annuel", "salaire_median_horaire", "nombre_demandeurs", "nombre_offres", "tension_pct", "tension_desc", "niveau_education"];

    internal static readonly Indicator[] Indicators =
    [
        MarketDraft.Known("salaire-median-annuel", "Salaire médian par an", "€ par an", 0, Nomenclature.Rome4, "La moitié des salariés gagne plus, l’autre moitié gagne moins, pour une année à temps plein.", Publisher, Shared),
        MarketDraft.Known("salaire-median-horaire", "Salaire médian de l’heure", "€ de l’heure", 2, Nomenclature.Rome4, "Le salaire médian d’une année, divisé par 1 607 heures.", Publisher, Shared),
        MarketDraft.Known("demandeurs-emploi", "Personnes qui cherchent ce métier", "personnes", 0, Nomenclature.Rome4, "Personnes inscrites à France Travail qui cherchent d’abord ce métier.", Publisher, "Arrondi à la dizaine par France Travail."),
        MarketDraft.Known("offres-emploi", "Offres d’emploi", "offres", 0, Nomenclature.Rome4, "Offres d’emploi pour ce métier.", Publisher, "Arrondi à la dizaine. Le fichier ne dit pas sur quelle durée les offres sont comptées. Leur total, plus de 15 millions pour tous les métiers, ne peut pas être celui d’un seul jour. Ne divisez pas ces offres par le nombre de personnes qui cherchent."),
        MarketDraft.Known("facilite-emploi", "Facilité à trouver un emploi", "", 0, Nomenclature.Rome4, "L’avis de France Travail sur les chances de trouver un emploi dans ce métier, de 1 (très défavorable) à 5 (très favorable).", Publisher, "Favorable veut dire : favorable à la personne qui cherche."),
    ];

    /// <summary>Reads one file.</summary>
    public static ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        // The period is only in the name of the file: « …_2026-03.csv ».
        var period = paths.Select(p => Month().Match(Path.GetFileName(p))).Where(m => m.Success).Select(m => m.Value).Order(StringComparer.Ordinal).LastOrDefault() ?? "";
        var draft = new MarketDraft(Source, "Marché du travail par métier du ROME 4.0");
        draft.Indicators.AddRange(Indicators);
        return draft.Read(paths, period.Length > 0 ? period : "sans date", null, (file, text) => ReadFile(file, text, period, draft), ct);
    }

    private static void ReadFile(string file, ReadOnlyMemory<byte> text, string period, MarketDraft draft)
    {
        if (period.Length == 0)
        {
            draft.Problems.Warn(file, null, "le nom du fichier ne dit pas le mois (« …_2026-03.csv ») : la période n'est pas connue.");
        }

        using var table = new CsvTable(file, text, Columns, draft.Problems);
        while (table.Read())
        {
            if (!RomeCode.TryParse(table[0], out var rome))
            {
                draft.Problems.Reject(file, table.Line, $"« {table[0]} » n'est pas un code ROME.");
                continue;
            }

            var subject = new SubjectCode(Nomenclature.Rome4, rome.ToString());
            if (!draft.Subjects.TryAdd(subject, table[1]))
            {
                draft.Problems.Error(file, table.Line, $"le métier {rome} est déjà plus haut.");
                continue;
            }

            for (var i = 0; i < 4; i++)
            {
                Add(table, i + 2, Indicators[i].Id, subject, period, draft);
            }

            AddEase(table, subject, period, draft);
        }

        draft.Files.Add(new FileCount(file, table.RowCount, draft.Problems.RejectedIn(file)));
    }

    private static void Add(CsvTable row, int column, IndicatorId indicator, SubjectCode subject, string period, MarketDraft draft)
    {
        var text = row[column];
        if (Figure.IsMissing(text))
        {
            return;
        }

        var number = Figure.IsSecret(text) ? null : Figure.Parse(text);
        if (number is < 0 || (number is null && !Figure.IsSecret(text)))
        {
            draft.Problems.Error(row.File, row.Line, $"« {text} » n'est pas un nombre ({Columns[column]}).");
            return;
        }

        draft.Add(new IndicatorValue(indicator, subject, ZoneCode.France, period, number, null, row.Line));
    }

    /// <summary>The column is called a percentage, and is a mark from 1 to 5.</summary>
    private static void AddEase(CsvTable row, SubjectCode subject, string period, MarketDraft draft)
    {
        var (mark, words) = (row[6], row[7]);
        if (mark.Length == 0 && words.Length == 0)
        {
            return;
        }

        if (mark is not ("1" or "2" or "3" or "4" or "5") || words.Length == 0)
        {
            draft.Problems.Error(row.File, row.Line, $"« {mark}, {words} » n'est pas une note de 1 à 5 et son sens.");
            return;
        }

        draft.Add(new IndicatorValue(Indicators[4].Id, subject, ZoneCode.France, period, double.Parse(mark, CultureInfo.InvariantCulture), words, row.Line));
    }

    [GeneratedRegex("20[0-9]{2}-(0[1-9]|1[0-2])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Month();
}
