using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Reads studies and training: each line of a section of studies; elsewhere, lines that begin with a diploma, as in a CV
/// whose headings were lost; and in a CV told in sentences, « j'ai eu mon CAP en 1982 ».
/// </summary>
internal static partial class EducationReader
{
    private const int MaxEntries = 60;
    private const int MaxLine = 200;
    private const int MaxItem = 60;

    public static ImmutableArray<Education> Read(FoldedText text, ImmutableArray<SectionLines> sections, YearMonth today)
    {
        var entries = new List<Education>();
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Education or SectionKind.Certifications))
        {
            ReadList(text, [.. section.Lines.Where(l => !l.IsBlank).Select(l => StudyDates.WithYears(text, l))], today, section.Kind, entries);
        }

        foreach (var section in sections.Where(s => s.Kind is not (SectionKind.Education or SectionKind.Certifications)))
        {
            foreach (var block in Blocks(text, section.Lines))
            {
                ReadBlock(text, section.Kind, block, today, entries);
            }
        }

        return [.. entries.OrderBy(e => e.Evidence.Start).Take(MaxEntries)];
    }

    /// <summary>Lines between blank ones.</summary>
    private static IEnumerable<ImmutableArray<ResumeLine>> Blocks(FoldedText text, ImmutableArray<ResumeLine> lines)
    {
        var block = ImmutableArray.CreateBuilder<ResumeLine>();
        foreach (var line in lines)
        {
            if (!line.IsBlank)
            {
                block.Add(StudyDates.WithYears(text, line));
            }
            else if (block.Count > 0)
            {
                yield return block.DrainToImmutable();
            }
        }

        if (block.Count > 0)
        {
            yield return block.DrainToImmutable();
        }
    }

    // A heading that was lost leaves its list: most of its lines begin with a diploma.
    private static void ReadBlock(FoldedText text, SectionKind kind, ImmutableArray<ResumeLine> block, YearMonth today, List<Education> entries)
    {
        var begun = block.Count(l => l.Length < MaxLine && StudyLine.Cut(text, l, false) is [var first, ..] && IsAtStart(text, l, first));
        var isAnnounced = block.Length > 1 && StudyWords.IsLabel(text.Folded.AsSpan(block[0].Start, block[0].Length));
        if ((isAnnounced || (begun >= 2 && begun * 2 >= block.Length)) && kind is not (SectionKind.Experience or SectionKind.Skills))
        {
            ReadList(text, block, today, kind, entries);
            return;
        }

        foreach (var line in block)
        {
            if (begun > 0 && line.Length < MaxLine)
            {
                foreach (var entry in StudyLine.Cut(text, line, false))
                {
                    if (IsAtStart(text, line, entry) && (IsTold(kind) || SaysWhen(text, line, entry)) && Single(text, line, entry, today) is { } read)
                    {
                        AddNew(entries, read);
                    }
                }
            }

            foreach (var read in StudyMentions.Read(text, line, today))
            {
                AddNew(entries, read);
            }
        }
    }

    private static void ReadList(FoldedText text, ImmutableArray<ResumeLine> lines, YearMonth today, SectionKind kind, List<Education> entries)
    {
        var datesFirst = lines is [var opening, ..] && IsOnlyDates(text, opening);
        for (var i = 0; i < lines.Length && entries.Count < MaxEntries; i++)
        {
            var line = lines[i];
            var words = text.Folded[line.Start..line.End];
            if (IsOnlyDates(text, line) || StudyWords.IsLabel(words) || line.Length >= MaxLine)
            {
                continue;
            }

            // « SST à jour », « CACES 1, 3, 5 »: among licences, what bears no date is no course.
            if (kind == SectionKind.Certifications && line.Dates.IsEmpty)
            {
                continue;
            }

            var cut = StudyLine.Cut(text, line, true);
            if (cut.Length > 1)
            {
                foreach (var read in cut.Select(entry => Single(text, line, entry, today)).OfType<Education>())
                {
                    AddNew(entries, read);
                }
            }
            else if (cut.Length == 1 || IsCourse(text, line, words, kind == SectionKind.Education, today))
            {
                var date = StudyDates.Of(text, line.Dates, line.Start, today);
                date ??= line.Dates.IsEmpty ? Neighbour(text, lines, i, datesFirst, today) : null;
                var title = cut.Length == 1 ? cut[0].Title : Subject(text, line);
                if (!StudyDates.IsPlanned(words) && Entry(text, line, title, new TextPiece(line.Start, line.End), SchoolLine(text, lines, i), date) is { } read)
                {
                    AddNew(entries, read);
                }
            }
        }
    }

    // « Élus et présidents : trouver sa place »: what follows a colon belongs to the subject.
    private static TextPiece Subject(FoldedText text, ResumeLine line)
    {
        var pieces = LinePieces.Cut(text, line);
        var at = 0;
        while (at < pieces.Length && StudyWords.BeginSchool(pieces[at].Of(text)))
        {
            at++;
        }

        return at == pieces.Length ? default
            : at + 1 < pieces.Length && text.Folded.AsSpan(pieces[at].End, pieces[at + 1].Start - pieces[at].End).Contains(':') ? new TextPiece(pieces[at].Start, pieces[at + 1].End)
            : pieces[at];
    }

    private static bool IsTold(SectionKind kind) => kind is SectionKind.Header or SectionKind.Other;

    // « BTS + certificat = prêt à grimper ! »: in a profile or a list of skills, only what is dated or said to be held.
    private static bool SaysWhen(FoldedText text, ResumeLine line, StudyEntry entry) =>
        line.Dates.Any(d => d.Start >= entry.Start && d.End <= entry.End) || Obtained().IsMatch(text.Folded.AsSpan(entry.Start, entry.End - entry.Start));

    // Without the name of a diploma, a line of studies is a course when it is dated, or names a usual subject.
    private static bool IsCourse(FoldedText text, ResumeLine line, string words, bool isSection, YearMonth today)
    {
        if (StudyWords.BeginSchool(words) || OtherThings().IsMatch(words) || line.Dates.Any(IsLongPeriod))
        {
            return false;
        }

        var isDated = StudyDates.Of(text, line.Dates, line.Start, today) is not null;
        return (isDated && !line.IsBullet) || (isDated && line.Length < MaxItem) || StudyWords.BeginCourse(words)
            || (StudyWords.NameSubject(words) && line.Length < MaxItem) || (isSection && !line.IsBullet && DiplomaLevels.Of(words) is not null);
    }

    // Months on both sides and more than one year: a job that strayed among studies.
    private static bool IsLongPeriod(DateSpan date) =>
        date is { From: { Month: not null } from, To: { Month: not null } to } && ((to.Year - from.Year) * 12) + to.Month - from.Month > 9;

    private static bool IsAtStart(FoldedText text, ResumeLine line, StudyEntry entry)
    {
        var from = Math.Max(entry.Start, line.Start);
        var lead = text.Folded.AsSpan(from, Math.Max(0, entry.Title.Start - from));
        lead = lead[..(lead.Length - Article().Match(lead.ToString()).Length)];
        return !Letters().IsMatch(lead) || IsDatesOnly(line, from, entry.Title.Start) || lead.TrimEnd().EndsWith(':') || lead.TrimEnd().EndsWith('.');
    }

    private static bool IsDatesOnly(ResumeLine line, int start, int end) =>
        end - start - line.Dates.Where(d => d.Start >= start && d.End <= end).Sum(d => d.End - d.Start) <= 4;

    private static Education? Single(FoldedText text, ResumeLine line, StudyEntry entry, YearMonth today)
    {
        var words = text.Folded[entry.Start..entry.End];
        var dates = line.Dates.Where(d => d.Start >= entry.Start && d.End <= entry.End).ToImmutableArray();
        dates = dates.IsEmpty && StudyLine.BeginsWithDate(line) ? [line.Dates[0]] : dates;
        return StudyDates.IsPlanned(words) ? null : Entry(text, line, entry.Title, new TextPiece(entry.Start, entry.End), null, StudyDates.Of(text, dates, line.Start, today));
    }

    public static Education? Entry(FoldedText text, ResumeLine line, TextPiece title, TextPiece whole, ResumeLine? schoolLine, DateSpan? date)
    {
        if (title.Length < 2 || text.Evidence(whole.Start, whole.End) is not { } evidence || text.Evidence(title.Start, title.End) is not { } name)
        {
            return null;
        }

        var words = whole.Of(text);
        var school = LinePieces.Cut(text, line).FirstOrDefault(p => p.Start >= whole.Start && p.End <= whole.End && !Overlaps(p, title) && StudyWords.NameSchool(p.Of(text)));
        var schoolQuote = school.Length > 0 ? text.Evidence(school.Start, school.End)?.Quote
            : schoolLine is null ? null
            : LinePieces.Cut(text, schoolLine).Select(p => text.Evidence(p.Start, p.End)?.Quote).FirstOrDefault(q => q is not null);
        var isOpen = StudyDates.IsInProgress(words) && date?.To is null;
        int? level = isOpen || StudyDates.IsUnfinished(words) ? null : DiplomaLevels.Of(title.Of(text)) ?? DiplomaLevels.Of(words);
        var end = isOpen ? null : date?.To ?? date?.From;
        return new Education(name.Quote, schoolQuote, end is null || date?.To is null && date?.From is null ? null : date?.From, end, level, evidence);
    }

    private static bool Overlaps(TextPiece a, TextPiece b) => a.Start < b.End && b.Start < a.End;

    // Said twice, studied once: « DEAS 2012 » under the name and among the studies.
    private static void AddNew(List<Education> entries, Education entry)
    {
        var title = FoldedText.Fold(entry.Title);
        var isKnown = entries.Exists(e => (e.End?.Year == entry.End?.Year || entry.End is null)
            && (FoldedText.Fold(e.Title).Contains(title, StringComparison.Ordinal) || (title.Contains(FoldedText.Fold(e.Title), StringComparison.Ordinal) && e.End is not null))
            && !(e.Evidence.Start == entry.Evidence.Start));
        if (!isKnown)
        {
            entries.Add(entry);
        }
    }

    private static ResumeLine? SchoolLine(FoldedText text, ImmutableArray<ResumeLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Length && i <= at + 2; i++)
        {
            var words = text.Folded[lines[i].Start..lines[i].End];
            if (StudyWords.BeginSchool(words))
            {
                return lines[i];
            }

            if (!IsOnlyDates(text, lines[i]) && StudyWords.BeginDiploma(words))
            {
                return null;
            }
        }

        return null;
    }

    // A line of dates alone, or of a school and dates, just after (or before, when the section opens with dates).
    private static DateSpan? Neighbour(FoldedText text, ImmutableArray<ResumeLine> lines, int at, bool datesFirst, YearMonth today)
    {
        foreach (var i in datesFirst ? (ReadOnlySpan<int>)[at - 1, at - 2] : [at + 1, at + 2])
        {
            if (i < 0 || i >= lines.Length)
            {
                return null;
            }

            var isSchool = StudyWords.BeginSchool(text.Folded.AsSpan(lines[i].Start, lines[i].Length));
            if (IsOnlyDates(text, lines[i]) || (isSchool && !lines[i].Dates.IsEmpty))
            {
                return StudyDates.Of(text, lines[i].Dates, lines[i].Start, today);
            }

            if (!isSchool && (!lines[i].Dates.IsEmpty || StudyLine.Cut(text, lines[i], false).Length > 0))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsOnlyDates(FoldedText text, ResumeLine line) =>
        !line.Dates.IsEmpty && line.Length - line.Dates.Sum(d => d.End - d.Start) <= 4 && !StudyWords.BeginDiploma(text.Folded.AsSpan(line.Start, line.Length));

    // Volunteering, hobbies and licences that stand under the heading of studies.
    [GeneratedRegex(@"\b(?:benevol\w*|permis\b|vacataire|administrat(?:eur|rice) |conseill\w+ municip|loisirs?|langues?\s*:|stage de (?:master|licence|fin d'etude)|interim\b|cdd\b|cdi\b|vehicule|espagnol\b(?!.*\d)|@)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OtherThings();

    [GeneratedRegex(@"\b(?:obtenue?|titulaire|en cours|validee?|en preparation)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Obtained();

    [GeneratedRegex(@"\b(?:mon|ma|le|la|l'|un|une) ?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Letters();
}
