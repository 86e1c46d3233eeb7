using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Catalogue;

/// <summary>
/// Reads the sector's own content from a folder in the format of <c>docs/catalogue.md</c>. Files are checked against the
/// JSON Schemas of <c>catalogue/schema</c>, then against one another.
/// </summary>
public static class CatalogueReader
{
    /// <summary>Reads everything and returns the release, or every problem with its file, line and column.</summary>
    /// <param name="folder">The folder that holds <c>catalogue.yaml</c>.</param>
    public static ReadResult<CatalogueRelease> Read(string folder)
    {
        var problems = new ProblemList();
        var (release, files) = Read(folder, problems);
        return new ReadResult<CatalogueRelease>(problems.HasErrors ? null : release, [.. files?.Counts ?? []], problems.ToImmutable());
    }

    /// <summary>The release, null when its head is missing, and the files, null when the folder cannot be read.</summary>
    internal static (CatalogueRelease? Release, CatalogueFiles? Files) Read(string folder, ProblemList problems)
    {
        if (!Directory.Exists(folder) || !File.Exists(Path.Combine(folder, "catalogue.yaml")))
        {
            problems.Error(folder, null, "ce n'est pas le dossier d'un catalogue : le fichier catalogue.yaml manque.");
            return (null, null);
        }

        CatalogueFiles files;
        try
        {
            files = CatalogueFiles.Read(folder, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(folder, null, $"le dossier ne peut pas être lu : {e.Message}");
            return (null, null);
        }

        CrossReferences.Check(files, problems);
        return (Map(files), files);
    }

    private static CatalogueRelease? Map(CatalogueFiles files)
    {
        // Mapping also finds dates that do not exist, so it runs before the verdict, on the files that are sound.
        var groups = files.SkillFiles
            .Select(f => (Group: VocabularyMapper.Group(f.Child("group")), File: f))
            .OrderBy(g => g.Group.Order).ThenBy(g => g.Group.Id, StringComparer.Ordinal)
            .ToList();
        var sheets = files.Sheets.Select(SheetMapper.Map).OrderBy(s => s.Id).ToImmutableArray();
        var certifications = Map(files, "certifications", VocabularyMapper.Certification);
        var sources = Map(files, "sources", VocabularyMapper.Source);
        var figures = Map(files, "figures", VocabularyMapper.Figure);
        var trainings = Map(files, "trainings", VocabularyMapper.Training);
        var themes = files.ExperienceFiles
            .Select(f => (Theme: VocabularyMapper.Theme(f.Child("theme")), File: f))
            .OrderBy(t => t.Theme.Order).ThenBy(t => t.Theme.Id, StringComparer.Ordinal)
            .ToList();
        if (files.Head is not { } head)
        {
            return null;
        }

        var release = new CatalogueRelease
        {
            Info = new ReleaseInfo("catalogue", head.Text("version"), head.Text("title"), head.Date("date"), ContentHash: ""),
            Identity = new CatalogueIdentity(head.Text("name"), head.Text("licence"), head.Text("steward"), head.Text("language")),
            Families = [.. Map(files, "families", VocabularyMapper.Family).OrderBy(f => f.Order)],
            Workplaces = Map(files, "workplaces", VocabularyMapper.Workplace),
            SkillGroups = [.. groups.Select(g => g.Group)],
            Skills = [.. groups.SelectMany(g => g.File.Children("skills").Select(s => VocabularyMapper.Skill(s, g.Group.Label)))],
            Certifications = certifications,
            Glossary = Map(files, "glossary", VocabularyMapper.Term),
            Sources = sources,
            Themes = [.. themes.Select(t => t.Theme)],
            Situations = [.. themes.SelectMany(t => t.File.Children("situations").Select(s => VocabularyMapper.Situation(s, t.Theme.Id)))],
            Figures = figures,
            Trainings = trainings,
            Sheets = sheets,
        };
        return release with { Info = release.Info with { ContentHash = ReleaseFingerprint.Of(release) } };
    }

    private static ImmutableArray<T> Map<T>(CatalogueFiles files, string list, Func<CatalogueNode, T> map) =>
        files.Lists.TryGetValue(list, out var nodes) ? [.. nodes.Select(map)] : [];
}
