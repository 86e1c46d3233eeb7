using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Reads studies and training, one entry a diploma or a dated line.</summary>
internal static partial class EducationReader
{
    private const int MaxEntries = 60;
    private const int MaxLine = 200;

    public static ImmutableArray<Education> Read(FoldedText text, ImmutableArray<ResumeLine> lines)
    {
        var entries = ImmutableArray.CreateBuilder<Education>();
        var filled = lines.Where(l => !l.IsBlank && l.Length < MaxLine).ToImmutableArray();
        var datesFirst = filled is [var opening, ..] && IsOnlyDates(opening);
        for (var i = 0; i < filled.Length && entries.Count < MaxEntries; i++)
        {
            var words = text.Folded[filled[i].Start..filled[i].End];
            if (IsOnlyDates(filled[i]) || !StartsEntry(filled[i], words))
            {
                continue;
            }

            var date = Date(filled[i]) ?? Neighbour(filled, i, datesFirst);
            entries.Add(Entry(text, filled[i], SchoolLine(text, filled, i), date));
        }

        return entries.ToImmutable();
    }

    /// <summary>Reads one line known to tell of studies.</summary>
    public static Education ReadLine(FoldedText text, ResumeLine line) => Entry(text, line, null, Date(line));

    private static bool StartsEntry(ResumeLine line, string words) =>
        !SchoolOnly().IsMatch(words) && (DiplomaLevels.NamesStudies(words) || (!line.IsBullet && line.Dates.Any(d => !d.IsDuration)));

    private static Education Entry(FoldedText text, ResumeLine line, ResumeLine? schoolLine, DateSpan? date)
    {
        var pieces = LinePieces.Cut(text, line);
        var title = pieces.FirstOrDefault(p => DiplomaLevels.NamesStudies(p.Of(text)) && !SchoolOnly().IsMatch(p.Of(text)));
        title = title.Length > 0 ? title : pieces.FirstOrDefault();
        var school = pieces.FirstOrDefault(p => p != title && School().IsMatch(p.Of(text)));
        var schoolQuote = school.Length > 0 ? text.Evidence(school.Start, school.End)?.Quote
            : schoolLine is null ? null
            : LinePieces.Cut(text, schoolLine).Select(p => text.Evidence(p.Start, p.End)?.Quote).FirstOrDefault(q => q is not null);
        var evidence = text.Evidence(line.Start, line.End)!;
        var titleQuote = title.Length > 0 ? text.Evidence(title.Start, title.End)?.Quote : null;
        var level = DiplomaLevels.Of(title.Length > 0 ? title.Of(text) : "") ?? DiplomaLevels.Of(text.Folded[line.Start..line.End]);
        return new Education(titleQuote ?? evidence.Quote, schoolQuote, date?.From is { } && date.Value.To is null ? null : date?.From, date?.To ?? (date?.IsCurrent == true ? null : date?.From), level, evidence);
    }

    private static ResumeLine? SchoolLine(FoldedText text, ImmutableArray<ResumeLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Length && i <= at + 2; i++)
        {
            var words = text.Folded[lines[i].Start..lines[i].End];
            if (SchoolOnly().IsMatch(words))
            {
                return lines[i];
            }

            if (StartsEntry(lines[i], words) && !IsOnlyDates(lines[i]))
            {
                return null;
            }
        }

        return null;
    }

    private static DateSpan? Neighbour(ImmutableArray<ResumeLine> lines, int at, bool datesFirst)
    {
        var near = datesFirst ? at - 1 : at + 1;
        if (near >= 0 && near < lines.Length && IsOnlyDates(lines[near]))
        {
            return Date(lines[near]);
        }

        return !datesFirst && at + 2 < lines.Length && IsOnlyDates(lines[at + 2]) ? Date(lines[at + 2]) : null;
    }

    private static DateSpan? Date(ResumeLine line) => line.Dates.Where(d => !d.IsDuration).Select(d => (DateSpan?)d).FirstOrDefault();

    private static bool IsOnlyDates(ResumeLine line) => !line.Dates.IsEmpty && line.Length - line.Dates.Sum(d => d.End - d.Start) <= 4;

    [GeneratedRegex(@"^(?:l'|la\s|le\s)?(?:lycee|universite|university|ifsi|ifas|irts|institut|ecole|greta|afpa|cfa|faculte|college|campus|cned|cnam|iut|maison familiale|mfr|croix[- ]rouge)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SchoolOnly();

    [GeneratedRegex(@"\b(?:lycee|universit|ifsi|ifas|irts|institut|ecole|greta|afpa|cfa|faculte|college|campus|cned|cnam|iut|centre|maison familiale|mfr|croix[- ]rouge|school|organisme)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex School();
}
