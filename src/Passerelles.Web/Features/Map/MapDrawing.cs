using System.Globalization;

namespace Passerelles.Web.Features.Map;

/// <summary>What <c>_MapSvg.cshtml</c> draws.</summary>
/// <param name="View">The view.</param>
/// <param name="IsPoster">On a poster nothing is a link, every heading is in the drawing, and the sheet of paper gives the size.</param>
/// <param name="Style">Style to write inside the drawing, see <see cref="MapStyle"/>; a page on a screen has none (CSP).</param>
internal sealed record MapDrawing(MapView View, bool IsPoster = false, string? Style = null)
{
    private const decimal UnitsPerRem = 16;

    public MapLayout Layout => View.Layout;

    /// <summary>The headings lie in strips of their own, that stay in sight: then the drawing repeats them for paper only.</summary>
    public bool HasStrips => !IsPoster && Layout.Scale.HasLabels;

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Layout.Width} {Layout.Height}");

    public int HeadingHeight => Layout.Rows.IsDefaultOrEmpty ? 0 : Layout.Rows[0].Band.Y;

    /// <summary>A length that follows the reader's own text size.</summary>
    public string Rem(int units) => string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(units * Factor / UnitsPerRem, 3)}rem");

    /// <summary>Address of the view once this column is alone.</summary>
    public string? ColumnAddress(MapColumn column) => column.Id is MapScope.Outside
        ? null
        : (View.Scope.IsRome ? View.Query with { Domain = column.Id } : View.Query with { Filter = View.Query.Filter with { Family = new(column.Id) } }).ToAddress();

    public string StopAddress(MapStop stop) => (View.Query with { From = stop.Id }).ToAddress();

    /// <summary>Mark of a stop, defined in <c>_MapMarks.cshtml</c>.</summary>
    public static string Mark(Reach? reach) => reach switch
    {
        null => "m-plain",
        Reach.Here => "m-here",
        Reach.SixMonths => "m-six",
        Reach.OneYear => "m-one",
        Reach.TwoYears => "m-two",
        Reach.ThreeYears => "m-three",
        Reach.Later or Reach.UnknownLength => "m-later",
        _ => "m-none",
    };

    public static string Class(MapStop stop) => stop switch
    {
        { Reach: Reach.Here } => "stop here",
        { IsFaded: true } => "stop out",
        { IsLit: true } => "stop lit",
        { Reach: Reach.Later or Reach.UnknownLength or Reach.None } => "stop far",
        _ => "stop",
    };

    private decimal Factor => View.Query.Size == MapSize.Large ? 1.4m : 1.05m;
}
