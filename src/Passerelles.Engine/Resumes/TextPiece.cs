using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>A piece of a line between two separators, at folded places.</summary>
internal readonly record struct TextPiece(int Start, int End)
{
    public int Length => End - Start;

    public string Of(FoldedText text) => text.Folded[Start..End];
}

/// <summary>Cuts a line such as « Aide-soignante — EHPAD Les Tilleuls (Lyon), 2013-2015 » into its pieces, dates left out.</summary>
internal static class LinePieces
{
    private static readonly string[] Separators = [" - ", " -- ", " | ", "|", " • ", "•", " : ", ": ", ", ", "; ", " ; ", " @ ", "  ", "(", ")", " chez ", " ches ", " at ", " / ", "\n"];

    public static ImmutableArray<TextPiece> Cut(FoldedText text, ResumeLine line)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        var at = line.Start;
        foreach (var date in line.Dates)
        {
            Cut(text.Folded, at, Math.Max(at, date.Start), pieces);
            at = Math.Max(at, date.End);
        }

        Cut(text.Folded, at, line.End, pieces);
        return pieces.ToImmutable();
    }

    private static void Cut(string text, int start, int end, ImmutableArray<TextPiece>.Builder pieces)
    {
        var from = start;
        for (var i = start; i < end;)
        {
            if (text[i] == '«' && Closing(text, i, end) is > 0 and var closing)
            {
                i = closing;
                continue;
            }

            var length = SeparatorAt(text, i, end);
            if (length == 0)
            {
                i++;
                continue;
            }

            Add(text, from, i, pieces);
            i += length;
            from = i;
        }

        Add(text, from, end, pieces);
    }

    // What stands between « and » is one name.
    private static int Closing(string text, int open, int end) => text.IndexOf('»', open, Math.Min(60, end - open));

    private static int SeparatorAt(string text, int at, int end)
    {
        foreach (var separator in Separators)
        {
            if (at + separator.Length <= end && string.CompareOrdinal(text, at, separator, 0, separator.Length) == 0)
            {
                return separator.Length;
            }
        }

        return 0;
    }

    private static void Add(string text, int start, int end, ImmutableArray<TextPiece>.Builder pieces)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '-' or ':' or ',' or ';' or '.' or '|' or '/' or '"' or '\''))
        {
            end--;
        }

        if (end - start >= 2)
        {
            pieces.Add(new TextPiece(start, end));
        }
    }
}
