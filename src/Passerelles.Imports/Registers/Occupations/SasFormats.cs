namespace Passerelles.Imports.Registers.Occupations;

/// <summary>
/// SAS formats as Dares publishes them: <c>value $NAME</c>, then lines <c>"F16011","F16012" = "B3Z20"</c>, then
/// <c>Other = …</c>. Comments, <c>proc</c> and <c>run</c> are passed over.
/// </summary>
internal static class SasFormats
{
    /// <summary>Calls <paramref name="onLine"/> for each line of a format, with the format's name; returns the lines read.</summary>
    public static int ForEach(string file, ReadOnlyMemory<byte> utf8, ProblemList problems, Action<int, string, IReadOnlyList<string>, string> onLine)
    {
        var (rows, format) = (0, "");
        foreach (var (number, text) in TextLines.Of(utf8))
        {
            var line = text.Trim();
            if (line.StartsWith("value ", StringComparison.Ordinal))
            {
                format = line["value ".Length..].Trim();
            }
            else if (line[0] == '"')
            {
                rows++;
                if (TryRead(line, out var keys, out var value) && format.Length > 0)
                {
                    onLine(number, format, keys, value);
                }
                else
                {
                    problems.Reject(file, number, $"« {RowReading.Shown(line)} » n'est pas une ligne de format SAS (\"clé\",\"clé\" = \"valeur\").");
                }
            }
            else if (!IsPassedOver(line))
            {
                problems.Warn(file, number, $"« {RowReading.Shown(line)} » n'est pas compris : passé.");
            }
        }

        return rows;
    }

    private static bool IsPassedOver(string line) => line[0] is '*' or '/'
        || line.StartsWith("proc ", StringComparison.Ordinal) || line.StartsWith("run;", StringComparison.Ordinal) || line.StartsWith("Other", StringComparison.Ordinal);

    private static bool TryRead(string line, out List<string> keys, out string value)
    {
        (keys, value) = ([], "");
        var rest = line.TrimEnd(';', ' ', '\t').AsSpan();
        var isValue = false;
        while (rest is ['"', .. var quoted])
        {
            var end = quoted.IndexOf('"');
            if (end < 0)
            {
                return false;
            }

            var text = quoted[..end].ToString();
            rest = quoted[(end + 1)..].TrimStart(" \t");
            if (isValue)
            {
                value = text;
                return rest.IsEmpty;
            }

            keys.Add(text);
            if (rest is not [',' or '=', .. var after])
            {
                return false;
            }

            isValue = rest[0] == '=';
            rest = after.TrimStart(" \t");
        }

        return false;
    }
}
