using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>A stretch of lines under one heading; the heading's own words, when content follows them, are left out.</summary>
internal sealed record SectionLines(SectionKind Kind, Evidence? Heading, int Start, int End, ImmutableArray<ResumeLine> Lines);

/// <summary>Cuts a CV at its headings. What stands before the first heading is the header.</summary>
internal static class SectionFinder
{
    private const int MaxHeadingLength = 70;
    private const int MaxWrapped = 30;

    private static readonly FrozenSet<string> JobLabels = FrozenSet.ToFrozenSet(
        [
            "activites", "activite", "missions", "mes missions", "missions realisees", "realisations", "projets", "outils", "technologies",
            "competences developpees", "competences acquises", "activites et competences", "stage", "stages", "references", "informatique",
            "logiciels", "emploi", "travail", "objectifs", "objectif", "informations", "autres", "divers", "formation", "formations", "sport",
        ],
        StringComparer.Ordinal);

    public static ImmutableArray<SectionLines> Find(FoldedText text, ImmutableArray<ResumeLine> lines)
    {
        var sections = ImmutableArray.CreateBuilder<SectionLines>();
        var current = new List<ResumeLine>();
        var (kind, heading, start) = (SectionKind.Header, (Evidence?)null, 0);
        var shouts = IsMostlyUpper(text.Original);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var opensBlock = (i == 0 || lines[i - 1].IsBlank) && i + 1 < lines.Length && !line.IsBullet;
            var wrapped = i + 1 < lines.Length ? Wrapped(text, line, lines[i + 1]) : null;
            if ((wrapped ?? HeadingOf(text, line, kind, opensBlock, shouts)) is not { } found)
            {
                current.Add(line);
                continue;
            }

            if (line.Start > start)
            {
                sections.Add(new SectionLines(kind, heading, start, line.Start, [.. current]));
            }

            (kind, heading, start) = (found.Kind, text.Evidence(line.Start, found.End), line.Start);
            current.Clear();
            if (wrapped is not null)
            {
                i++;
                continue;
            }

            var rest = SkipPunctuation(text.Folded, found.End, line.End);
            if (rest < line.End)
            {
                current.Add(line with { Start = rest, IsBullet = false, Dates = [.. line.Dates.Where(d => d.Start >= rest)] });
            }
        }

        if (start < text.Folded.Length)
        {
            sections.Add(new SectionLines(kind, heading, start, text.Folded.Length, [.. current]));
        }

        return sections.ToImmutable();
    }

    private static (SectionKind Kind, int End)? HeadingOf(FoldedText text, ResumeLine line, SectionKind within, bool opensBlock, bool shouts)
    {
        if (line.IsBlank)
        {
            return null;
        }

        if (CellEnd(text, line) is { } cell && SectionHeadings.Find(text.Folded[line.Start..cell].Trim()) is { } inCell
            && !(within == SectionKind.Experience && JobLabels.Contains(text.Folded[line.Start..cell].Trim().TrimEnd(':', ' '))))
        {
            return (inCell, cell);
        }

        // « Compétences : Excel, Word » announces and lists on one line; so does a heading set beside a column of text.
        var colon = text.Folded.IndexOf(':', line.Start, Math.Min(line.Length, MaxHeadingLength));
        var gap = text.Folded.IndexOf("   ", line.Start, Math.Min(line.Length, MaxHeadingLength), StringComparison.Ordinal);
        var words = text.Folded[line.Start..line.End];
        if (line.Length <= MaxHeadingLength && Whole(words, opensBlock || IsUpper(text.Slice(line.Start, line.End))) is { } whole)
        {
            return within == SectionKind.Experience && IsJobLabel(text, line, words, opensBlock, shouts) ? null : (whole.Kind, line.Start + whole.Length);
        }

        if (colon > 0 && colon + 1 < line.End && SectionHeadings.Find(text.Folded[line.Start..colon]) is { } beforeColon
            && !IsLabel(beforeColon, within, opensBlock, line.IsBullet, !shouts && IsUpper(text.Slice(line.Start, colon))))
        {
            return (beforeColon, colon);
        }

        return gap > 0 && !shouts && IsUpper(text.Slice(line.Start, gap)) && SectionHeadings.Find(text.Folded[line.Start..gap]) is { } beforeGap
            ? (beforeGap, gap)
            : null;
    }

    // In a narrow column: « CENTRES » above « D'INTÉRÊT ».
    private static (SectionKind Kind, int End)? Wrapped(FoldedText text, ResumeLine line, ResumeLine next) =>
        !line.IsBlank && !next.IsBlank && !next.IsBullet && line.Length <= MaxWrapped && next.Length <= MaxWrapped
            && SectionHeadings.Find($"{text.Folded[line.Start..line.End]} {text.Folded[next.Start..next.End]}") is { } kind
            ? (kind, next.End)
            : null;

    // In a table, a heading has a cell of its own before the first line of what it heads.
    private static int? CellEnd(FoldedText text, ResumeLine line)
    {
        var at = text.Folded.IndexOf("  ", line.Start, Math.Min(line.Length, MaxHeadingLength), StringComparison.Ordinal);
        return at > line.Start && text.Slice(at, at + 1) is "\t" ? at : null;
    }

    private static (SectionKind Kind, int Length)? Whole(string words, bool standsOut) =>
        standsOut ? SectionHeadings.FindAtBlock(words) : SectionHeadings.Find(words) is { } kind ? (kind, words.Length) : null;

    // « Missions : accueil, soins… », « Outils : Excel » under a job are part of the job, not the start of another section.
    private static bool IsLabel(SectionKind kind, SectionKind within, bool opensBlock, bool isBullet, bool isUpper) =>
        !isUpper
        && (isBullet
            || kind is SectionKind.Experience or SectionKind.Other or SectionKind.Header or SectionKind.Volunteering
            || (!opensBlock && (within == SectionKind.Experience || (within == SectionKind.Skills && kind == SectionKind.Interests))));

    // « Activités : » alone on its line, under a job.
    private static bool IsJobLabel(FoldedText text, ResumeLine line, string words, bool opensBlock, bool shouts) =>
        (line.IsBullet || (words[^1] == ':' && !opensBlock)) && (shouts || !IsUpper(text.Slice(line.Start, line.End))) && JobLabels.Contains(words.TrimEnd(' ', ':'));

    private static bool IsMostlyUpper(string text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 4_000)))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > lower * 2;
    }

    private static bool IsUpper(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipPunctuation(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '=' or '_' or '|' or '•' or '*' or '('))
        {
            at++;
        }

        return at;
    }
}
