using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Passerelles.Web.Features.Market;

/// <summary>A small bar under a figure, to see two of them at once. The figure itself is in words beside it: the bar is hidden from screen readers.</summary>
internal static class FigureBar
{
    public static IHtmlContent Of(double? number, double widest)
    {
        if (number is not (>= 0 and var value) || widest <= 0)
        {
            return HtmlString.Empty;
        }

        var width = Math.Round(100 * value / widest, 1).ToString(CultureInfo.InvariantCulture);
        return new HtmlString($"""<svg class="figure-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="6"/><rect width="{width}" height="6"/></svg>""");
    }
}
