using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Downloads;

/// <summary>A way to write the rows of a table, a few at a time.</summary>
internal abstract record DataFormat(string Extension, string MediaType, string Label)
{
    public static ImmutableArray<DataFormat> All { get; } = [new CsvFormat(), new JsonFormat(), new JsonLinesFormat()];

    public virtual void Begin(ArrayBufferWriter<byte> output, DataFile file)
    {
    }

    public abstract void Write(ArrayBufferWriter<byte> output, DataFile file, object?[] row, bool isFirst);

    public virtual void End(ArrayBufferWriter<byte> output)
    {
    }

    protected static void WriteObject(ArrayBufferWriter<byte> output, DataFile file, object?[] row)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder });
        json.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(file.Columns[i].Name);
            JsonSerializer.Serialize(json, row[i], row[i]?.GetType() ?? typeof(object), ApiJson.Options);
        }

        json.WriteEndObject();
    }
}

/// <summary>RFC 4180: comma, double quotes doubled, CRLF, one line of names.</summary>
internal sealed record CsvFormat() : DataFormat("csv", "text/csv; charset=utf-8; header=present", "CSV")
{
    /// <summary>What stands between the items of a list in one cell.</summary>
    public const string Separator = "|";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public override void Begin(ArrayBufferWriter<byte> output, DataFile file) => Line(output, file.Columns.Select(c => c.Name));

    public override void Write(ArrayBufferWriter<byte> output, DataFile file, object?[] row, bool isFirst) => Line(output, row.Select(Cell));

    /// <summary>The text of a cell before quoting.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        ImmutableArray<string> list => Harmless(string.Join(Separator, list)),
        string text => Harmless(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A cell cannot hold a {value.GetType()}."),
    };

    // A spreadsheet runs a text that begins so as a formula (CWE-1236); an apostrophe makes it a text again.
    private static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static void Line(ArrayBufferWriter<byte> output, IEnumerable<string> cells)
    {
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Quote)), output);
        output.Write("\r\n"u8);
    }

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

/// <summary>One array of objects.</summary>
internal sealed record JsonFormat() : DataFormat("json", "application/json", "JSON")
{
    public override void Begin(ArrayBufferWriter<byte> output, DataFile file) => output.Write("["u8);

    public override void Write(ArrayBufferWriter<byte> output, DataFile file, object?[] row, bool isFirst)
    {
        output.Write(isFirst ? "\n"u8 : ",\n"u8);
        WriteObject(output, file, row);
    }

    public override void End(ArrayBufferWriter<byte> output) => output.Write("\n]\n"u8);
}

/// <summary>One object per line.</summary>
internal sealed record JsonLinesFormat() : DataFormat("jsonl", "application/jsonl; charset=utf-8", "JSON Lines")
{
    public override void Write(ArrayBufferWriter<byte> output, DataFile file, object?[] row, bool isFirst)
    {
        WriteObject(output, file, row);
        output.Write("\n"u8);
    }
}
