using System.Text;
using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests;

/// <summary>Seeded damage to every format: parsers answer with a value, whatever the bytes.</summary>
public sealed class MutationTests
{
    private const int Mutations = 300;

    private static readonly string s_docx =
        "<w:p><w:pPr><w:pStyle w:val=\"Titre1\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>Caché</w:t></w:r><w:r><w:t>Aide-soignante</w:t><w:tab/></w:r></w:p>"
        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>EHPAD</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Boîte</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>";

    public static TheoryData<string> Formats => ["docx", "odt", "rtf", "text", "boxes", "tesseract", "image", "pgm", "reply"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Parser_OfDamagedBytes_AnswersWithAValue(string format)
    {
        var random = new Random(20260101);
        var whole = Sample(format);
        for (var i = 0; i < Mutations; i++)
        {
            var damaged = Damage(whole, random);
            Assert.Null(Record.Exception(() => Parse(format, damaged)));
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("rtf")]
    [InlineData("pdf")]
    [InlineData("png")]
    public async Task Reader_OfDamagedFiles_AnswersWithAValue(string format)
    {
        ExternalTool.Require("pdftotext", "pdftoppm", "tesseract");
        using var reader = new DocumentReader();
        var random = new Random(42);
        var whole = Sample(format);
        for (var i = 0; i < 8; i++)
        {
            var result = await reader.ReadAsync(Damage(whole, random), TestContext.Current.CancellationToken);

            Assert.True(result is DocumentText { Text.Length: > 0 } or DocumentRejected { Message.Length: > 0 });
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("rtf")]
    [InlineData("pdf")]
    public async Task Reader_OfFilesCutInTheMiddle_AnswersWithAValue(string format)
    {
        ExternalTool.Require("pdftotext", "pdftoppm", "tesseract");
        using var reader = new DocumentReader();
        var whole = Sample(format);

        var result = await reader.ReadAsync(whole.AsMemory(0, whole.Length / 2), TestContext.Current.CancellationToken);

        Assert.True(result is DocumentText { Text.Length: > 0 } or DocumentRejected { Message.Length: > 0 });
    }

    private static byte[] Sample(string format) => format switch
    {
        "docx" => MadeDocuments.Docx(s_docx),
        "odt" => MadeDocuments.Odt("<text:h>Formation</text:h><text:list><text:list-item><text:p>Soins<text:s text:c=\"3\"/>palliatifs</text:p></text:list-item></text:list>"),
        "rtf" => MadeDocuments.Rtf(@"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}}\f0 Infirmi\'e8re \u8217\'92 {\b gras}\par\trowd\cellx100\pard\intbl 2019\cell EHPAD\cell\row\pard{\*\shpinst{\shptxt bo\'eete}}\bin3 abc{\listtext\'b7\tab}Soins\par"),
        "text" => Encoding.Latin1.GetBytes("Expérience\r\n• Infirmière à l’hôpital\r\n"),
        "boxes" => "<page width=\"595\" height=\"842\">\n<word xMin=\"60\" yMin=\"70\" xMax=\"90\" yMax=\"82\">Soins</word>\n<word xMin=\"300\" yMin=\"70\" xMax=\"350\" yMax=\"82\">2019</word>\n</page>\n"u8.ToArray(),
        "tesseract" => "level\tpage_num\n1\t1\t0\t0\t0\t0\t0\t0\t1000\t1400\t-1\t\n5\t1\t1\t1\t1\t1\t100\t100\t80\t20\t95.5\tSoins\n5\t1\t1\t1\t1\t2\t200\t101\t80\t20\t95.5\tpalliatifs\n"u8.ToArray(),
        "image" or "png" => Scans.ToPng(new GreyImage(40, 30, new byte[1200])),
        "pgm" => new GreyImage(20, 10, new byte[200]).ToPgm(),
        "reply" => "{\"kind\":2,\"pages\":1,\"damaged\":false,\"text\":\"Soins\"}"u8.ToArray(),
        _ => MadeDocuments.Pdf(2, "Aide-soignante de nuit", "Residence Les Tilleuls"),
    };

    private static object? Parse(string format, byte[] bytes) => format switch
    {
        "docx" or "odt" => PackageReader.Read(bytes, 10_000),
        "rtf" => RtfDocument.Read(bytes, 10_000),
        "text" => PlainTextReader.Read(bytes, new DocumentLimits()),
        "boxes" => PageText.Of(BoxOutput.Read(bytes)),
        "tesseract" => TesseractTable.Read(bytes) is var (words, _) ? PageText.Of([Straightening.Straighten(words, 1000, 1400)]) : null,
        "image" => Enum.GetValues<FileSignature>().Select(s => ImageSize.Read(s, bytes) is { } size ? ImagePdf.Wrap(s, bytes, size) : null).ToList(),
        "pgm" => GreyImage.Parse(bytes) is { } image ? Skew.Level(Ground.Whiten(image)) : null,
        _ => WorkerReply.Parse(bytes),
    };

    // Bytes changed, removed, repeated or cut off.
    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 1; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                case 3:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }
}
