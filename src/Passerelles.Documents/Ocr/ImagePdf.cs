using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Passerelles.Documents;

/// <summary>
/// Wraps a JPEG or PNG, still compressed, as a PDF of one page, so that pdftoppm unpacks and shrinks it in its bounded
/// process: a photograph then follows the same path as a scanned page.
/// </summary>
internal static class ImagePdf
{
    // Stack: r g b a. Each colour over white: c·a + (1 − a).
    private const string ColourOverWhite =
        "{ dup 1 exch sub 4 index 2 index mul 1 index add 4 index 3 index mul 2 index add 4 index 4 index mul 3 index add 8 3 roll pop pop pop pop pop }";

    private const string GreyOverWhite = "{ dup 1 exch sub 2 index 2 index mul 1 index add 4 1 roll pop pop pop }";

    /// <summary>Null for pictures a PDF cannot hold as they are (interlaced PNG, TIFF, WebP).</summary>
    public static byte[]? Wrap(FileSignature signature, ReadOnlySpan<byte> image, ImageSize size) => signature switch
    {
        FileSignature.Jpeg when JpegFrame.Find(image) is { Components: 1 or 3 or 4 } frame => Wrap(
            size, $"/ColorSpace /{ColourSpace(frame.Components)} /BitsPerComponent 8 /Filter /DCTDecode", image, null),
        FileSignature.Png => WrapPng(image, size),
        _ => null,
    };

    private static string ColourSpace(int components) => components switch
    {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => "DeviceCMYK",
    };

    private static byte[]? WrapPng(ReadOnlySpan<byte> png, ImageSize size)
    {
        var (depth, colour, interlace) = png.Length > 28 ? (png[24], png[25], png[28]) : default;
        var data = new MemoryStream();
        ReadOnlySpan<byte> palette = [];
        for (var i = 8; i + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[i..]);
            var type = png.Slice(i + 4, 4);
            var content = png[(i + 8)..(int)Math.Min(png.Length, i + 8L + length)];
            if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = content;
            }

            if (i + 12L + length > png.Length)
            {
                break;
            }

            i += 12 + (int)length;
        }

        var (components, space, function) = colour switch
        {
            0 => (1, "/DeviceGray", null),
            2 => (3, "/DeviceRGB", null),
            3 when palette.Length >= 3 => (1, string.Create(CultureInfo.InvariantCulture, $"[/Indexed /DeviceRGB {(palette.Length / 3) - 1} <{Convert.ToHexString(palette[..(palette.Length / 3 * 3)])}>]"), null),
            4 => (2, "[/DeviceN [/V /A] /DeviceGray 6 0 R]", GreyOverWhite),
            6 => (4, "[/DeviceN [/R /G /B /A] /DeviceRGB 6 0 R]", ColourOverWhite),
            _ => (0, string.Empty, null),
        };
        return components == 0 || interlace != 0 || data.Length == 0
            ? null
            : Wrap(
                size,
                string.Create(CultureInfo.InvariantCulture, $"/ColorSpace {space} /BitsPerComponent {depth} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {components} /BitsPerComponent {depth} /Columns {size.Width} >>"),
                data.ToArray(),
                function);
    }

    private static byte[] Wrap(ImageSize size, string properties, ReadOnlySpan<byte> data, string? function)
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        var drawing = string.Create(CultureInfo.InvariantCulture, $"{size.Width} 0 0 {size.Height} 0 0 cm /I Do");
        var inputs = function is null ? 0 : function.Length > GreyOverWhite.Length ? 4 : 2;
        Write("%PDF-1.7\n");
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size.Width} {size.Height}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>"));
        AddStream(string.Empty, Encoding.ASCII.GetBytes(drawing));
        AddStream(string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {size.Width} /Height {size.Height} {properties} "), data);
        AddStream(
            $"/FunctionType 4 /Domain [{Repeat("0 1 ", inputs)}] /Range [{Repeat("0 1 ", inputs == 4 ? 3 : 1)}] ",
            Encoding.ASCII.GetBytes(function ?? "{ }"));
        var table = pdf.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(o => Write(string.Create(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n")));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));

        void Begin()
        {
            offsets.Add(pdf.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n"));
        }

        void Add(string content)
        {
            Begin();
            Write(content + "\nendobj\n");
        }

        void AddStream(string entries, ReadOnlySpan<byte> content)
        {
            Begin();
            Write(string.Create(CultureInfo.InvariantCulture, $"<< {entries}/Length {content.Length} >>\nstream\n"));
            pdf.Write(content);
            Write("\nendstream\nendobj\n");
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
