using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>
/// Reads a release of ROME 4.0: the official zip <c>RefRomeCsv_v….zip</c> or the folder it unpacks to. Source: France
/// Travail, Licence Ouverte 2.0; see <c>docs/data/rome.md</c> for the part each of the 28 files plays.
/// </summary>
public static class RomeReader
{
    /// <summary>
    /// Share of the rows of a file that may be rejected, or differ from a file that says the same. Official releases have
    /// none; a stray row must not deprive people of a whole release, a hundredth of the rows means that files do not belong together.
    /// </summary>
    internal const double ToleratedShare = 0.01;

    /// <summary>Reads everything, checks every row, and returns the release or the reasons why there is none.</summary>
    /// <param name="path">Zip archive or folder.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="ct">Stops between two files.</param>
    public static ReadResult<RomeRelease> Read(string path, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            using var files = SourceFiles.Open(path);
            return RomeFileSet.Identify(files, name, problems) is { } set
                ? Read(files, set, problems, progress, ct)
                : new ReadResult<RomeRelease>(null, [], problems.ToImmutable());
        }
        catch (SourceFormatException e)
        {
            problems.Error(name, null, e.Message);
            return new ReadResult<RomeRelease>(null, [], problems.ToImmutable());
        }
    }

    private static ReadResult<RomeRelease> Read(
        SourceFiles files, RomeFileSet set, ProblemList problems, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var version = RomeVersion.Read(files, set, problems);
        var source = new RomeSource(files, set, problems, progress, ct);
        var vocabulary = RomeVocabulary.Read(source);
        var occupations = RomeOccupations.Read(source, vocabulary);
        RomeViews.Check(source, vocabulary, occupations);
        RefuseDamagedFiles(source);
        var release = problems.HasErrors ? null : Assemble(set, version, vocabulary, occupations);
        return new ReadResult<RomeRelease>(release, [.. source.Counts], problems.ToImmutable());
    }

    private static void RefuseDamagedFiles(RomeSource source)
    {
        foreach (var count in source.Counts.Where(c => c.Rejected > c.Read * ToleratedShare).ToList())
        {
            source.Problems.Error(count.File, null, $"{count.Rejected} lignes sur {count.Read} ne vont pas avec les autres fichiers : la publication est incohérente.");
        }
    }

    private static RomeRelease Assemble(RomeFileSet set, RomeVersion version, RomeVocabulary vocabulary, RomeOccupations occupations)
    {
        var release = new RomeRelease
        {
            Info = new ReleaseInfo("rome", "v" + set.Version, version.Title, version.PublishedOn, ContentHash: ""),
            Domains = [.. vocabulary.Domains.Values.OrderBy(d => d.Code, StringComparer.Ordinal)],
            Occupations = [.. occupations.Drafts.Values.Select(d => d.ToOccupation()).OrderBy(o => o.Code)],
            Skills = [.. vocabulary.Skills.Values.OrderBy(s => s.Ogr)],
            Contexts = [.. vocabulary.Contexts.Values.OrderBy(c => c.Ogr)],
            Categories = [.. vocabulary.Categories.Values.OrderBy(c => c.Kind).ThenBy(c => c.Code, StringComparer.Ordinal)],
            Notes = version.Notes,
        };
        return release with { Info = release.Info with { ContentHash = ReleaseFingerprint.Of(release) } };
    }
}
