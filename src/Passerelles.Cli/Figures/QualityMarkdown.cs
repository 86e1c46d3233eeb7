using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures;

/// <summary>Writes <c>docs/quality.md</c>.</summary>
internal static class QualityMarkdown
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Write(QualityReport report)
    {
        var text = new StringBuilder();
        text.AppendLine("# Qualité : ce que nous mesurons, et ce que nous ratons");
        text.AppendLine();
        text.AppendLine(French, $"*Page écrite par `./passerelles evaluate --report` le {report.Date:d MMMM yyyy} : Passerelles {report.Version}, {report.Rome}. Ne pas la modifier à la main.");
        text.AppendLine("Les analyses d'erreurs, en anglais, sont dans [`quality/`](quality/).*");
        foreach (var row in report.Rows)
        {
            Row(text, row);
        }

        Section(text, "CV par difficulté (développement et test)", ["difficulté", "CV", "R@1", "R@5", "F1 des champs"], report.Kinds.Select(k => new[] { k.Kind, Number(k.Cases), Figure(k.RecallAt1), Figure(k.RecallAt5), Figure(k.FieldF1) }));
        if (report.Calibration is { } calibration)
        {
            Section(text, "Calibrage (test, dix premiers métiers)", ["mot affiché", "réponses", "score moyen", "justes"], calibration.Bands.Select(Bin));
            Table(text, ["score", "réponses", "score moyen", "justes"], calibration.Bins.Select(Bin));
            text.AppendLine();
            text.AppendLine(French, $"Écart moyen entre le score et la part de réponses justes : {calibration.Error:0.000}. La vérité ne nomme que quelques métiers par CV : les parts justes sont des minimums.");
        }

        Section(
            text,
            "Équité et robustesse (tous les CV)",
            ["changement", "paires", "mêmes dix premiers", "même premier", "encore juste", "plus grand écart de score", "rien ne doit bouger"],
            report.Variants.Select(v => new[] { v.Name, Number(v.Cases), Figure(v.SameTen), Figure(v.SameFirst), Figure(v.StillRight), Figure(v.WorstMove), v.MustNotCount ? "oui" : "" }));
        text.AppendLine();
        text.AppendLine(French, $"{report.Edited:N0} CV modifiés au hasard ont été lus : {report.Invented.Length} passage(s) inventé(s), aucun arrêt.");
        Section(
            text,
            "Mises en page",
            ["mise en page", "documents", "mots lus", "objectif", "au pire", "sans texte", "R@1", "R@5", "même premier que le texte", "F1 des champs", "F1 du texte"],
            report.Layouts.Select(l => new[]
            {
                l.Name, Number(l.Cases), Figure(l.Recall), l.Goal.ToString("0.00", French), Figure(l.Worst), Number(l.Unread), Figure(l.RecallAt1), Figure(l.RecallAt5), Figure(l.SameFirst), Figure(l.FieldF1), Figure(l.TextFieldF1),
            }));
        foreach (var row in report.Rows.Where(r => r.Failures.Length > 0))
        {
            Section(text, $"Échecs : {row.Task} ({row.Data})", ["demandé", "attendu", "donné"], row.Failures.Select(f => new[] { f.Case, f.Expected, f.Given }));
            text.AppendLine();
            text.AppendLine(French, $"{row.FailureRule} {row.FailureCount:N0} cas sur {row.Cases:N0} ; {row.Failures.Length} montrés.");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(StringBuilder text, EvaluationRow row)
    {
        Section(text, $"{row.Task} ({row.Data}, {row.Cases.ToString("N0", French)} cas)", ["mesure", "valeur", "objectif"], row.Figures.Select(f => new[] { f.Metric, Figure(f.Value), f.Goal?.ToString("0.00", French) ?? "" }));
        text.AppendLine();
        text.AppendLine(row.Meaning);
        text.AppendLine();
        text.AppendLine(French, $"**Ce que cela ne prouve pas.** {row.Limits}");
    }

    private static void Section(StringBuilder text, string title, ImmutableArray<string> headers, IEnumerable<string[]> rows)
    {
        text.AppendLine();
        text.AppendLine(French, $"## {title}");
        text.AppendLine();
        Table(text, headers, rows);
    }

    private static void Table(StringBuilder text, ImmutableArray<string> headers, IEnumerable<string[]> rows)
    {
        text.AppendLine(French, $"| {string.Join(" | ", headers)} |");
        text.AppendLine(French, $"|{string.Concat(headers.Select((_, i) => i == 0 ? "---|" : "---:|"))}");
        foreach (var row in rows)
        {
            text.AppendLine(French, $"| {string.Join(" | ", row.Select(c => c.Replace("|", @"\|", StringComparison.Ordinal)))} |");
        }
    }

    private static string[] Bin(CalibrationBin bin) => [bin.Name, Number(bin.Count), bin.Count == 0 ? "" : Figure(bin.Score), bin.Count == 0 ? "" : Figure(bin.Right)];

    private static string Figure(double value) => value.ToString("0.000", French);

    private static string Number(int value) => value.ToString("N0", French);
}
