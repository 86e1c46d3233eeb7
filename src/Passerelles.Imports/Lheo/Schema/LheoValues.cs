using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Passerelles.Imports.Lheo.Schema;

/// <summary>Whether texts and attributes are what LHEO wants, said in French when they are not.</summary>
internal static partial class LheoValues
{
    private const int ShownLength = 40;
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    /// <summary>What is wrong with the text of an element, or null.</summary>
    public static string? Problem(LheoElement element, string text)
    {
        switch (element.Content)
        {
            case LheoContent.Text when text.Length < element.MinLength || text.Length > element.MaxLength:
                return text.Length == 0 ? $"{element} est vide" : $"{element} fait {text.Length} caractères, il en faut {Bounds(element)}";
            case LheoContent.Choice when !element.Values.Contains(text.Trim(Blanks)):
                return $"{element} vaut « {Shown(text)} », les valeurs admises sont {string.Join(", ", element.Values.OrderBy(v => v.Length).ThenBy(v => v, StringComparer.Ordinal))}";
            case LheoContent.Date when !DateForm().IsMatch(text.Trim(Blanks)):
                return $"{element} vaut « {Shown(text)} », il faut une date en huit chiffres (AAAAMMJJ)";
            case LheoContent.Integer when !long.TryParse(text.Trim(Blanks), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
                return $"{element} vaut « {Shown(text)} », il faut un nombre entier";
            default:
                return null;
        }
    }

    /// <summary>What is wrong with an attribute, or null.</summary>
    public static string? AttributeProblem(LheoElement element, string name, string value) => name switch
    {
        "numero" or "info" or "ref" or "tag" => null,
        "id" or "idref" => IsName(value.Trim(Blanks)) ? null : $"l'attribut « {name} » de {element} n'est pas un identifiant XML",
        "horodatage-creation" or "horodatage-modification" or "horodatage-export" =>
            IsDateTime(value.Trim(Blanks)) ? null : $"l'attribut « {name} » de {element} vaut « {Shown(value)} », il faut une date et une heure (2024-01-31T08:00:00)",
        "uri" => IsUri(value) ? null : $"l'attribut « uri » de {element} n'est pas une adresse",
        _ => element.OwnAttributes.Contains(name) ? null : $"l'attribut « {name} » n'existe pas sur {element}",
    };

    /// <summary>A value cut to what a message can show.</summary>
    public static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= ShownLength ? line : line[..ShownLength] + "…";
    }

    private static string Bounds(LheoElement element) =>
        element.MinLength == element.MaxLength ? $"exactement {element.MaxLength}"
        : element.MinLength == 0 ? $"{element.MaxLength} au plus"
        : $"de {element.MinLength} à {element.MaxLength}";

    private static bool IsName(string text) => text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);

    private static bool IsDateTime(string text)
    {
        if (DateTimeForm().Match(text) is not { Success: true } match)
        {
            return false;
        }

        int Part(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day, hour, minute, second) = (Part(1), Part(2), Part(3), Part(4), Part(5), Part(6));
        var isDay = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        var isTime = (hour <= 23 && minute <= 59 && second <= 59) || (hour, minute, second) == (24, 0, 0);
        return isDay && isTime && (match.Groups[7].Length == 0 || Part(7) * 60 <= (14 * 60) - Part(8)) && (match.Groups[8].Length == 0 || Part(8) <= 59);
    }

    // What .NET takes for xs:anyURI: nearly anything, but not blanks alone nor two number signs.
    private static bool IsUri(string text) =>
        text.Length == 0 || (text.Trim(Blanks) is { Length: > 0 } trimmed && !trimmed.Contains("##", StringComparison.Ordinal) && Uri.TryCreate(trimmed, UriKind.RelativeOrAbsolute, out _));

    [GeneratedRegex("^[0-9]{4}[019][0-9][01239][0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^(?<1>[0-9]{4})-(?<2>[0-9]{2})-(?<3>[0-9]{2})T(?<4>[0-9]{2}):(?<5>[0-9]{2}):(?<6>[0-9]{2})(\.[0-9]+)?(Z|[+-](?<7>[0-9]{2}):(?<8>[0-9]{2}))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateTimeForm();
}
