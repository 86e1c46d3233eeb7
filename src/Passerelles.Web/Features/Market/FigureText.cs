using System.Globalization;
using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Market;

/// <summary>The words shown for figures.</summary>
internal static class FigureText
{
    public const string Unknown = "non connu";
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 31 500 € par an », « Favorable, 4 sur 5 », « secret statistique », « non connu »</summary>
    public static string Of(Indicator indicator, IndicatorValue? value) => value switch
    {
        null => Unknown,
        { IsSecret: true } => "non connu (secret statistique)",
        { Category: { } words, Number: { } mark } when indicator.Id == Ease => $"{words}, {mark.ToString(Culture)} sur 5",
        { Category: { } words } => words,
        { Number: { } number } => $"{Number(number, indicator)}{(indicator.Unit is ['€' or '%', ..] ? '\u00A0' : ' ')}{indicator.Unit}".TrimEnd(),
        _ => Unknown,
    };

    /// <summary>Cents are always two: « 19,60 € ».</summary>
    private static string Number(double number, Indicator indicator) =>
        indicator is { Unit: ['€', ..], Decimals: 2 } ? number.ToString("#,0.00", Culture) : Number(number, indicator.Decimals);

    public static string Number(double number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), Culture).Replace('-', '−');

    /// <summary>A number that fits a tile: « 302 k », « 2,1 M ».</summary>
    public static string Short(double number) => Math.Abs(number) switch
    {
        >= 1_000_000 => Number(number / 1_000_000, 1) + "\u00A0M",
        >= 10_000 => Number(number / 1_000, 0) + "\u00A0k",
        >= 100 => Number(number, 0),
        _ => Number(number, 1),
    };

    /// <summary>« mars 2026 », « 2019 à 2030 »</summary>
    public static string Period(string period) => period.Split('-') switch
    {
        _ when period.Length == 0 => "date non connue",
        [{ Length: 4 } year, { Length: 2 } month] when int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12 =>
            $"{Culture.DateTimeFormat.GetMonthName(m)} {year}",
        [{ Length: 4 } from, { Length: 4 } to] => $"{from} à {to}",
        _ => period,
    };

    /// <summary>Name of a zone, with what it is when the name does not tell.</summary>
    public static string Zone(ZoneCode zone, PlaceIndex places) => zone.Level switch
    {
        ZoneLevel.Region => TerritoryNames.Of(RegionCode.Parse(zone.Value)).Name,
        ZoneLevel.Department => $"{TerritoryNames.Of(DepartmentCode.Parse(zone.Value)).Name} ({zone.Value})",
        ZoneLevel.EmploymentZone => "Bassin d’emploi de " + (places.Find(EmploymentZoneCode.Parse(zone.Value))?.Name ?? zone.Value),
        _ => "France",
    };

    /// <summary>« à l’échelle du département »</summary>
    public static string Scale(ZoneLevel level) => level switch
    {
        ZoneLevel.Region => "à l’échelle de la région",
        ZoneLevel.Department => "à l’échelle du département",
        ZoneLevel.EmploymentZone => "à l’échelle du bassin d’emploi",
        _ => "à l’échelle du pays",
    };

    public static string Heading(SubjectCode subject, string label) => subject.System switch
    {
        Nomenclature.Rome4 => French.Capital(label),
        Nomenclature.Pcs2003 => $"Catégorie : {label}",
        _ => $"Famille de métiers : {label}",
    };

    public static string Origin(SubjectCode subject) => subject.System switch
    {
        Nomenclature.Rome4 => $"Code ROME {subject.Code}.",
        Nomenclature.Fap2009 => $"Code FAP 2009 {subject.Code.Replace(";", ", ", StringComparison.Ordinal)}. Une famille réunit plusieurs métiers : ces chiffres ne sont pas ceux de ce seul métier.",
        Nomenclature.Fap2021 => $"Code FAP 2021 {subject.Code}. Une famille réunit plusieurs métiers : ces chiffres ne sont pas ceux de ce seul métier.",
        Nomenclature.Pcs2003 => $"Code PCS 2003 {subject.Code}. Une catégorie réunit beaucoup de métiers : ces chiffres ne sont pas ceux de ce seul métier.",
        _ => "",
    };

    private static IndicatorId Ease { get; } = IndicatorId.Parse("facilite-emploi");
}
