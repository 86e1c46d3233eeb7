using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Finds spoken languages: all those of a section of languages, elsewhere only those with a level beside them.</summary>
internal static partial class LanguageFinder
{
    public static ImmutableArray<SpokenLanguage> Find(FoldedText text, ImmutableArray<SectionLines> sections)
    {
        var found = ImmutableArray.CreateBuilder<SpokenLanguage>();
        foreach (var section in sections.Where(s => s.Kind is SectionKind.Languages or SectionKind.Skills or SectionKind.Header or SectionKind.Other))
        {
            foreach (var line in section.Lines.Where(l => !l.IsBlank))
            {
                foreach (var match in Language().EnumerateMatches(text.Folded.AsSpan(line.Start, line.Length)))
                {
                    var start = line.Start + match.Index;
                    var end = start + match.Length;
                    var level = LevelAfter(text, end, line.End);
                    var name = text.Evidence(start, end)!;
                    var known = found.Any(l => string.Equals(FoldedText.Fold(l.Language), FoldedText.Fold(name.Quote), StringComparison.Ordinal));
                    if (!known && (level is not null || section.Kind == SectionKind.Languages))
                    {
                        found.Add(new SpokenLanguage(name.Quote, level?.Quote, text.Evidence(start, level is null ? end : text_end(text, level, end))!));
                    }
                }
            }
        }

        return found.ToImmutable();

        static int text_end(FoldedText text, Evidence level, int from)
        {
            while (from < text.Folded.Length && text.ToOriginal(from) < level.Start + level.Length)
            {
                from++;
            }

            return from;
        }
    }

    private static Evidence? LevelAfter(FoldedText text, int from, int end)
    {
        var rest = text.Folded.AsSpan(from, Math.Min(end, from + 60) - from);
        var next = Language().EnumerateMatches(rest);
        var limit = next.MoveNext() ? next.Current.Index : rest.Length;
        foreach (var match in Level().EnumerateMatches(rest[..limit]))
        {
            return text.Evidence(from + match.Index, from + match.Index + match.Length);
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:francais|anglais|espagnol|allemand|italien|portugais|arabe|arabe dialectal|berbere|kabyle|turc|russe|chinois|mandarin|japonais|polonais|roumain|neerlandais|wolof|bambara|lingala|soninke|peul|malgache|creole|tamoul|hindi|ourdou|bengali|vietnamien|khmer|coreen|ukrainien|albanais|serbe|bulgare|grec|hebreu|armenien|georgien|persan|dari|pachto|kurde|tigrinya|amharique|somali|swahili|comorien|shimaore|breton|basque|catalan|occitan|corse|alsacien|langue des signes(?: francaise)?|lsf|french|english|spanish|german|italian|portuguese|arabic|russian|chinese|japanese|dutch|turkish|polish)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Language();

    [GeneratedRegex(
        @"\b(?:[abc][12]\b|langue maternelle|maternelle?|natif|native|bilingue|bilingual|courant(?:e)?|couramment|fluent|professionnel(?:le)?|intermediaire|intermediate|scolaire|notions?|debutant|elementaire|basique|basic|beginner|bonnes? notions?|bon niveau|tres bon niveau|moyen|avance|advanced|lu,? (?:parle|ecrit)(?:,? (?:et )?(?:parle|ecrit))?|technique|operationnel|toeic\s*:?\s*\d{3})",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Level();
}
