using CsvHelper;

namespace Passerelles.Imports.Files;

/// <summary>
/// One CSV file, read row by row. Columns are found by the name in the header, whatever their order; a missing column is an
/// error, an unknown one is reported. Fields are trimmed. A row that breaks the quoting rules or has another number of
/// fields is an error and ends the reading: the file is damaged. Only where told so may a row leave out its last fields.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader _csv;
    private readonly ProblemList _problems;
    private readonly int[] _columns;
    private CsvMalformedRecord? _malformed;

    public CsvTable(string file, ReadOnlyMemory<byte> utf8, ReadOnlySpan<string> columns, ProblemList problems, char separator = ',', bool rowsMayBeShort = false)
    {
        File = file;
        _problems = problems;
        _csv = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = separator,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            WhitespaceCharacters = " \t",
            TrackLineNumbers = true,
            PoolStrings = true,
            FieldCountMismatch = rowsMayBeShort ? CsvFieldCountHandling.Allow : CsvFieldCountHandling.Skip,
            OnMalformedRecord = record => _malformed ??= record,
        });
        _columns = FindColumns(columns);
        IsReadable = _columns.Length > 0 && !_columns.Contains(-1);
    }

    public string File { get; }

    /// <summary>False when a column is missing: no row is read.</summary>
    public bool IsReadable { get; }

    /// <summary>Line where the current row begins.</summary>
    public int Line => (int)_csv.LineNumber;

    /// <summary>Data rows read so far.</summary>
    public int RowCount { get; private set; }

    /// <summary>The field of the nth column asked for.</summary>
    public string this[int column] => _csv.GetString(_columns[column]);

    /// <summary>Whether the field of the nth column asked for is this text, to the letter.</summary>
    public bool Is(int column, string? text) => string.Equals(this[column], text, StringComparison.Ordinal);

    /// <summary>The field of the nth column asked for, null when blank.</summary>
    public string? Optional(int column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        if (!IsReadable)
        {
            return false;
        }

        var hasRow = _csv.Read();
        if (_malformed is { } record)
        {
            _problems.Error(File, (int)record.LineNumber, record.Reason == CsvMalformedReason.FieldCountMismatch
                ? $"la ligne n'a pas {_csv.Headers.Count} champs comme l'en-tête : le fichier est abîmé ou tronqué."
                : "guillemet mal placé ou jamais refermé : le fichier est abîmé ou tronqué.");
            return false;
        }

        RowCount += hasRow ? 1 : 0;
        return hasRow;
    }

    public void Dispose() => _csv.Dispose();

    private int[] FindColumns(ReadOnlySpan<string> columns)
    {
        _csv.ReadHeader();
        var headers = _csv.Headers.ToArray();
        if (headers.Length == 0)
        {
            _problems.Error(File, 1, "le fichier est vide : l'en-tête manque.");
            return [];
        }

        var found = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            found[i] = Array.IndexOf(headers, columns[i]);
            if (found[i] < 0)
            {
                _problems.Error(File, 1, $"la colonne « {columns[i]} » manque.");
            }
        }

        foreach (var name in headers)
        {
            if (!columns.Contains(name))
            {
                _problems.Warn(File, 1, $"la colonne « {name} » est inconnue : son contenu n'est pas repris.");
            }
        }

        return found;
    }
}
