using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Map;

/// <summary>
/// The style of the drawing with every token replaced by its value: WeasyPrint draws an SVG by the style inside it alone, and knows
/// no <c>var()</c> there.
/// </summary>
internal static partial class MapStyle
{
    public static string ForPaper(SiteAssets assets)
    {
        var tokens = Token.Matches(Text(assets, "tokens.css")).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value, StringComparer.Ordinal);
        // The cut that papers are set in, see pdf.css; a drawing takes a family by one name, without quotes.
        tokens["--font"] = "Atkinson Hyperlegible Next";
        return Use.Replace(Text(assets, "map-drawing.css"), m => tokens[m.Groups["name"].Value]);
    }

    private static string Text(SiteAssets assets, string name) => Encoding.UTF8.GetString(assets.All.Single(a => string.Equals(a.Name, name, StringComparison.Ordinal)).Bytes);

    [GeneratedRegex(@"(?<name>--[a-z0-9-]+):\s*(?<value>[^;]+);", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"var\((?<name>--[a-z0-9-]+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Use { get; }
}
