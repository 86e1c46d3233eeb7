using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Map;

/// <summary>
/// The style of the drawing with every token replaced by its value: WeasyPrint draws an SVG by the style inside it alone, and knows
/// no <c>var()</c> there.
/// </summary>
internal static class MapStyle
{
    // The cut that papers are set in, see pdf.css; a drawing takes a family by one name, without quotes.
    private const string PaperFont = "--font: Atkinson Hyperlegible Next;";

    public static string ForPaper(SiteAssets assets) => StyleTokens.Of(assets, PaperFont).Resolve(StyleTokens.TextOf(assets, "map-drawing.css"));
}
