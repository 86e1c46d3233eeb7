using System.Globalization;

namespace Passerelles.Imports.Catalogue;

/// <summary>
/// Whether skills and certifications serve: comparing sheets means something only when they draw on the same words, so a skill
/// asked for by one sheet alone is reported.
/// </summary>
internal static class VocabularyUse
{
    /// <summary>Sheets that must ask for a skill.</summary>
    public const int MinSheets = 2;

    public static void Check(CatalogueFiles files, ProblemList problems)
    {
        var asked = files.Sheets.SelectMany(s => s.Children("skills")).CountBy(s => s.Text("skill"), StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (var skill in files.SkillFiles.SelectMany(f => f.Children("skills")))
        {
            var count = asked.GetValueOrDefault(skill.Text("id"));
            if (count is > 0 and < MinSheets)
            {
                var place = skill.Map.Find("id")!;
                problems.Warn(skill.File, place.Line, string.Create(CultureInfo.InvariantCulture, $"« {skill.Text("id")} » n'est demandée que par {count} fiche : elle ne relie rien."), place.Column);
            }
        }

        var cited = files.Sheets.SelectMany(s => s.Children("certifications")).Select(c => c.Text("certification"))
            .Concat(files.Lists.GetValueOrDefault("certifications", []).SelectMany(c => c.Children("exemptions")).Select(e => e.Text("from")))
            .Concat(files.Lists.GetValueOrDefault("trainings", []).Select(t => t.TextOrNull("certification")).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        foreach (var certification in files.Lists.GetValueOrDefault("certifications", []).Where(c => !cited.Contains(c.Text("id"))))
        {
            var place = certification.Map.Find("id")!;
            problems.Warn(certification.File, place.Line, $"aucune fiche ne cite la certification « {certification.Text("id")} ».", place.Column);
        }
    }
}
