using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Where a line puts its date.</summary>
internal enum DatePlace
{
    /// <summary>Alone on the line, but for a few signs.</summary>
    Alone,

    /// <summary>At its beginning.</summary>
    First,

    /// <summary>At its end.</summary>
    Last,

    /// <summary>Among its words.</summary>
    Inside,
}

/// <summary>A dated line around which a job is read.</summary>
internal readonly record struct JobAnchor(int Line, DateSpan Date, DatePlace Place);

/// <summary>Tells the dated lines that stand for a job from those that date what was done in one.</summary>
internal static partial class JobAnchors
{
    private const int MaxHeadLine = 120;
    private const int MaxLine = 400;
    private const int MaxLead = 70;
    private const double Recognised = 0.8;

    public static ImmutableArray<JobAnchor> Find(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines)
    {
        var anchors = new List<JobAnchor>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (DateOf(text, titles, lines[i]) is { } date && !(anchors is [.., var last] && BelongsTo(text, titles, lines, last, new JobAnchor(i, date, PlaceOf(text, lines[i], date)))))
            {
                anchors.Add(new JobAnchor(i, date, PlaceOf(text, lines[i], date)));
            }
        }

        // « Extra en cuisine (3 mois) », then its dates below: one job.
        anchors.RemoveAll(a => a.Date.IsDuration && anchors.Exists(b => !b.Date.IsDuration && b.Line > a.Line && b.Line <= a.Line + 2 && !lines[a.Line + 1].IsBlank));

        // Bullets list what was done in a job, unless the section writes its jobs as bullets.
        var plain = anchors.Count(a => !lines[a.Line].IsBullet);
        return plain == 0 || (anchors is [var first, ..] && lines[first.Line].IsBullet) ? [.. anchors] : [.. anchors.Where(a => !lines[a.Line].IsBullet)];
    }

    // « Responsable de l'unité depuis 2021 » in the middle of a job from 2016 on: dates within its own, written in another place.
    private static bool BelongsTo(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, JobAnchor job, JobAnchor next)
    {
        if (text.Folded[lines[next.Line].Start] == '(')
        {
            return true;
        }

        var isNested = job.Date is { From: { } from } && next.Date is { From: { } start }
            && !IsBefore(start, from)
            && (job.Date.IsCurrent || (!next.Date.IsCurrent && !IsBefore(job.Date.To ?? from, next.Date.To ?? start)));
        if (!isNested || next.Place == job.Place || (next.Place != DatePlace.Inside && !lines[next.Line].IsBullet && NamesJob(text, titles, lines[next.Line], null)))
        {
            return false;
        }

        for (var i = job.Line + 1; i < next.Line; i++)
        {
            if (lines[i].IsBlank)
            {
                return false;
            }
        }

        return job.Place != DatePlace.Last || next.Place != DatePlace.Inside || next.Line > job.Line + 1;
    }

    private static bool IsBefore(YearMonth a, YearMonth b) => a.Year < b.Year || (a.Year == b.Year && a.Month is { } m && b.Month is { } n && m < n);

    private static DateSpan? DateOf(FoldedText text, TitleRecognizer titles, ResumeLine line)
    {
        if (line.Dates.IsEmpty || line.Length > MaxLine || Aside().IsMatch(text.Folded.AsSpan(line.Start, line.Length)))
        {
            return null;
        }

        var dated = line.Dates.Where(d => !d.IsDuration).ToImmutableArray();
        if (dated is [var first, ..])
        {
            // « loi de 2002, depuis 2015 »: a period says more than a year.
            first = dated.FirstOrDefault(d => d.IsPeriod && dated[0].Start - line.Start > 2 && !dated[0].IsPeriod, first);
            var date = first == dated[0] ? Joined(text, dated) : first;
            var isFirst = first.Start - line.Start <= 2;
            if (line.IsBullet)
            {
                return isFirst || (date.IsPeriod && first.Start - line.Start < MaxHeadLine) || (EndsLine(text, line, date) && NamesJob(text, titles, line, first)) ? date : null;
            }

            if (line.Length >= MaxHeadLine)
            {
                return isFirst || (date.IsPeriod && (first.Start - line.Start < MaxLead || (line.Length < 2 * MaxHeadLine && EndsLine(text, line, date)))) || (first.Start - line.Start < MaxHeadLine && NamesJob(text, titles, line, first)) ? date : null;
            }

            return date.IsPeriod || isFirst || EndsLine(text, line, date) || NamesJob(text, titles, line, first) ? date : null;
        }

        // « Aide-soignante, EHPAD Les Tilleuls : 3 ans », « cariste chez Batisud 4 ans »
        var duration = line.Dates[0];
        if (duration.IsCurrent && PlaceOf(text, line, duration) == DatePlace.Alone)
        {
            return duration;
        }

        return line.Length < MaxHeadLine && !line.IsBullet && (duration.IsCurrent || JobWords.GoesOn(text.Folded[line.Start..line.End]) || EndsLine(text, line, duration) || duration.Start - line.Start <= 2) && (NamesJob(text, titles, line, null) || JobWords.NamesRole(text.Folded.AsSpan(line.Start, line.Length))) ? duration : null;
    }

    // « juillet 2021 et juillet 2022 », « étés 2019, 2020 et 2021 »: from the first to the last.
    private static DateSpan Joined(FoldedText text, ImmutableArray<DateSpan> dated)
    {
        var whole = dated[0];
        for (var i = 1; i < dated.Length && dated[i] is { From: not null, To: null, IsCurrent: false } && whole is { From: not null, IsCurrent: false }; i++)
        {
            if ((whole.To is not null && i == 1) || !And().IsMatch(text.Folded.AsSpan(whole.End, dated[i].Start - whole.End)))
            {
                break;
            }

            whole = whole with { To = dated[i].From, End = dated[i].End };
        }

        return whole;
    }

    private static bool NamesJob(FoldedText text, TitleRecognizer titles, ResumeLine line, DateSpan? before)
    {
        foreach (var piece in LinePieces.Cut(text, line).TakeWhile(p => before is null || p.End <= before.Value.Start || before.Value.Start - line.Start < 3).Take(4))
        {
            var words = piece.Of(text);
            if (JobWords.NamesCapacity(words) || titles.Score(text, piece) >= Recognised)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsLine(FoldedText text, ResumeLine line, DateSpan date)
    {
        // « (avril 2023, 14 jours) », « 2015-2020 : »
        var rest = text.Folded.AsSpan(date.End, Math.Max(0, line.End - date.End)).Trim(" ):.,;-|");
        return rest.Length <= 2 || Tail().IsMatch(rest);
    }

    private static DatePlace PlaceOf(FoldedText text, ResumeLine line, DateSpan date)
    {
        var isFirst = date.Start - line.Start <= 2;
        var isLast = EndsLine(text, line, date);
        return isFirst && isLast ? DatePlace.Alone : isFirst ? DatePlace.First : isLast ? DatePlace.Last : DatePlace.Inside;
    }

    [GeneratedRegex(@"\b(?:nee?\s+(?:le|en)|naissance|date of birth|born|mis a jour|page \d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*(?:,|;|et|&|\+|/|puis|et\s+en|et\s+l')\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex And();

    // « 6 semaines », « 35 h », « (2 ans) », « · 5 ans 11 mois »: what goes with a date.
    [GeneratedRegex(@"^[\s,;(•·:|-]*(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|dix)\s*(?:ans?|mois|semaines?|sem|jours?|h|heures?|years?|months?|weeks?|ete|saisons?)(?![a-z])[^a-z]*(?:(?:et|ans?|mois|par|semaine|jours?|h|months?|an|environ)[^a-z]*){0,5}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tail();
}
