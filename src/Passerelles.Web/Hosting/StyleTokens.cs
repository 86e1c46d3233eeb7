using System.Text;
using System.Text.RegularExpressions;

namespace Passerelles.Web.Hosting;

/// <summary>Values of the custom properties of <c>tokens.css</c>, for what reads no <c>var()</c>: WeasyPrint 57, inside a shorthand or an SVG.</summary>
internal sealed partial class StyleTokens
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private readonly Dictionary<string, string> _values = [];

    private StyleTokens(string css)
    {
        foreach (Match token in Token().Matches(css))
        {
            _values[token.Groups["name"].Value] = token.Groups["value"].Value;
        }
    }

    public string this[string name] => _values[name];

    /// <summary>The site's tokens, and those of another style, which come after and so win.</summary>
    public static StyleTokens Of(SiteAssets assets, string css = "") => new(TextOf(assets, "tokens.css") + css);

    public static string TextOf(SiteAssets assets, string name) => Encoding.UTF8.GetString(assets.All.Single(a => string.Equals(a.Name, name, StringComparison.Ordinal)).Bytes);

    /// <summary>The same style with every token replaced; twice, since a token may be made of another.</summary>
    public string Resolve(string css) => ResolveOnce(ResolveOnce(css));

    private string ResolveOnce(string css) => Use().Replace(css, use => _values[use.Groups["name"].Value]);

    [GeneratedRegex(@"(?<name>--[a-z0-9-]+):\s*(?<value>[^;]+);", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"var\((?<name>--[a-z0-9-]+)\)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Use();
}
