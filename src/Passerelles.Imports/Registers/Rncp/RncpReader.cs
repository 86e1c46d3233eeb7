using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>
/// Reads the national registers of certifications in any of their three forms: the CSV export (zip or folder), the XML export of
/// one register (zip, <c>.gz</c> or <c>.xml</c>), the list of titles in force (<c>.tsv</c>). Source: France compétences, Licence
/// Ouverte 2.0; see <c>docs/data/rncp.md</c>.
/// </summary>
public static class RncpReader
{
    /// <summary>Reads everything, checks every row, and returns the release or the reasons why there is none.</summary>
    /// <param name="paths">Archives, folders or files, which make one release together.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="ct">Stops between two files, or two rows of a large one.</param>
    public static ReadResult<DocumentRelease> Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        var reading = new RowReading(problems, progress, ct);
        var parts = new List<RegisterPart>();
        foreach (var path in paths)
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            try
            {
                using var files = SourceFiles.Open(path);
                parts.AddRange(Parts(files, name, reading));
            }
            catch (SourceFormatException e)
            {
                problems.Error(name, null, e.Message);
            }
        }

        reading.RefuseDamagedFiles();
        var release = problems.HasErrors ? null : RegisterDocuments.Of(Info(parts), RegisterPart.Join(parts));
        return new ReadResult<DocumentRelease>(release, [.. reading.Counts], problems.ToImmutable());
    }

    private static List<RegisterPart> Parts(SourceFiles files, string source, RowReading reading)
    {
        if (files.Names.Any(RncpCsvFiles.IsOne))
        {
            return RncpCsvExport.Read(files, source, reading) is { } export ? [export] : [];
        }

        var parts = new List<RegisterPart>();
        foreach (var name in files.Names)
        {
            switch (Path.GetExtension(name).ToUpperInvariant())
            {
                case ".XML":
                    parts.Add(RncpXmlExport.Read(files, name, source, reading));
                    break;
                case ".TSV" or ".TXT":
                    parts.Add(RncpTitleList.Read(files, name, reading));
                    break;
                default:
                    reading.Problems.Warn(name, null, "fichier inconnu : son contenu n'est pas repris.");
                    break;
            }
        }

        if (parts.Count == 0)
        {
            reading.Problems.Error(source, null, "ni export CSV (export_fiches_CSV_Standard_….csv), ni export XML, ni liste de titres : ce n'est pas une publication connue du RNCP.");
        }

        return parts;
    }

    private static ReleaseInfo Info(List<RegisterPart> parts)
    {
        var latest = parts.MaxBy(p => p.Date)!;
        return new ReleaseInfo("rncp", latest.Date.Name, $"Répertoires nationaux des certifications (RNCP et RS), {string.Join(" et ", parts.Select(p => p.Date.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}", latest.Date.Day, ContentHash: "");
    }
}
