using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Reads jobs from lines: each period, with the lines that head it, is one experience.</summary>
internal static partial class ExperienceReader
{
    private const int MaxExperiences = 60;
    private const int MaxHeadLine = 120;

    /// <param name="text">The text.</param>
    /// <param name="titles">Recognises titles.</param>
    /// <param name="lines">Lines of one section.</param>
    /// <param name="isUnpaid">True in a section of volunteering.</param>
    /// <param name="today">The current month.</param>
    public static ImmutableArray<Experience> Read(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, bool isUnpaid, YearMonth today)
    {
        var anchors = Anchors(text, titles, lines);
        if (anchors.IsEmpty)
        {
            return ReadUndated(text, titles, lines, isUnpaid);
        }

        var layout = HeadLayout.Of(lines, anchors);
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        var free = 0;
        for (var i = 0; i < anchors.Length && experiences.Count < MaxExperiences; i++)
        {
            var (at, date) = anchors[i];
            var limit = i + 1 < anchors.Length ? anchors[i + 1].Line : lines.Length;
            var head = layout.HeadOf(lines, at, free, limit, line => IsHeadLine(text, line));
            experiences.Add(Build(text, titles, lines, head, date, isUnpaid, today));
            experiences.AddRange(BlockHeads(text, titles, lines, free, head.Min()).Select(line => Build(text, titles, lines, [line], default, isUnpaid, today)));
            free = head.Max() + 1;
        }

        return [.. experiences.OrderBy(e => e.Evidence.Start)];
    }

    /// <summary>True when the folded words tell of unpaid or family care.</summary>
    public static bool IsUnpaid(string words) => Unpaid().IsMatch(words);

    private static Experience Build(
        FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, ImmutableArray<int> head, DateSpan date, bool isUnpaid, YearMonth today)
    {
        var job = HeaderReader.Read(text, titles, [.. head.Select(h => lines[h])]);
        var (first, last) = (lines[head.Min()], lines[head.Max()]);
        return new Experience
        {
            Title = job.Title,
            Employer = job.Employer,
            Start = date.From,
            End = date.IsCurrent ? null : date.To ?? date.From,
            IsCurrent = date.IsCurrent,
            Months = date is { From: { Month: not null }, To: null, IsCurrent: false } ? 1 : date.Months(today),
            IsUnpaid = isUnpaid || head.Any(h => IsUnpaid(text.Folded[lines[h].Start..lines[h].End])),
            Evidence = text.Evidence(first.Start, last.End)!,
        };
    }

    private static ImmutableArray<(int Line, DateSpan Date)> Anchors(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines)
    {
        var anchors = ImmutableArray.CreateBuilder<(int, DateSpan)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (AnchorDate(text, titles, lines[i]) is { } date)
            {
                anchors.Add((i, date));
            }
        }

        return anchors.ToImmutable();
    }

    private static DateSpan? AnchorDate(FoldedText text, TitleRecognizer titles, ResumeLine line)
    {
        if (line.Dates.IsEmpty || line.Length > 220 || Birth().IsMatch(text.Folded.AsSpan(line.Start, line.Length)))
        {
            return null;
        }

        var dated = line.Dates.Where(d => !d.IsDuration).ToImmutableArray();
        if (dated is [var date, ..])
        {
            var atEdge = date.Start - line.Start <= 2 || line.End - date.End <= 2;
            if (line.IsBullet)
            {
                // Under a job, « - Mise en place du dossier informatisé en 2019 » is no job.
                return date.Start - line.Start <= 2 || (date.IsPeriod && line.Length < MaxHeadLine) ? date : null;
            }

            var isHead = line.Length < MaxHeadLine && (atEdge || LinePieces.Cut(text, line).Any(p => titles.Score(text, p) >= 0.8));
            return date.IsPeriod || isHead ? date : null;
        }

        // « Aide-soignante, EHPAD Les Tilleuls : 3 ans »
        var duration = line.Dates[0];
        return line.Length < MaxHeadLine && !line.IsBullet && LinePieces.Cut(text, line).Any(p => titles.Score(text, p) >= 0.8) ? duration : null;
    }

    // A job without dates among dated ones stands at the head of its own block, not in the middle of one.
    private static IEnumerable<int> BlockHeads(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var opensBlock = i > 0 && lines[i - 1].IsBlank && !lines[i].IsBlank && !lines[i].IsBullet;
            if (opensBlock && IsHeadLine(text, lines[i]) && LinePieces.Cut(text, lines[i]).Any(p => titles.Score(text, p) >= 0.8))
            {
                yield return i;
            }
        }
    }

    private static ImmutableArray<Experience> ReadUndated(FoldedText text, TitleRecognizer titles, ImmutableArray<ResumeLine> lines, bool isUnpaid)
    {
        var experiences = ImmutableArray.CreateBuilder<Experience>();
        for (var i = 0; i < lines.Length && experiences.Count < MaxExperiences; i++)
        {
            if (!lines[i].IsBlank && IsHeadLine(text, lines[i]) && LinePieces.Cut(text, lines[i]).Take(2).Any(p => titles.Score(text, p) >= 0.8))
            {
                experiences.Add(Build(text, titles, lines, [i], default, isUnpaid, default));
            }
            else if (isUnpaid && !lines[i].IsBlank && IsHeadLine(text, lines[i]) && (i == 0 || !lines[i].IsBullet) && lines[i].Length > 8)
            {
                experiences.Add(Build(text, titles, lines, [i], default, isUnpaid, default));
            }
        }

        return experiences.ToImmutable();
    }

    private static bool IsHeadLine(FoldedText text, ResumeLine line) =>
        line.Length is > 1 and < MaxHeadLine && text.Folded[line.End - 1] is not ('.' or ';') && text.Folded.AsSpan(line.Start, line.Length).IndexOf('@') < 0;

    [GeneratedRegex(@"\b(?:nee?\s+(?:le|en)|naissance|date of birth|born|mis a jour|page \d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Birth();

    [GeneratedRegex(
        @"\bbenevol|\bvolontaire\b|\bvolunteer|\baidante?s? familia|\bproche aidante?|\b(?:mere|pere|parent|femme|homme) au foyer|\bconge parental|(?:ma|mon|mes) (?:mere|pere|parents?|mari|epouse|conjointe?|enfants?|fils|fille|grand)|\bunpaid\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unpaid();
}
