using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests.RichText;

public sealed class RtfDocumentTests
{
    [Theory]
    [InlineData(@"Infirmi\'e8re \'e0 l\rquote h\'f4pital", "Infirmière à l’hôpital")]
    [InlineData(@"\uc1 caf\u233?, \u339\'9cuvre", "café, œuvre")]
    [InlineData(@"\uc2 na\u239ab\uc0\u239 f", "naïïf")]
    [InlineData(@"{\fonttbl{\f1\fcharset238 Arial;}}\f1 \'e8", "č")]
    [InlineData(@"{\fonttbl{\f1\fcharset77 Geneva;}}\f1 \'8e", "é")]
    public void Letters_OfEveryNotation_AreRead(string body, string expected) => Assert.Equal(expected, Read(body).Text);

    [Theory]
    [InlineData(@"{\*\inconnu caché}Vu", "Vu")]
    [InlineData(@"{\info{\title caché}}Vu", "Vu")]
    [InlineData(@"{\v caché}Vu", "Vu")]
    [InlineData(@"{\pict 89504e47}Vu", "Vu")]
    [InlineData(@"\bin6 caché}Vu", "Vu")]
    [InlineData(@"{\field{\*\fldinst HYPERLINK}{\fldrslt Vu}}", "Vu")]
    [InlineData(@"{\upr{abc}{\*\ud Vu}}", "Vu")]
    public void Destinations_WithoutText_AreLeftOut(string body, string expected) => Assert.Equal(expected, Read(body).Text);

    [Fact]
    public void Row_StaysOnOneLine()
    {
        Assert.Equal(
            "2019\tEHPAD\n2021\tCHU\nFin",
            Read(@"\trowd\cellx1\cellx2\pard\intbl 2019\cell EHPAD\cell\row\pard\intbl 2021\cell CHU\cell\row\pard Fin\par").Text);
    }

    [Fact]
    public void ListItem_StartsWithADash() => Assert.Equal("- Soins", Read(@"{\listtext\'b7\tab}Soins\par").Text);

    [Fact]
    public void Text_CutShort_IsReadAndSaidDamaged()
    {
        var read = Assert.IsType<ParsedDocument.Read>(RtfDocument.Read(@"{\rtf1 Infirmi\'e8re {\b en"u8, 1000));

        Assert.Equal("Infirmière en", read.Text);
        Assert.True(read.IsDamaged);
    }

    private static ParsedDocument.Read Read(string body) =>
        Assert.IsType<ParsedDocument.Read>(RtfDocument.Read(MadeDocuments.Rtf(body), 10_000));
}
