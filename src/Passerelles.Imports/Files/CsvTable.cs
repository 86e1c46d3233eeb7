using CsvHelper;

namespace Passerelles.Imports.Files;

/// <summary>
/// One CSV file, read row by row. Columns are found by the name in the header, whatever their order; a missing column is an
/// error, an unknown one is reported. Fields are trimmed. A row that breaks the quoting rules or has another number of
/// fields is an error and ends the reading: the file is damaged. Only where told so may a row leave out its last fields.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>An unclosed quote at the start of a large file would otherwise take it for one record.</summary>
    private const int MaxStreamedRecord = 1024 * 1024;

    private readonly CsvReader _csv;
    private readonly ProblemList _problems;
    private readonly int[] _columns;
    private CsvMalformedRecord? _malformed;

    public CsvTable(string file, ReadOnlyMemory<byte> utf8, ReadOnlySpan<string> columns, ProblemList problems, char separator = ',', bool rowsMayBeShort = false)
    {
        File = file;
        _problems = problems;
        _csv = CsvReader.Create(utf8, Options(separator, rowsMayBeShort));
        _columns = FindColumns(columns);
        IsReadable = _columns.Length > 0 && !_columns.Contains(-1);
    }

    /// <summary>A table too large to be held in memory; bytes that are not UTF-8 are replaced, so only for columns of codes.</summary>
    public CsvTable(string file, Stream stream, ReadOnlySpan<string> columns, ProblemList problems, char separator = ',')
    {
        File = file;
        _problems = problems;
        _csv = CsvReader.Create(stream, Options(separator) with { MaxRecordSize = MaxStreamedRecord }, leaveOpen: false);
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

        var hasRow = ReadRecord();
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

    private bool ReadRecord()
    {
        try
        {
            return _csv.Read();
        }
        catch (CsvFormatException)
        {
            _problems.Error(File, Line, "guillemet jamais refermé, ou ligne de plus d'un mégaoctet : le fichier est abîmé.");
            return false;
        }
    }

    public void Dispose() => _csv.Dispose();

    private CsvReaderOptions Options(char separator, bool rowsMayBeShort = false) => new()
    {
        Separator = separator,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        WhitespaceCharacters = " \t",
        TrackLineNumbers = true,
        PoolStrings = true,
        FieldCountMismatch = rowsMayBeShort ? CsvFieldCountHandling.Allow : CsvFieldCountHandling.Skip,
        OnMalformedRecord = record => _malformed ??= record,
    };

    private int[] FindColumns(ReadOnlySpan<string> columns)
    {
        try
        {
            _csv.ReadHeader();
        }
        catch (CsvFormatException)
        {
            _problems.Error(File, 1, "guillemet jamais refermé dans l'en-tête : le fichier est abîmé.");
            return [];
        }

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
