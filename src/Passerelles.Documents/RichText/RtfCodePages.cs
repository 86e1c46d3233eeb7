using System.Text;

namespace Passerelles.Documents;

/// <summary>Encodings of the bytes of an RTF text: of the document, then of each font.</summary>
internal static class RtfCodePages
{
    private const int Western = 1252;
    private const int SymbolCharset = 2;

    static RtfCodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Default => OfCodePage(Western);

    public static Encoding OfCodePage(int codePage)
    {
        try
        {
            // 0 and 1 would ask for the machine's own code page.
            return Encoding.GetEncoding(codePage < 2 ? Western : codePage);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.GetEncoding(Western);
        }
    }

    public static bool IsSymbol(int charset) => charset == SymbolCharset;

    /// <summary>\fcharset of a font (Windows LOGFONT values); null when it follows the document.</summary>
    public static Encoding? OfCharset(int charset) => charset switch
    {
        0 => OfCodePage(Western),
        77 => OfCodePage(10000),
        128 => OfCodePage(932),
        129 => OfCodePage(949),
        134 => OfCodePage(936),
        136 => OfCodePage(950),
        161 => OfCodePage(1253),
        162 => OfCodePage(1254),
        163 => OfCodePage(1258),
        177 => OfCodePage(1255),
        178 => OfCodePage(1256),
        186 => OfCodePage(1257),
        204 => OfCodePage(1251),
        222 => OfCodePage(874),
        238 => OfCodePage(1250),
        _ => null,
    };
}
