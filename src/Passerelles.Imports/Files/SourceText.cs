using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Passerelles.Imports.Files;

/// <summary>Checks that the bytes of an official file are the text they should be, or says on which line they are not.</summary>
internal static class SourceText
{
    private static readonly Encoding Latin9 = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!;
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Tab, line feed and carriage return are the only control characters a text file needs. A zero byte shows UTF-16.
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n' or '\r')).Select(b => (byte)b)]);

    /// <summary>The text in UTF-8 without byte order mark; null, and an error with the line, when it is not UTF-8.</summary>
    public static ReadOnlyMemory<byte>? CheckUtf8(string file, byte[] bytes, ProblemList problems)
    {
        var text = bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0);
        if (!HasNoControls(file, text.Span, problems))
        {
            return null;
        }

        if (Utf8.IsValid(text.Span))
        {
            return text;
        }

        var line = 1;
        foreach (var range in text.Span.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(text.Span[range]))
            {
                break;
            }

            line++;
        }

        problems.Error(file, line, "le texte n'est pas en UTF-8 : caractère illisible. Le fichier a sans doute été réenregistré dans un autre encodage.");
        return null;
    }

    /// <summary>
    /// The text in UTF-8 of a file whose lines are each either UTF-8 or a one-byte encoding. <c>unix_arborescence_secteur_naf</c>
    /// v460 is such a file despite its name: « Œnologue » begins with the byte BC, which is Œ in ISO 8859-15 and ¼ in
    /// Windows-1252. Bytes 80–9F are letters in Windows-1252 only, so they decide.
    /// </summary>
    public static ReadOnlyMemory<byte>? FromMixed(string file, byte[] bytes, ProblemList problems)
    {
        ReadOnlySpan<byte> rest = bytes;
        if (!HasNoControls(file, rest, problems))
        {
            return null;
        }

        var text = new ArrayBufferWriter<byte>(bytes.Length * 2);
        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? rest : rest[..end];
            if (Utf8.IsValid(line))
            {
                text.Write(line);
            }
            else
            {
                var encoding = line.ContainsAnyInRange((byte)0x80, (byte)0x9F) ? Windows : Latin9;
                Encoding.UTF8.GetBytes(encoding.GetString(line), text);
            }

            rest = rest[line.Length..];
        }

        return text.WrittenMemory;
    }

    private static bool HasNoControls(string file, ReadOnlySpan<byte> text, ProblemList problems)
    {
        var control = text.IndexOfAny(Controls);
        if (control >= 0)
        {
            problems.Error(file, text[..control].Count((byte)'\n') + 1, "caractère de contrôle : le fichier est abîmé, ou n'est pas en UTF-8.");
        }

        return control < 0;
    }
}
