using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Reads jobs from lines: each period, with the lines that head it, is one experience.</summary>
internal static partial class ExperienceReader
{
    private const int MaxExperiences = 60;
    private const int MaxHeadLine = 120;
    private const double Recognised = 0.8;

    /// <param name="text">The text.</param>
    /// <param name="titles">Recognises titles.</param>
    /// <param name="lines">Lines of one section.</param>
    /// <param name="isUnpaid">True in a section of volunteering.</param>
    /// <param name="today">The current month.</param>
    public static ImmutableArray<Experience> Read(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, bool isUnpaid, YearMonth today)
    {
        var anchors = JobAnchors.Find(text, titles, lines);
        if (anchors.IsEmpty)
        {
            return ReadUndated(text, titles, lines, isUnpaid);
        }

        var layout = HeadLayout.Of(lines, anchors);
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        var free = 0;
        JobHead? above = null;
        for (var i = 0; i < anchors.Length && experiences.Count < MaxExperiences; i++)
        {
            var (at, date, place) = anchors[i];
            var limit = i + 1 < anchors.Length ? anchors[i + 1].Line : lines.Length;
            var head = layout.HeadOf(lines, anchors[i], free, limit, line => IsHeadLine(text, line));
            experiences.AddRange(Undated(text, titles, lines, free, head.Min(), isUnpaid));
            free = head.Max() + 1;
            ImmutableArray<ResumeLine> heads = [.. head.Select(h => Opening(text, lines[h], h == at ? date.End : lines[h].Start))];
            if (place == DatePlace.Alone && head.Length == 1 && at + 1 < limit && !lines[at + 1].IsBlank)
            {
                // « 2019 à 2026 », then a paragraph that begins with the title.
                heads = heads.Add(Opening(text, lines[at + 1], lines[at + 1].Start));
            }

            var job = HeaderReader.Read(text, titles, heads);
            if (!job.IsCertain && above is { } shared && i > 0 && at == anchors[i - 1].Line + 1 && place == anchors[i - 1].Place && place == DatePlace.First)
            {
                // Two periods under one head: « PPH, CHU », « 2019 – … : chimiothérapie », « 2016 – 2019 : rétrocession ».
                job = shared;
            }

            above = head.Any(h => h < at) ? job : above is not null && i > 0 && at == anchors[i - 1].Line + 1 ? above : null;
            // « 12/34 » in a telephone number.
            if (IsJob(text, heads, job) && !(date.From is { } start && start.Year > today.Year + 1))
            {
                experiences.Add(Build(text, job, heads, date, isUnpaid, today));
            }
        }

        experiences.AddRange(Undated(text, titles, lines, free, lines.Length, isUnpaid));
        return [.. experiences.OrderBy(e => e.Evidence.Start)];
    }

    private static bool IsJob(FoldedText text, ImmutableArray<ResumeLine> heads, JobHead job)
    {
        foreach (var head in heads)
        {
            // When the title stands on another line, this one tells of something else.
            if (job is { IsCertain: true, Title: { } title } && !(text.ToOriginal(head.Start) <= title.Evidence.Start && title.Evidence.Start < text.ToOriginal(head.End)))
            {
                continue;
            }

            var words = WordsAfterDate(text, head);
            if ((JobWords.IsBreak(words) && !heads.Any(h => JobWords.IsCare(text.Folded[h.Start..h.End]))) || JobWords.IsStudies(words))
            {
                return false;
            }
        }

        return true;
    }

    private static string WordsAfterDate(FoldedText text, ResumeLine line)
    {
        var start = line.Dates is [var date, ..] && date.Start - line.Start <= 2 ? Math.Min(date.End, line.End) : line.Start;
        return text.Folded[start..line.End].TrimStart(' ', ':', '-', '|', ',', ')', '•', '·');
    }

    private static Experience Build(FoldedText text, JobHead job, ImmutableArray<ResumeLine> heads, DateSpan date, bool isUnpaid, YearMonth today)
    {
        var goesOn = date.IsCurrent || (date.To is null && JobWords.GoesOn(text.Folded[heads[0].Start..heads[0].End]));
        var start = date.From ?? (date is { IsCurrent: true, StatedMonths: { } months } && months % 12 == 0 ? new YearMonth(today.Year - (months / 12), null) : null);
        var from = heads.Min(h => h.Start);
        return new Experience
        {
            Title = job.Title,
            Employer = job.Employer,
            Start = start,
            End = goesOn ? null : date.To ?? date.From,
            IsCurrent = goesOn,
            Months = date is { From: { Month: not null }, To: null } && !goesOn ? 1 : (date with { IsCurrent = goesOn }).Months(today),
            IsUnpaid = isUnpaid || heads.Any(h => JobWords.IsUnpaid(text.Folded[h.Start..h.End])),
            Evidence = text.Evidence(from, Math.Max(heads.Max(h => h.End), Math.Max(from + 1, date.End)))!,
        };
    }

    // A job without dates among dated ones stands at the head of its own block, not in the middle of one; in a section of
    // volunteering each line may be one.
    private static IEnumerable<Experience> Undated(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, int from, int to, bool isUnpaid)
    {
        for (var i = from; i < to; i++)
        {
            var opensBlock = i > 0 && lines[i - 1].IsBlank && !lines[i].IsBlank && !lines[i].IsBullet;
            var isHead = opensBlock && IsHeadLine(text, lines[i]) && LinePieces.Cut(text, lines[i]).Any(p => titles.Score(text, p) >= Recognised);
            var isVolunteer = !lines[i].IsBlank && lines[i].Length < MaxHeadLine && JobWords.NamesCapacity(text.Folded.AsSpan(lines[i].Start, lines[i].Length)) && (isUnpaid || (!lines[i].IsBullet && EmployerCues.Contains(text.Folded[lines[i].Start..lines[i].End])));
            if (isHead || isVolunteer)
            {
                ImmutableArray<ResumeLine> heads = [Opening(text, lines[i], lines[i].Start)];
                yield return Build(text, HeaderReader.Read(text, titles, heads), heads, default, isUnpaid, default);
            }
        }
    }

    private static ImmutableArray<Experience> ReadUndated(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, bool isUnpaid)
    {
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        for (var i = 0; i < lines.Length && experiences.Count < MaxExperiences; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            var line = Opening(text, lines[i], lines[i].Start);
            var isHead = IsHeadLine(text, line);
            var names = LinePieces.Cut(text, line).Take(2).Any(p => (titles.Score(text, p) >= Recognised && !Article().IsMatch(p.Of(text))) || JobWords.NamesCapacity(p.Of(text)));
            if (isHead && (names || (isUnpaid && (i == 0 || !line.IsBullet) && line.Length > 8)))
            {
                experiences.Add(Build(text, HeaderReader.Read(text, titles, [line]), [line], default, isUnpaid, default));
            }
        }

        return experiences.ToImmutable();
    }

    /// <summary>What heads a long line: up to the sentence that tells what was done.</summary>
    private static ResumeLine Opening(FoldedText text, ResumeLine line, int dated)
    {
        if (line.Length < MaxHeadLine)
        {
            // « Foot (dirigeant, 2014-2019). Arabe courant. »
            var next = dated > line.Start && dated < line.End ? text.Folded.IndexOf(". ", dated, line.End - dated, StringComparison.Ordinal) : -1;
            return next < 0 ? line : line with { End = next };
        }

        var from = Math.Min(line.End, Math.Max(line.Start, dated));
        var end = line.End;
        foreach (var stop in (ReadOnlySpan<string>)[" : ", ": ", ". ", "; ", " ; "])
        {
            var at = text.Folded.IndexOf(stop, from, end - from, StringComparison.Ordinal);
            end = at >= (dated > line.Start ? from : from + 3) ? at : end;
        }

        if (end - from >= MaxHeadLine)
        {
            var comma = text.Folded.IndexOf(", ", from, end - from, StringComparison.Ordinal);
            end = comma > from ? comma : Math.Min(end, from + MaxHeadLine);
        }

        return line with { End = end, Dates = [.. line.Dates.Where(d => d.End <= end)] };
    }

    private static bool IsHeadLine(FoldedText text, ResumeLine line) =>
        line.Length is > 1 and < MaxHeadLine && (text.Folded[line.End - 1] is not ('.' or ';') || Abbreviation().IsMatch(text.Folded.AsSpan(Math.Max(line.Start, line.End - 7), Math.Min(7, line.Length)))) && text.Folded.AsSpan(line.Start, line.Length).IndexOf('@') < 0;

    [GeneratedRegex(@"^(?:l[ae]s?|une?|des|du)\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?<![a-z])(?:inc|ltd|co|corp|cie|ets|st|rempl|sem|ass|assoc|[a-z])\.$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Abbreviation();
}
