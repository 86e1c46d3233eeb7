using Passerelles.Imports.Catalogue;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Catalogue;

/// <summary>The project's own catalogue.</summary>
public sealed class CatalogueReaderOwnContentTests
{
    [Fact]
    public void Read_OwnCatalogue_HasNoError()
    {
        var result = CatalogueReader.Read(Checkout.PathOf("catalogue"));
        Assert.Empty(result.Errors);
        Assert.NotNull(result.Release);
        Assert.NotEmpty(result.Release.Sheets);
    }
}
