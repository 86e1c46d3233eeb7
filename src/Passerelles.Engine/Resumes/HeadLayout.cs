using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>Where a section puts the title of a job: above its dates, on their line or below. One CV keeps to one habit.</summary>
internal readonly record struct HeadLayout(bool TitleAbove, int LinesAbove)
{
    private const int Reach = 2;

    public static HeadLayout Of(ImmutableArray<ResumeLine> lines, ImmutableArray<JobAnchor> anchors)
    {
        var above = 0;
        for (var i = anchors[0].Line - 1; i >= 0 && !lines[i].IsBlank; i--)
        {
            above++;
        }

        // What stands above the first dates may be a heading; when blocks begin with their dates, titles are not above.
        var others = anchors.Skip(1).Where(a => a.Place is DatePlace.Alone or DatePlace.First).ToImmutableArray();
        return new HeadLayout(above > 0 && others.Count(a => lines[a.Line - 1].IsBlank) * 2 <= others.Length, Reach);
    }

    // Under a job written on one line, tasks follow down to the next: what stands right above it is theirs, unless a block begins.
    private static bool OpensBlock(ImmutableArray<ResumeLine> lines, int at, int from)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach - 1); i--)
        {
            if (lines[i].IsBlank)
            {
                return true;
            }

            if (i < from)
            {
                return at - from <= 1;
            }
        }

        return at <= Reach;
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
        var anchorSaysAll = lines[at].Length - lines[at].Dates.Sum(d => d.End - d.Start) > 12;
        if (TitleAbove && (!anchorSaysAll || OpensBlock(lines, at, from)))
        {
            for (var i = at - 1; i >= from && i >= at - LinesAbove && !lines[i].IsBlank && !lines[i].IsBullet && isHeadLine(lines[i]); i--)
            {
                head.Add(i);
            }
        }

        if (!TitleAbove || (!anchorSaysAll && head.Count == 1))
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
}
