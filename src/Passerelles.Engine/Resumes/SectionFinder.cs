using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Resumes;

/// <summary>A stretch of lines under one heading; the heading's own words, when content follows them, are left out.</summary>
internal sealed record SectionLines(SectionKind Kind, Evidence? Heading, int Start, int End, ImmutableArray<ResumeLine> Lines);

/// <summary>Cuts a CV at its headings. What stands before the first heading is the header.</summary>
internal static class SectionFinder
{
    private const int MaxHeadingLength = 70;

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
        foreach (var line in lines)
        {
            if (HeadingOf(text, line, kind) is not { } found)
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

    private static (SectionKind Kind, int End)? HeadingOf(FoldedText text, ResumeLine line, SectionKind within)
    {
        if (line.IsBlank)
        {
            return null;
        }

        // « Compétences : Excel, Word » announces and lists on one line; so does a heading set beside a column of text.
        var colon = text.Folded.IndexOf(':', line.Start, Math.Min(line.Length, MaxHeadingLength));
        var gap = text.Folded.IndexOf("   ", line.Start, Math.Min(line.Length, MaxHeadingLength), StringComparison.Ordinal);
        if (line.Length <= MaxHeadingLength && SectionHeadings.Find(text.Folded[line.Start..line.End]) is { } whole
            && !(within == SectionKind.Experience && IsJobLabel(text, line)))
        {
            return (whole, line.End);
        }

        if (colon > 0 && SectionHeadings.Find(text.Folded[line.Start..colon]) is { } beforeColon && !IsLabel(beforeColon, text, line, colon))
        {
            return (beforeColon, colon);
        }

        return gap > 0 && IsUpper(text.Slice(line.Start, gap)) && SectionHeadings.Find(text.Folded[line.Start..gap]) is { } beforeGap
            ? (beforeGap, gap)
            : null;
    }

    // « Missions : accueil, soins… » under a job is part of the job, not the start of another section.
    private static bool IsLabel(SectionKind kind, FoldedText text, ResumeLine line, int colon) =>
        (kind is SectionKind.Experience or SectionKind.Other or SectionKind.Header or SectionKind.Volunteering || line.IsBullet)
        && !IsUpper(text.Slice(line.Start, colon)) && colon + 1 < line.End;

    // « Activités : » alone on its line, under a job.
    private static bool IsJobLabel(FoldedText text, ResumeLine line) =>
        (line.IsBullet || text.Folded[line.End - 1] == ':') && !IsUpper(text.Slice(line.Start, line.End))
        && JobLabels.Contains(text.Folded[line.Start..line.End].TrimEnd(' ', ':'));

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
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or '-' or '=' or '_' or '|' or '•' or '*'))
        {
            at++;
        }

        return at;
    }
}
