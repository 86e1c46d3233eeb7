using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests.Packages;

public sealed class WordDocumentTests
{
    [Fact]
    public void TextBox_GivenTwice_IsReadOnceAfterItsParagraph()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>Permis B</w:t></w:r></w:p></w:txbxContent>";

        Assert.Equal("Contact\n\nPermis B\nSuite", Read(
            $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">{Box}</mc:Choice><mc:Fallback>{Box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Contact</w:t></w:r></w:p>{Paragraph("Suite")}"));
    }

    [Fact]
    public void Text_DeletedHiddenOrCode_IsLeftOut()
    {
        Assert.Equal("Aide-soignante", Read(
            "<w:p><w:del><w:r><w:delText>Supprimé</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>Caché</w:t></w:r><w:r><w:instrText>HYPERLINK</w:instrText></w:r><w:hyperlink><w:r><w:t>Aide-soignante</w:t></w:r></w:hyperlink></w:p>"));
    }

    [Fact]
    public void ContentControl_KeepsItsTextAndDropsItsPlaceholder()
    {
        Assert.Equal("Infirmière\n\nFin", Read(
            $"<w:sdt><w:sdtPr/><w:sdtContent>{Paragraph("Infirmière")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Paragraph("Cliquez ici")}</w:sdtContent></w:sdt>{Paragraph("Fin")}"));
    }

    [Fact]
    public void ListItem_StartsWithADash()
    {
        Assert.Equal("- Soins palliatifs", Read("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Soins palliatifs</w:t></w:r></w:p>"));
    }

    [Fact]
    public void Row_OfADateAndAJob_StaysOnOneLine()
    {
        Assert.Equal("2019 – 2022\tInfirmière\nCHU de Lille", Read(Row(Paragraph("2019 – 2022"), Paragraph("Infirmière") + Paragraph("CHU de Lille"))));
    }

    [Fact]
    public void Row_OfTwoColumns_IsReadOneAfterTheOther()
    {
        var left = string.Concat(Enumerable.Range(1, 4).Select(i => Paragraph($"Gauche {i}")));
        var right = string.Concat(Enumerable.Range(1, 4).Select(i => Paragraph($"Droite {i}")));

        Assert.Equal(
            "Gauche 1\nGauche 2\nGauche 3\nGauche 4\n\nDroite 1\nDroite 2\nDroite 3\nDroite 4", Read(Row(left, right)));
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Row(params string[] cells) =>
        $"<w:tbl><w:tr>{string.Concat(cells.Select(c => $"<w:tc>{c}</w:tc>"))}</w:tr></w:tbl>";

    private static string Read(string body) =>
        Assert.IsType<ParsedDocument.Read>(PackageReader.Read(MadeDocuments.Docx(body), 10_000)).Text;
}
