using System.Globalization;
using System.Text.RegularExpressions;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers;

/// <summary>The files of one source read one after the other: rows counted, problems gathered.</summary>
internal sealed partial class RowReading(ProblemList problems, IProgress<ImportProgress>? progress, CancellationToken ct)
{
    /// <summary>Share of the rows of a file that may be left out: as for ROME, a hundredth means that the files do not belong together.</summary>
    private const double ToleratedShare = 0.01;

    /// <summary>In a file of a few rows one stray row is already a hundredth; it still must not refuse the others.</summary>
    private const int ToleratedRows = 3;

    private readonly List<(string File, int Read)> _read = [];

    public ProblemList Problems => problems;

    public CancellationToken Cancellation => ct;

    /// <summary>Rows read, file by file.</summary>
    public IEnumerable<FileCount> Counts => _read.Select(r => new FileCount(r.File, r.Read, problems.RejectedIn(r.File)));

    /// <summary>Calls <paramref name="onRow"/> for each row of a table in UTF-8; columns are numbered as asked for.</summary>
    public void ForEach(SourceFiles files, string name, string[] columns, char separator, Action<CsvTable> onRow)
    {
        ct.ThrowIfCancellationRequested();
        if (SourceText.CheckUtf8(name, files.Read(name), problems) is { } text)
        {
            using var table = new CsvTable(name, text, columns, problems, separator);
            ForEach(table, onRow);
        }
    }

    /// <summary>The same for a table that may be larger than memory.</summary>
    public void ForEachStreamed(SourceFiles files, string name, string[] columns, char separator, Action<CsvTable> onRow)
    {
        ct.ThrowIfCancellationRequested();
        using var stream = files.OpenStream(name);
        using var table = new CsvTable(name, stream, columns, problems, separator);
        ForEach(table, onRow);
    }

    /// <summary>Notes that a file has been read.</summary>
    public void Count(string file, int rows)
    {
        _read.Add((file, rows));
        progress?.Report(new ImportProgress("lecture", _read.Count, 0));
    }

    /// <summary>A day written <c>31/08/2023</c>; null when blank, null and a warning when it is no day.</summary>
    public DateOnly? Day(string file, int line, string? text, string what)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["dd/MM/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Warn(file, line, $"« {Shown(text)} » n'est pas une date pour {what} : prise comme inconnue.");
        return null;
    }

    /// <summary>Refuses the source when too many rows of a file were left out.</summary>
    public void RefuseDamagedFiles()
    {
        foreach (var count in Counts.Where(c => c.Rejected > Math.Max(ToleratedRows, c.Read * ToleratedShare) || (c.Rejected > 0 && c.Rejected == c.Read)).ToList())
        {
            problems.Error(count.File, null, $"{count.Rejected} lignes sur {count.Read} sont illisibles ou ne vont pas avec les autres : le fichier est abîmé, ou d'une autre publication.");
        }
    }

    /// <summary>A text from a file as a message shows it: one line, not too long.</summary>
    public static string Shown(string text)
    {
        var line = Blanks().Replace(text, " ");
        return line.Length <= 60 ? line : line[..60] + "…";
    }

    private void ForEach(CsvTable table, Action<CsvTable> onRow)
    {
        const int RowsBetweenLooks = 4096;
        while (table.Read())
        {
            if (table.RowCount % RowsBetweenLooks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            onRow(table);
        }

        Count(table.File, table.RowCount);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
