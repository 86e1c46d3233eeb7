using System.Buffers;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>Reads the files of one release one after the other, counting rows and gathering problems.</summary>
internal sealed class RomeSource(SourceFiles files, RomeFileSet set, ProblemList problems, IProgress<ImportProgress>? progress, CancellationToken ct)
{
    private static readonly SearchValues<char> RiasecLetters = SearchValues.Create("RIASEC");

    private readonly List<(string File, int Read)> _read = [];

    public ProblemList Problems => problems;

    /// <summary>Rows read, file by file.</summary>
    public IEnumerable<FileCount> Counts => _read.Select(r => new FileCount(r.File, r.Read, problems.RejectedIn(r.File)));

    /// <summary>Whether the release holds the file with this stem.</summary>
    public bool Has(string stem) => set.Has(stem);

    /// <summary>Name of the file with this stem.</summary>
    public string NameOf(string stem) => set.NameOf(stem);

    /// <summary>Calls <paramref name="onRow"/> for each row of a file the release holds; columns are numbered as asked for.</summary>
    public void ForEach(string stem, string[] columns, Action<CsvTable> onRow, bool mayBeEmpty = false, bool mixedEncoding = false)
    {
        ct.ThrowIfCancellationRequested();
        if (!set.Has(stem))
        {
            return;
        }

        var name = set.NameOf(stem);
        var bytes = files.Read(name);
        var text = mixedEncoding ? SourceText.FromMixed(name, bytes, problems) : SourceText.CheckUtf8(name, bytes, problems);
        if (text is { } utf8)
        {
            using var table = new CsvTable(name, utf8, columns, problems);
            while (table.Read())
            {
                onRow(table);
            }

            if (table is { IsReadable: true, RowCount: 0 } && !mayBeEmpty)
            {
                problems.Error(name, 1, "le fichier ne contient aucune ligne.");
            }

            _read.Add((name, table.RowCount));
        }

        progress?.Report(new ImportProgress("lecture", _read.Count, RomeFileSet.Count));
    }

    /// <summary>Reads <c>O</c>, <c>N</c> or blank.</summary>
    public bool? Flag(CsvTable row, int column, string name)
    {
        switch (row[column])
        {
            case "O":
                return true;
            case "N":
                return false;
            case "":
                return null;
            default:
                problems.Warn(row.File, row.Line, $"« {row[column]} » n'est ni O ni N pour {name} : pris comme non renseigné.");
                return null;
        }
    }

    /// <summary>Reads a positive number; 0 and an error when it is not one.</summary>
    public OgrCode Ogr(CsvTable row, int column)
    {
        if (!OgrCode.TryParse(row[column], out var code))
        {
            problems.Error(row.File, row.Line, $"« {row[column]} » n'est pas un code OGR (un nombre entier positif).");
        }

        return code;
    }

    /// <summary>Reads a ROME code; an error when it is not one.</summary>
    public RomeCode Rome(CsvTable row, int column)
    {
        if (!RomeCode.TryParse(row[column], out var code))
        {
            problems.Error(row.File, row.Line, $"« {row[column]} » n'est pas un code ROME (une lettre de A à N et quatre chiffres).");
        }

        return code;
    }

    /// <summary>A text that must not be blank; an error when it is.</summary>
    public string Text(CsvTable row, int column, string name)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            problems.Error(row.File, row.Line, $"{name} est vide.");
        }

        return text;
    }

    /// <summary>Major then minor letter; null when both are blank.</summary>
    public RiasecProfile? Riasec(CsvTable row, int major, int minor)
    {
        var letters = row[major] + row[minor];
        if (letters.Length == 0)
        {
            return null;
        }

        if (letters.AsSpan().ContainsAnyExcept(RiasecLetters) || row[major].Length != 1 || row[minor].Length > 1)
        {
            problems.Reject(row.File, row.Line, $"« {row[major]} » et « {row[minor]} » ne sont pas des lettres RIASEC.");
            return null;
        }

        return new RiasecProfile(letters);
    }
}
