using System.Globalization;
using System.Text.Json;

namespace Passerelles.Imports.Files;

/// <summary>Reads members of JSON values that may be absent or of another kind than expected.</summary>
internal static class JsonText
{
    public static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    /// <summary>The first of a list, or the value itself.</summary>
    public static JsonElement First(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? (value.GetArrayLength() > 0 ? value[0] : default) : value;

    /// <summary>A text on one line or a number as written; null when blank or of another kind.</summary>
    public static string? Text(JsonElement value, int most = 255) => value.ValueKind switch
    {
        JsonValueKind.String => Excerpt.OneLine(value.GetString()!) is { Length: > 0 } text ? (text.Length <= most ? text : Excerpt.Of(text, most)) : null,
        JsonValueKind.Number => value.GetRawText() is { Length: <= 40 } number ? number : null,
        _ => null,
    };

    public static string? Text(JsonElement parent, string name, int most = 255) => Text(Member(parent, name), most);

    public static bool? Flag(JsonElement parent, string name) => Member(parent, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static double? Number(JsonElement parent, string name) =>
        double.TryParse(Text(parent, name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>The day of a date or of a date and time.</summary>
    public static DateOnly? Day(JsonElement parent, string name) =>
        Text(parent, name) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
