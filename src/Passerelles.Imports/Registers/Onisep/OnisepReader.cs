using System.Globalization;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Onisep;

/// <summary>
/// Reads ONISEP's sheets of occupations or of courses, as JSON (<c>.json</c>, <c>.json.gz</c>) or as XML (« Idéo », in its zip).
/// Identifiers, names, codes, levels and durations only: no text of a sheet is kept. Licence ODbL; see <c>docs/data/onisep.md</c>.
/// </summary>
public static class OnisepReader
{
    /// <summary>Reads sheets of occupations.</summary>
    /// <param name="paths">Files that make one release together.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="ct">Stops between two files.</param>
    public static ReadResult<DocumentRelease> ReadOccupations(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var reading = new RowReading(new ProblemList(), progress, ct);
        var sheets = new OnisepOccupations(reading);
        ReadAll(paths, sheets, reading);
        return Finish(reading, paths, "onisep-metiers", "Fiches métiers de l'Onisep", sheets.LastChange, sheets.Sheets.Count, info => RegisterDocuments.Of(info, sheets.Sheets.Values));
    }

    /// <summary>Reads sheets of courses.</summary>
    /// <inheritdoc cref="ReadOccupations"/>
    public static ReadResult<DocumentRelease> ReadCourses(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var reading = new RowReading(new ProblemList(), progress, ct);
        var sheets = new OnisepCourses(reading);
        ReadAll(paths, sheets, reading);
        return Finish(reading, paths, "onisep-formations", "Fiches formations de l'Onisep", sheets.LastChange, sheets.Sheets.Count, info => RegisterDocuments.Of(info, sheets.Sheets.Values));
    }

    private static void ReadAll(IReadOnlyList<string> paths, IOnisepSheets sheets, RowReading reading)
    {
        // JSON first: where both speak, what is read first stands, and the JSON is the newer of the two.
        foreach (var path in paths.OrderBy(p => Path.GetFileName(p).Contains(".json", StringComparison.OrdinalIgnoreCase) ? 0 : 1))
        {
            var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            try
            {
                using var files = SourceFiles.Open(path);
                foreach (var name in files.Names)
                {
                    reading.Cancellation.ThrowIfCancellationRequested();
                    ReadFile(files, name, sheets, reading);
                }
            }
            catch (SourceFormatException e)
            {
                reading.Problems.Error(source, null, e.Message);
            }
        }
    }

    private static void ReadFile(SourceFiles files, string name, IOnisepSheets sheets, RowReading reading)
    {
        switch (Path.GetExtension(name).ToUpperInvariant())
        {
            case ".JSON":
                if (SourceText.CheckUtf8(name, files.Read(name), reading.Problems) is { } text)
                {
                    reading.Count(name, JsonRows.ForEach(name, text, reading.Problems, (row, line) => sheets.ReadRow(name, line, row)));
                }

                break;
            case ".XML":
                using (var stream = files.OpenStream(name))
                {
                    ElementReader.ForEach(stream, name, sheets.Element, reading, xml => sheets.ReadElement(name, xml));
                }

                break;
            default:
                reading.Problems.Warn(name, null, "fichier inconnu : son contenu n'est pas repris.");
                break;
        }
    }

    private static ReadResult<DocumentRelease> Finish(
        RowReading reading, IReadOnlyList<string> paths, string source, string title, DateOnly? lastChange, int count, Func<ReleaseInfo, DocumentRelease> write)
    {
        reading.RefuseDamagedFiles();
        if (count == 0 && !reading.Problems.HasErrors)
        {
            reading.Problems.Error(Path.GetFileName(paths[0]), null, "le fichier ne contient aucune fiche de l'Onisep de cette sorte.");
        }

        // The day of the release is not written anywhere: the last change of a sheet is, else the month in the name of the file.
        var written = paths.Select(p => ExportDate.In(Path.GetFileName(p))).Max();
        var release = reading.Problems.HasErrors ? null : write(new ReleaseInfo(
            source, lastChange?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? written.Name, title, lastChange ?? written.Day, ContentHash: ""));
        return new ReadResult<DocumentRelease>(release, [.. reading.Counts], reading.Problems.ToImmutable());
    }
}
