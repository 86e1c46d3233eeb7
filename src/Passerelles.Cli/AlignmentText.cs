using System.Globalization;
using System.Text;
using Passerelles.Engine.Alignment;

namespace Passerelles.Cli;

/// <summary>An alignment told in words, and the work list as a table.</summary>
internal static class AlignmentText
{
    private const int Shown = 15;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Coverage(AlignmentReport report)
    {
        var coverage = report.Coverage;
        var text = new StringBuilder();
        Line(report.Scope == AlignmentScope.Skills ? "compétences du catalogue" : "fiches et métiers du ROME", coverage.Total);
        Line("  déclarent ROME et ESCO", coverage.Both);
        Line("  déclarent le ROME seul", coverage.RomeOnly);
        Line("  déclarent ESCO seul", coverage.EscoOnly);
        Line("  ne déclarent rien, ont une proposition ou un code par rebond", coverage.Proposed);
        Line("  n'ont rien du tout", coverage.Nothing);
        Line("sans ESCO déclaré, l'ont par des codes partagés", coverage.ThroughCodes);
        Line("à compléter, avec une proposition", coverage.ToComplete);
        Line("citent un code que sa publication n'a plus", coverage.Lost);
        return text.ToString();

        void Line(string what, int count) => text.Append(French, $"{count,8:N0}  {what}\n");
    }

    public static string WorkList(AlignmentReport report)
    {
        var text = new StringBuilder();
        var list = report.WorkList;
        foreach (var thing in list.Take(Shown))
        {
            text.Append(French, $"{thing.Id} : {thing.Label}\n");
            foreach (var lost in thing.Lost)
            {
                text.Append(French, $"    code disparu {lost}\n");
            }

            foreach (var link in thing.RomeProposals.Concat(thing.EscoProposals))
            {
                text.Append(French, $"    {link.Score:0.00} {KindOf(link)} {link.Label} <{link.Target}>{Because(link)}\n");
            }
        }

        if (list.Length > Shown)
        {
            text.Append(French, $"… et {list.Length - Shown:N0} autres : « --tsv FICHIER » les écrit toutes.\n");
        }

        return text.ToString();
    }

    /// <summary>One line per proposal or lost code, in the order of the work list.</summary>
    public static IEnumerable<string> Table(AlignmentReport report)
    {
        yield return "id\tlibellé\trang\tlien\tscore\tcode\tlibellé proposé\tmots";
        foreach (var thing in report.WorkList)
        {
            foreach (var lost in thing.Lost)
            {
                yield return string.Join('\t', thing.Id, thing.Label, "", "disparu", "", lost, "", "");
            }

            var rank = 0;
            foreach (var link in thing.RomeProposals.Concat(thing.EscoProposals))
            {
                yield return string.Join(
                    '\t', thing.Id, thing.Label, (++rank).ToString(CultureInfo.InvariantCulture), KindOf(link), link.Score.ToString("0.0000", CultureInfo.InvariantCulture), link.Target, link.Label,
                    string.Join(", ", link.Words));
            }
        }
    }

    public static string Figures(AlignmentFigures figures)
    {
        var text = new StringBuilder();
        text.Append(French, $"{figures.Task} : {figures.Queries} questions, {figures.Answered} avec réponse ; juste en premier {figures.First:0.000}, dans les dix {figures.Ten:0.000}, rappel à dix {figures.Recall:0.000}\n");
        foreach (var (from, count, right) in figures.Bands)
        {
            text.Append(French, $"    score de {from:0.0} à {from + 0.1:0.0} : {count} premières réponses, {right:P0} justes\n");
        }

        return text.ToString();
    }

    public static string KindOf(AlignmentLink link) => link.Kind switch
    {
        AlignmentKind.Declared => "déclaré",
        AlignmentKind.Mapping => "codes",
        _ => "mots",
    };

    private static string Because(AlignmentLink link) => link.Words.IsEmpty ? "" : $" ({string.Join(", ", link.Words)})";
}
