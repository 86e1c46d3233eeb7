using System.Text.Json;

namespace Passerelles.Imports.Market;

/// <summary>A JSON array of objects, each with the line it begins on.</summary>
internal static class JsonRecords
{
    /// <summary>Reads the whole file, or says on which line it is not JSON, or not an array of objects, or names a field twice.</summary>
    public static List<(int Line, Dictionary<string, JsonElement> Fields)> Read(string file, ReadOnlyMemory<byte> utf8, ProblemList problems)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                problems.Error(file, 1, "une liste « [ … ] » est attendue.");
                return [];
            }

            var lines = LinesOfObjects(utf8.Span);
            var records = new List<(int Line, Dictionary<string, JsonElement> Fields)>();
            foreach (var element in document.RootElement.EnumerateArray())
            {
                var line = records.Count < lines.Count ? lines[records.Count] : 1;
                if (element.ValueKind != JsonValueKind.Object)
                {
                    problems.Error(file, line, $"l'élément {records.Count + 1} de la liste n'est pas un objet « {{ … }} ».");
                    return [];
                }

                var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var property in element.EnumerateObject())
                {
                    // Half a surrogate pair only shows when the text is read: here, where it can be told.
                    _ = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString() : null;
                    if (!fields.TryAdd(property.Name, property.Value.Clone()))
                    {
                        problems.Error(file, line, $"le champ « {property.Name} » est donné deux fois.");
                        return [];
                    }
                }

                records.Add((line, fields));
            }

            return records;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var line = (e as JsonException)?.LineNumber is { } number ? (int)number + 1 : (int?)null;
            problems.Error(file, line, "ce n'est pas du JSON complet : le fichier est tronqué ou abîmé. Téléchargez-le de nouveau.");
            return [];
        }
    }

    /// <summary>Text of a field; empty when absent, null or not a text.</summary>
    public static string Text(this Dictionary<string, JsonElement> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    /// <summary>Number of a field; null when absent, null or a text that is no number.</summary>
    public static double? Number(this Dictionary<string, JsonElement> fields, string name) => fields.TryGetValue(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
            JsonValueKind.String => Figure.Parse(value.GetString()!),
            _ => null,
        }
        : null;

    // The document does not tell where its elements are; objects directly in the array begin at depth 1.
    private static List<int> LinesOfObjects(ReadOnlySpan<byte> utf8)
    {
        var lines = new List<int>();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 16 });
        var (line, at) = (1, 0);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                var start = (int)reader.TokenStartIndex;
                line += utf8[at..start].Count((byte)'\n');
                at = start;
                lines.Add(line);
            }
        }

        return lines;
    }
}
