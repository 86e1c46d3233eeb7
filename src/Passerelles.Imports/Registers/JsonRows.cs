using System.Text.Json;

namespace Passerelles.Imports.Registers;

/// <summary>The objects of a JSON array, one at a time, each with the line it begins on.</summary>
internal static class JsonRows
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16 };

    /// <summary>Calls <paramref name="onRow"/> for each object; an error with its line when the text is not an array of objects.</summary>
    public static int ForEach(string file, ReadOnlyMemory<byte> utf8, ProblemList problems, Action<JsonElement, int> onRow)
    {
        var (rows, line, counted) = (0, 1, 0);
        try
        {
            var reader = new Utf8JsonReader(utf8.Span, Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                problems.Error(file, 1, "le fichier n'est pas une liste JSON d'objets.");
                return 0;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += utf8.Span[counted..start].Count((byte)'\n');
                counted = start;
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    problems.Error(file, line, "la liste contient autre chose qu'un objet.");
                    return rows;
                }

                using var document = JsonDocument.ParseValue(ref reader);
                rows++;
                onRow(document.RootElement, line);
            }

            if (reader.Read())
            {
                problems.Error(file, line, "quelque chose suit la liste : le fichier est abîmé.");
            }
        }
        catch (JsonException e)
        {
            problems.Error(file, (int)(e.LineNumber ?? 0) + 1, "le JSON est mal formé à cet endroit : le fichier est tronqué ou abîmé.");
        }

        return rows;
    }

    /// <summary>A text of an object, trimmed; blank when absent, null or not a text.</summary>
    public static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? TextOf(value) : "";

    /// <summary>The objects of a list of an object; none when absent.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object) : [];

    // Half a surrogate pair written as \uD800 is JSON and no text.
    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
