using Passerelles.Web.Features.Map;

namespace Passerelles.Web.Tests.Features.Map;

public sealed class LabelTextTests
{
    [Theory]
    [InlineData("Aide-soignant·e", 200, "Aide-soignant·e")]
    [InlineData("Infirmier·ère de bloc opératoire", 130, "Infirmier·ère de|bloc opératoire")]
    [InlineData("", 100, "")]
    public void Wrap_CutsAtSpaces(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelText.Wrap(text, 14, width)));

    [Theory]
    [InlineData("électroencéphalographiste")]
    [InlineData("Chirurgien-dentiste-orthodontiste/Chirurgienne-dentiste")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("Œnologue – « désossé·e », l’été… ₿ 漢字漢字漢字漢字漢字漢字")]
    public void Wrap_OfWordsTooLong_CutsThemAndLosesNothing(string text)
    {
        var lines = LabelText.Wrap(text, 14, 90);

        Assert.True(lines.Length > 1);
        Assert.All(lines, l => Assert.InRange(LabelText.Width(l, 14), 1, 90));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }
}
