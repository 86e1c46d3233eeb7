using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Tests.Sources;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("v9.zip", "v10.zip")]
    [InlineData("ESCO_v1.1.1.zip", "ESCO_v1.2.0.zip")]
    [InlineData("export-2024-02-22.zip", "export-2024-10-01.zip")]
    [InlineData("rome_v459", "rome_v460")]
    [InlineData("a", "a1")]
    public void Compare_Versions_OrdersNumbersAsNumbers(string older, string newer)
    {
        Assert.True(NaturalOrder.Instance.Compare(older, newer) < 0);
        Assert.True(NaturalOrder.Instance.Compare(newer, older) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(newer, newer));
    }

    [Fact]
    public void Compare_LeadingZeros_ChangeNothing() => Assert.Equal(0, Math.Sign(NaturalOrder.Instance.Compare("v007x", "v007x")));
}
