using System.Text;

namespace Passerelles.Documents.Tests.PlainText;

public sealed class TextDecoderTests
{
    private const string Resume =
        "Expérience professionnelle\nInfirmière diplômée d’État à l’hôpital de Besançon, où j’ai été référente « hygiène »\nÉducation : bac, mention très bien. Français, naïf, Noël, œuvre, 3 500 €\n";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    [InlineData("macintosh", false)]
    public void French_InAUsualEncoding_IsRead(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Resume)];

        Assert.Equal(Resume, TextDecoder.Decode(bytes)?.Text);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("iso-8859-15")]
    [InlineData("ibm850")]
    public void French_InAnOlderEncoding_IsRead(string name)
    {
        const string Plain = "Expérience : infirmière à Besançon, où j'étais référente hygiène, très appréciée dès l'été";

        Assert.Equal(Plain, TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(Plain))?.Text);
    }

    [Fact]
    public void Utf8_CutInTheMiddleOfACharacter_IsReadAndSaidDamaged()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Resume + "é").AsSpan()[..^1]);

        Assert.Equal(Resume, decoded?.Text);
        Assert.True(decoded?.IsDamaged);
    }

    [Fact]
    public void Bytes_OfAProgram_AreNoText()
    {
        Assert.Null(TextDecoder.Decode([0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 3, 0, 62, 0, 1, 0]));
    }
}
