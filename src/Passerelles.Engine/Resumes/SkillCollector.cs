using System.Collections.Immutable;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Resumes;

/// <summary>Gathers the skills a CV names, each with all its places. Hobbies, contact details and languages are no skills.</summary>
internal static class SkillCollector
{
    // A phrase of a list of skills is compared whole: it may name the skill with other words around.
    private const double PhraseThreshold = 0.7;

    // ROME words thousands of skills alike: « surveillance post-opératoire » alone is not that « d'un animal ».
    private const double RomePhraseThreshold = 0.85;

    // Below, words of the name are missing: « réformes » is not all of « réforme de la formation professionnelle ».
    private const double SureMention = 0.9;

    public static ImmutableArray<SkillMention> Collect(FoldedText text, SkillLinker linker, SkillPhrases phrases, ImmutableArray<SectionLines> sections, ImmutableArray<Education> education)
    {
        var found = new Dictionary<SkillId, (double Score, SortedDictionary<int, Evidence> Places)>();
        foreach (var section in sections.Where(s => Says(s.Kind)))
        {
            foreach (var line in section.Lines.Where(l => !l.IsBlank && !IsContact(text, l) && !IsStudy(text, l, education)))
            {
                var start = text.ToOriginal(line.Start);
                var length = text.Slice(line.Start, line.End).Length;
                var whole = phrases.Find(text.Original, start, length);
                foreach (var mention in linker.FindMentions(text.Original, start, length).Where(m => IsSure(text.Original, m, whole)).Concat(whole))
                {
                    Add(found, mention.Skill, mention.Score, new Evidence(mention.Start, mention.Length, text.Original.Substring(mention.Start, mention.Length)));
                }

                if (section.Kind == SectionKind.Skills)
                {
                    AddPhrases(text, linker, line, found);
                }
            }
        }

        return
        [
            .. found.Where(p => !p.Value.Places.Values.All(e => PersonalDetails.Tells(FoldedText.Fold(e.Quote))))
                .OrderByDescending(p => p.Value.Score).ThenByDescending(p => p.Value.Places.Count).ThenBy(p => p.Key)
                .Select(p => new SkillMention(p.Key, p.Value.Score, [.. p.Value.Places.Values])),
        ];
    }

    private static void AddPhrases(FoldedText text, SkillLinker linker, ResumeLine line, Dictionary<SkillId, (double, SortedDictionary<int, Evidence>)> found)
    {
        foreach (var piece in LinePieces.Cut(text, line).Where(p => p.Length is > 3 and < 100))
        {
            if (text.Evidence(piece.Start, piece.End) is not { } evidence)
            {
                continue;
            }

            // The best of the vocabulary and the best of ROME.
            foreach (var skill in linker.Link(evidence.Quote, 4).Where(s => s.Score >= (s.Skill.IsRome ? RomePhraseThreshold : PhraseThreshold)).DistinctBy(s => s.Skill.IsRome))
            {
                Add(found, skill.Skill, skill.Score, evidence);
            }
        }
    }

    private static void Add(Dictionary<SkillId, (double Score, SortedDictionary<int, Evidence> Places)> found, SkillId skill, double score, Evidence evidence)
    {
        if (!found.TryGetValue(skill, out var known))
        {
            known = (0, []);
        }

        known.Places.TryAdd(evidence.Start, evidence);
        found[skill] = (Math.Max(known.Score, score), known.Places);
    }

    // Single words are judged with the clause around them; a name of the vocabulary that lacks words or runs over two clauses is chance; so is one worded whole in other words there.
    private static bool IsSure(string text, SkillMatch mention, ImmutableArray<SkillMatch> whole) =>
        mention.Skill.IsRome
        || (mention.Score >= SureMention && text.AsSpan(mention.Start, mention.Length).Contains(' ')
            && text.AsSpan(mention.Start, mention.Length).IndexOfAny(",;:()") < 0 && !whole.Any(w => w.Start < mention.Start + mention.Length && mention.Start < w.Start + w.Length));

    private static bool Says(SectionKind kind) =>
        kind is not (SectionKind.Interests or SectionKind.Languages);

    // The name of a diploma is no skill; a sentence that tells of one among other things may name some.
    private static bool IsStudy(FoldedText text, ResumeLine line, ImmutableArray<Education> education)
    {
        var (start, end) = (text.ToOriginal(line.Start), text.ToOriginal(line.End));
        return education.Any(e => e.Evidence.Start < end && start < e.Evidence.Start + e.Evidence.Length && e.Evidence.Length * 2 >= end - start);
    }

    private static bool IsContact(FoldedText text, ResumeLine line) =>
        text.Folded.AsSpan(line.Start, line.Length).IndexOf('@') >= 0 || text.Folded.AsSpan(line.Start, line.Length).IndexOf("http") >= 0;
}
