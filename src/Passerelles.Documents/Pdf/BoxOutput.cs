using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace Passerelles.Documents;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> prints: pages and words with their boxes. Not an XML parser: titles taken from
/// the file are printed unescaped by some versions, so only lines of the two known shapes are looked at.
/// </summary>
internal static class BoxOutput
{
    public static ImmutableArray<PageWords> Read(ReadOnlySpan<byte> output)
    {
        var pages = ImmutableArray.CreateBuilder<PageWords>();
        var words = ImmutableArray.CreateBuilder<PageWord>();
        double width = 0, height = 0;
        var open = false;
        foreach (var range in output.Split((byte)'\n'))
        {
            var line = output[range].TrimStart((byte)' ');
            if (line.StartsWith("<word "u8))
            {
                if (ReadWord(line) is { } word)
                {
                    words.Add(word);
                }
            }
            else if (line.StartsWith("<page "u8))
            {
                ClosePage();
                open = true;
                (width, height) = (Number(line, "width=\""u8) ?? 0, Number(line, "height=\""u8) ?? 0);
            }
        }

        ClosePage();
        return pages.ToImmutable();

        void ClosePage()
        {
            if (open)
            {
                pages.Add(new PageWords(width, height, words.ToImmutable()));
                words.Clear();
            }
        }
    }

    private static PageWord? ReadWord(ReadOnlySpan<byte> line)
    {
        var start = line.IndexOf((byte)'>');
        var end = line.LastIndexOf("</word>"u8);
        if (start < 0 || end <= start
            || Number(line, "xMin=\""u8) is not { } left || Number(line, "yMin=\""u8) is not { } top
            || Number(line, "xMax=\""u8) is not { } right || Number(line, "yMax=\""u8) is not { } bottom
            || bottom <= top)
        {
            return null;
        }

        // Some exports put a zero-width space after each bullet.
        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(line[(start + 1)..end])).Trim('\u200B', '\u200C', '\u200D', '\uFEFF');
        return string.IsNullOrWhiteSpace(text) ? null : new PageWord(left, top, Math.Max(left, right), bottom, text);
    }

    private static double? Number(ReadOnlySpan<byte> line, ReadOnlySpan<byte> attribute)
    {
        var start = line.IndexOf(attribute);
        if (start < 0)
        {
            return null;
        }

        var value = line[(start + attribute.Length)..];
        var end = value.IndexOf((byte)'"');
        return end > 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;
    }
}
