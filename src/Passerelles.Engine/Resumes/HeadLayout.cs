using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>Where a section puts the title of a job: above its dates, on their line or below. Where a block does not tell, the others do.</summary>
internal readonly record struct HeadLayout(bool TitleAbove, bool DatesFirst)
{
    private const int Reach = 2;

    // Words enough for a title or an employer beside the dates.
    private const int SaysAll = 12;

    public static HeadLayout Of(ImmutableArray<ResumeLine> lines, ImmutableArray<JobAnchor> anchors)
    {
        var above = Above(lines, anchors[0].Line, 0);

        // What stands above the first dates may be a heading; when blocks begin with their dates, titles are not above.
        var others = anchors.Skip(1).Where(a => a.Place is DatePlace.Alone or DatePlace.First).ToImmutableArray();
        var first = others.Count(a => lines[a.Line - 1].IsBlank);
        return new HeadLayout(above > 0 && first * 2 <= others.Length, first * 2 > others.Length);
    }

    /// <summary>Lines that head a dated job, the likeliest to hold the title first.</summary>
    /// <param name="lines">Lines of the section.</param>
    /// <param name="anchor">The dated line.</param>
    /// <param name="from">First line not taken by the job before.</param>
    /// <param name="to">The next dated line.</param>
    /// <param name="isHeadLine">Tells a line that may belong to a head from a sentence.</param>
    public ImmutableArray<int> HeadOf(ImmutableArray<ResumeLine> lines, JobAnchor anchor, int from, int to, Func<ResumeLine, bool> isHeadLine)
    {
        var head = ImmutableArray.CreateBuilder<int>();
        var at = anchor.Line;
        head.Add(at);
        var anchorSaysAll = lines[at].Length - lines[at].Dates.Sum(d => d.End - d.Start) > SaysAll;
        var isAbove = IsAbove(lines, at, from, anchorSaysAll);
        if (isAbove)
        {
            for (var i = at - 1; i >= from && i >= at - Reach && !lines[i].IsBlank && !lines[i].IsBullet && isHeadLine(lines[i]); i--)
            {
                head.Add(i);
            }
        }

        if (!isAbove || (!anchorSaysAll && head.Count == 1))
        {
            var reach = anchorSaysAll ? 1 : Reach;
            for (var i = at + 1; i < to && i <= at + reach && !lines[i].IsBlank && !lines[i].IsBullet && isHeadLine(lines[i]); i++)
            {
                // With titles below their dates, the last line before the next dates belongs here too: nothing else claims it.
                head.Add(i);
            }
        }

        return head.ToImmutable();
    }

    private bool IsAbove(ImmutableArray<ResumeLine> lines, int at, int from, bool anchorSaysAll)
    {
        var above = Above(lines, at, from);
        if (above == 0)
        {
            return false;
        }

        // A block that begins within reach shows it by itself. Under a job written on one line, tasks follow down to the next:
        // what stands right above it is theirs.
        var opensBlock = above <= Reach && (at - above == 0 || lines[at - above - 1].IsBlank);
        return anchorSaysAll ? opensBlock || (above == 1 && at - above == from && TitleAbove) : opensBlock ? !DatesFirst : TitleAbove;
    }

    private static int Above(ImmutableArray<ResumeLine> lines, int at, int from)
    {
        var above = 0;
        while (at - above - 1 >= from && !lines[at - above - 1].IsBlank)
        {
            above++;
        }

        return above;
    }
}
