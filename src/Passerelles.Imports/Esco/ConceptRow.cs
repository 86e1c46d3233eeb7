using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Esco;

/// <summary>What every table of concepts says of one of them.</summary>
internal readonly record struct ConceptRow(EscoUri Uri, EscoText Text)
{
    /// <summary>Place of the first column that only one table has.</summary>
    public const int FirstOwn = 6;

    // The download of 1.2.0 breaks lines between labels, its collections write « | » with blanks, the service's own export « | ».
    private static readonly char[] s_separators = ['\n', '\r', '|'];

    private static readonly char[] s_lineEnds = ['\n', '\r'];

    /// <summary>Reads the common columns; null, and the row is rejected, when it is no concept in use.</summary>
    public static ConceptRow? Read(EscoRow row, ProblemList problems)
    {
        if (!EscoUri.TryParse(row[0], out var uri))
        {
            problems.Reject(row.File, row.Line, $"« {row[0]} » n'est pas l'adresse d'un concept d'ESCO.");
            return null;
        }

        if (row[1].Length == 0)
        {
            problems.Reject(row.File, row.Line, $"le concept {uri.RelativePath} n'a pas de libellé.");
            return null;
        }

        if (row[5] is not ("" or "released"))
        {
            problems.Reject(row.File, row.Line, $"le concept {uri.RelativePath} n'est pas publié : son état est « {row[5]} ».");
            return null;
        }

        var label = OneLine(row[1]);
        return new ConceptRow(uri, new EscoText(label, Labels(row[2], label), Labels(row[3], label), row[4].Length > 0 ? row[4].ReplaceLineEndings("\n") : null));
    }

    private static string OneLine(string label) => label.AsSpan().ContainsAny('\n', '\r')
        ? string.Join(' ', label.Split(s_lineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        : label;

    private static ImmutableArray<string> Labels(string field, string preferred) => field.Length == 0
        ? []
        : [.. field.Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.Equals(preferred, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
