using System.Globalization;
using System.Text;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Cli.Commands;

/// <summary>What changes between two releases, in French: counts first, details after, then what it means for our own content.</summary>
internal static class DiffText
{
    private const int Shown = 40;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(ReleaseDiff diff, CatalogueRelease? catalogue)
    {
        var text = new StringBuilder();
        text.AppendLine(French, $"{diff.To.Title} : de {diff.From.Name} à {diff.To.Name}");
        foreach (var line in ReleaseWords.Counts(diff))
        {
            text.AppendLine(French, $"  {line}");
        }

        if (diff.IsEmpty)
        {
            text.AppendLine().AppendLine("Aucun code, nom, titre ni lien n'a changé.");
        }

        foreach (var section in ReleaseWords.Sections(diff))
        {
            Append(text, section.Title, section.Lines);
        }

        AppendConsequences(text, diff, catalogue);
        return text.ToString().TrimEnd();
    }

    private static void AppendConsequences(StringBuilder text, ReleaseDiff diff, CatalogueRelease? catalogue)
    {
        if (catalogue is not null && diff.To.Source is not "catalogue")
        {
            var cited = ReleaseImpact.Of(diff, catalogue);
            Append(text, "Ce que cela change dans le catalogue", [.. cited.Select(ReleaseWords.Sentence)]);
            if (cited.IsEmpty)
            {
                text.AppendLine().AppendLine("Aucune fiche, compétence ni certification du catalogue ne cite un code qui a changé.");
            }
        }

        if (diff.Retired.IsEmpty)
        {
            return;
        }

        var clear = diff.Retired.Count(c => c.Successors is [{ Evidence.IsClear: true }]);
        var choice = diff.Retired.Count(c => !c.Successors.IsEmpty) - clear;
        text.AppendLine().AppendLine(French, $"Adresses du site et parcours gardés qui citent un code retiré : {clear:N0} mènent seules à leur successeur, {choice:N0} proposent un choix, {diff.Retired.Length - clear - choice:N0} disent que le code n'existe plus.");
    }

    private static void Append(StringBuilder text, string title, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(French, $"{title} ({lines.Count:N0})");
        foreach (var line in lines.Take(Shown))
        {
            text.AppendLine(French, $"  • {line}");
        }

        if (lines.Count > Shown)
        {
            text.AppendLine(French, $"  … et {lines.Count - Shown:N0} autre(s) : « --json » donne tout.");
        }
    }
}
