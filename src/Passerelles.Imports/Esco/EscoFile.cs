using System.Text;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Esco;

/// <summary>A file of one of the archives given.</summary>
/// <param name="archive">The archive.</param>
/// <param name="archiveName">Its name.</param>
/// <param name="name">Name of the file.</param>
/// <param name="shown">Name in messages: with the archive, when there are several.</param>
/// <param name="table">Table it holds, such as <c>occupations</c>.</param>
/// <param name="language"><c>fr</c>, <c>en</c>, or null when the name has none.</param>
internal sealed class EscoFile(SourceFiles archive, string archiveName, string name, string shown, string table, string? language)
{
    private byte[]? _bytes;

    public string Archive => archiveName;

    public string Shown => shown;

    public string Table => table;

    public string? Language => language;

    /// <summary>Names of the columns; what is not a header gives names nobody asks for.</summary>
    public string[] Header => field ??= HeaderOf(_bytes ??= archive.Read(name));

    public bool Has(string column) => Header.Contains(column, StringComparer.Ordinal);

    /// <summary>The bytes, which are not kept afterwards: a file is read once.</summary>
    public byte[] Take()
    {
        _ = Header;
        var bytes = _bytes ?? archive.Read(name);
        _bytes = null;
        return bytes;
    }

    private static string[] HeaderOf(ReadOnlySpan<byte> bytes)
    {
        const int LongestHeader = 4096;
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        text = text[..Math.Min(text.Length, LongestHeader)];
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]).Split(',', StringSplitOptions.TrimEntries).Select(c => c.Trim('"')).ToArray();
    }
}
