using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>A line of the folded text, without its bullet and surrounding blanks.</summary>
internal sealed record ResumeLine(int Index, int Start, int End, bool IsBullet, ImmutableArray<DateSpan> Dates)
{
    public bool IsBlank => Start >= End;

    public int Length => End - Start;
}

internal static class ResumeLines
{
    // A page of text on one line is cut at blanks: a title or a date is never that long.
    private const int MaxLength = 600;

    public static ImmutableArray<ResumeLine> Split(string folded)
    {
        var lines = ImmutableArray.CreateBuilder<ResumeLine>();
        for (var start = 0; start <= folded.Length;)
        {
            var end = folded.IndexOf('\n', start);
            end = end < 0 ? folded.Length : end;
            var next = end + 1;
            if (end - start > MaxLength)
            {
                var blank = folded.LastIndexOf(' ', start + MaxLength, MaxLength / 2);
                end = blank < 0 ? start + MaxLength : blank;
                next = end;
            }

            lines.Add(Trim(folded, lines.Count, start, end));
            start = Math.Max(next, start + 1);
        }

        return lines.ToImmutable();
    }

    private static ResumeLine Trim(string text, int index, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var isBullet = false;
        while (start < end && (char.IsWhiteSpace(text[start]) || IsBulletMark(text, start, end)))
        {
            isBullet |= !char.IsWhiteSpace(text[start]);
            start++;
        }

        return new ResumeLine(index, start, end, isBullet && start < end, DateScanner.Scan(text, start, end));
    }

    private static bool IsBulletMark(string text, int at, int end) =>
        text[at] is '•' or '*' or '>' or '|' or '_' or '=' or '~' or '#'
        || (text[at] == '-' && (at + 1 >= end || text[at + 1] is ' ' or '-' || char.IsLetter(text[at + 1])))
        || (text[at] == 'o' && at + 1 < end && text[at + 1] == ' ');
}
