using System.Globalization;
using System.Text.RegularExpressions;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Esco;

/// <summary>Reads the CSV downloads of ESCO as one release.</summary>
public static partial class EscoReader
{
    /// <summary>
    /// Links may come from the release before that of the concepts, and labels from a list that lacks some of them: with the three
    /// partial archives the project was built with, 3.3 % of the links of occupations to skills lead nowhere. Files that do not
    /// belong together lose far more.
    /// </summary>
    private const double ToleratedShare = 0.1;

    /// <summary>Reads archives, folders of CSV files or folders of archives; their order does not matter.</summary>
    /// <param name="paths">At least one.</param>
    /// <param name="progress">Told after each file; may be null.</param>
    /// <param name="ct">Ends the reading.</param>
    public static ReadResult<EscoRelease> Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        try
        {
            using var archives = EscoArchives.Open(paths, problems);
            var tables = new EscoTables(archives, problems, progress, ct);
            var release = IsWhole(archives, paths, problems) ? Read(tables) : null;
            return new ReadResult<EscoRelease>(release, [.. tables.Counts], problems.ToImmutable());
        }
        catch (SourceFormatException e)
        {
            problems.Error(Path.GetFileName(paths[0]), null, e.Message);
            return new ReadResult<EscoRelease>(null, [], problems.ToImmutable());
        }
    }

    private static bool IsWhole(EscoArchives archives, IReadOnlyList<string> paths, ProblemList problems)
    {
        var name = string.Join(", ", paths.Select(Path.GetFileName));
        var hasLabels = archives.Leader is not null || archives.LabelsOf(EscoTable.Occupations, "fr").Any() || archives.LabelsOf(EscoTable.Skills, "fr").Any();
        var hasLinks = archives.Whole(EscoTable.OccupationSkills) is not null || archives.Whole(EscoTable.BroaderOccupations) is not null;
        if (!hasLabels)
        {
            problems.Error(name, null, archives.Has("en")
                ? "il n'y a que l'anglais : donnez aussi l'archive française (« classification - fr - csv »), dans la même commande."
                : hasLinks
                    ? "il n'y a que des liens, sans aucun libellé : donnez aussi l'archive qui porte occupations_fr.csv et skills_fr.csv (« classification - fr - csv »), dans la même commande."
                    : "aucun fichier d'ESCO (occupations_fr.csv, skills_fr.csv…) : ce n'est pas une publication connue.");
            return false;
        }

        string[] missing =
        [
            .. archives.Leader is null ? ["occupations (en entier, avec les colonnes iscoGroup et code)"] : Array.Empty<string>(),
            .. archives.Whole(EscoTable.Skills) is null && !archives.LabelsOf(EscoTable.Skills, "fr").Any() ? [EscoTable.Skills.Name] : Array.Empty<string>(),
            .. new[] { EscoTable.SkillGroups, EscoTable.IscoGroups, EscoTable.BroaderOccupations, EscoTable.BroaderSkills, EscoTable.OccupationSkills }
                .Where(t => archives.Whole(t) is null).Select(t => t.Name),
        ];
        if (missing.Length > 0)
        {
            problems.Error(name, null, $"il manque {string.Join(", ", missing)} : donnez aussi l'archive qui les porte, dans la même commande.");
        }

        return missing.Length == 0;
    }

    private static EscoRelease? Read(EscoTables tables)
    {
        var hierarchy = SkillPillar.Read(tables);
        var vocabulary = EscoVocabulary.Read(tables, hierarchy.Concepts);
        var links = new EscoLinks(tables, vocabulary);
        links.Read(hierarchy);
        foreach (var count in tables.Counts.Where(c => c.Rejected > c.Read * ToleratedShare).ToList())
        {
            tables.Problems.Error(count.File, null, $"{count.Rejected} lignes sur {count.Read} ne vont pas avec les autres fichiers, plus d'une sur dix : ces archives ne sont pas de publications voisines.");
        }

        return tables.Problems.HasErrors ? null : Assemble(tables, vocabulary, links);
    }

    private static EscoRelease Assemble(EscoTables tables, EscoVocabulary vocabulary, EscoLinks links)
    {
        var version = Version().Match(tables.Archives.Leader ?? "") is { Success: true } match ? "v" + match.Groups["version"].Value : null;
        var name = version ?? (vocabulary.LastChange is { } day ? "au-" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "sans-version");
        return new EscoRelease
        {
            Info = new ReleaseInfo("esco", name, version is null ? "ESCO" : $"ESCO {version}", PublishedOn: null, ContentHash: ""),
            Groups = [.. links.Groups.InOrder.Select(g => g.ToGroup())],
            Occupations = [.. links.Occupations.InOrder.Select(o => o.ToOccupation())],
            Skills = [.. links.Skills.InOrder.Select(s => s.ToSkill())],
            Notes = string.Join('\n', tables.Used.GroupBy(f => f.Archive, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} : {string.Join(", ", g.Select(f => f.Language is null ? f.Table : $"{f.Table} ({f.Language})"))}")),
        };
    }

    [GeneratedRegex(@"v?(?<version>\d+\.\d+\.\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
