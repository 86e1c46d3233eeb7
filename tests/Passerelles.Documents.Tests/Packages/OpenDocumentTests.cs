using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests.Packages;

public sealed class OpenDocumentTests
{
    [Fact]
    public void Frame_InAParagraph_IsReadAfterIt()
    {
        Assert.Equal("Expérience\n\nContact", Read("<text:p><draw:frame><draw:text-box><text:p>Contact</text:p></draw:text-box></draw:frame>Expérience</text:p>"));
    }

    [Fact]
    public void TrackedDeletion_IsLeftOut()
    {
        Assert.Equal("Reste", Read("<text:tracked-changes><text:changed-region><text:p>Supprimé</text:p></text:changed-region></text:tracked-changes><text:p>Reste</text:p>"));
    }

    [Fact]
    public void SpacesTabsAndBreaks_HaveTheirElements()
    {
        Assert.Equal("2019\tInfirmière de nuit\nLille", Read("<text:p>2019<text:tab/>Infirmière<text:s/>de\nnuit<text:line-break/>Lille</text:p>"));
    }

    [Fact]
    public void NumberedHeading_IsNoListItem()
    {
        Assert.Equal("Formation\n- Bac", Read("<text:list><text:list-item><text:h>Formation</text:h></text:list-item></text:list><text:list><text:list-item><text:p>Bac</text:p></text:list-item></text:list>"));
    }

    private static string Read(string body) =>
        Assert.IsType<ParsedDocument.Read>(PackageReader.Read(MadeDocuments.Odt(body), 10_000)).Text;
}
