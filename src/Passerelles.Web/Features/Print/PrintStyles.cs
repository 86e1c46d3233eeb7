using System.Text.RegularExpressions;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Print;

/// <summary>
/// Turns a page as browsers get it into one that holds all it needs: the tokens and <c>pdf.css</c> in place of its styles,
/// no script, no hidden field. Custom properties are replaced by their values: WeasyPrint 57 reads none inside a shorthand.
/// </summary>
internal sealed partial class PrintStyles
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private readonly StyleTokens _tokens;
    private readonly string _styles;

    public PrintStyles(SiteAssets assets)
    {
        using var reader = new StreamReader(typeof(PrintStyles).Assembly.GetManifestResourceStream("pdf.css")!);
        var own = reader.ReadToEnd();
        _tokens = StyleTokens.Of(assets, own);
        _styles = _tokens.Resolve(Root().Replace(Comment().Replace(own, ""), ""));
    }

    /// <param name="html">A page of the site.</param>
    /// <param name="format">Paper.</param>
    /// <param name="footer">What stands at the foot of each page.</param>
    public string Dress(string html, PrintFormat format, string footer)
    {
        var plain = Unprintable().Replace(html, "");
        // Styles do not reach inside a picture there.
        plain = plain.Replace("<svg class=\"qr\"", $"<svg class=\"qr\" fill=\"{_tokens["--ink"]}\"", StringComparison.Ordinal)
            .Replace("<svg viewBox", $"<svg fill=\"{_tokens["--accent"]}\" viewBox", StringComparison.Ordinal)
            .Replace("<html lang=\"fr\">", $"<html lang=\"fr\" class=\"{format.Name}\">", StringComparison.Ordinal);
        return plain.Replace("</head>", $"<style>{_styles}{_tokens.Resolve(format.Rules(footer))}</style></head>", StringComparison.Ordinal);
    }

    [GeneratedRegex(@":root\s*\{[^}]*\}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Root();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    // What Razor writes between quotes holds no « > » of its own.
    [GeneratedRegex("<link [^>]*>|<script [^>]*></script>|<input type=\"hidden\"[^>]*>|<input name=\"jeton\"[^>]*>", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unprintable();
}
