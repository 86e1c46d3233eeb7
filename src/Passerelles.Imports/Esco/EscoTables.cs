using Passerelles.Imports.Files;

namespace Passerelles.Imports.Esco;

/// <summary>Reads tables row by row, counting rows and gathering problems.</summary>
internal sealed class EscoTables(EscoArchives archives, ProblemList problems, IProgress<ImportProgress>? progress, CancellationToken ct)
{
    /// <summary>Files of a whole download in two languages, for the progress display.</summary>
    private const int UsualCount = 30;

    private readonly List<(string File, int Read)> _read = [];

    public EscoArchives Archives => archives;

    public ProblemList Problems => problems;

    /// <summary>The files read, in order.</summary>
    public List<EscoFile> Used { get; } = [];

    public IEnumerable<FileCount> Counts => _read.Select(r => new FileCount(r.File, r.Read, problems.RejectedIn(r.File)));

    /// <summary>Calls <paramref name="onRow"/> for each row of a file; columns are numbered as in <see cref="EscoTable.Columns"/>.</summary>
    public void ForEach(EscoFile file, EscoTable table, Action<EscoRow> onRow)
    {
        ct.ThrowIfCancellationRequested();
        Used.Add(file);
        var isWhole = file.Has(table.Mark);
        string[] asked =
        [
            .. table.Columns.Where((c, i) => i == 0 || file.Has(c) || (isWhole && !table.Optional.Contains(c, StringComparer.Ordinal))),
            .. table.Ignored.Where(file.Has),
        ];
        if (SourceText.CheckUtf8(file.Shown, file.Take(), problems) is { } utf8)
        {
            using var csv = new CsvTable(file.Shown, utf8, asked, problems, rowsMayBeShort: table.RowsMayBeShort);
            var row = new EscoRow(csv, Array.ConvertAll(table.Columns, c => Array.IndexOf(asked, c)), file.Shown);
            while (csv.Read())
            {
                onRow(row);
            }

            if (csv is { IsReadable: true, RowCount: 0 })
            {
                problems.Error(file.Shown, 1, "le fichier ne contient aucune ligne.");
            }

            _read.Add((file.Shown, csv.RowCount));
        }

        progress?.Report(new ImportProgress("lecture", _read.Count, Math.Max(UsualCount, _read.Count)));
    }
}
