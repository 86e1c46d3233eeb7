using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Ranks the skills and knowledge of ROME for a phrase that someone looks up: always the closest, however far they are.
/// Words meet when they share letters or when the same occupations use them; skills that the sector's occupations ask for come
/// first. To read skills in a text, where none may be there, see <see cref="SkillLinker"/>. Immutable, thread-safe.
/// </summary>
public sealed class SkillIndex
{
    private const int LongestPhrase = 20;

    /// <summary>Two words of the same occupations are less surely the same than two words of the same letters.</summary>
    private const float VectorTrust = 0.8f;

    private readonly ImmutableArray<Skill> _skills;
    private readonly WordIndex _names;
    private readonly WeightedIndex _letters;
    private readonly float[] _vectors;
    private readonly WordVectors _words;
    private readonly SkillClues[] _standing;
    private readonly float[] _weights;

    private SkillIndex(OccupationReference reference)
    {
        _skills = [.. reference.Skills.Where(s => s.Id.IsRome)];
        string[][] roots = [.. _skills.Select(s => SkillWords.Read(s.Label).Select(w => w.Stem).ToArray())];
        _names = WordIndex.Build(roots);
        _letters = WeightedIndex.Build(_names.Words.Select(w => TitleTerms.LettersOf([w])));
        var number = _skills.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var occupations = reference.Occupations.Where(o => o.Source == OccupationSource.Rome).ToArray();
        _words = WordVectors.Learn([.. occupations.Select(o => o.Titles.Select(t => t.Masculine).Append(o.Definition).SelectMany(SkillWords.Read)
            .Select(w => w.Stem).Concat(o.Skills.Where(s => number.ContainsKey(s.Skill)).SelectMany(s => roots[number[s.Skill]])).ToArray())]);
        _vectors = [.. _names.Words.SelectMany(w => _words.Of(w).ToArray())];
        _weights = new float[_skills.Length];
        for (var s = 0; s < _weights.Length; s++)
        {
            foreach (var word in _names.WordsOf(s))
            {
                _weights[s] += _names.RarityOf(word);
            }
        }

        var sector = reference.Sheets.SelectMany(s => s.RomeCodes).ToHashSet();
        var (use, sectorUse) = (new int[_skills.Length], new int[_skills.Length]);
        foreach (var occupation in occupations)
        {
            foreach (var skill in occupation.Skills.Where(s => number.ContainsKey(s.Skill)))
            {
                use[number[skill.Skill]]++;
                sectorUse[number[skill.Skill]] += sector.Contains(occupation.RomeCodes[0]) ? 1 : 0;
            }
        }

        _standing = [.. _skills.Select((skill, s) => new SkillClues(
            0, 0, Math.Log(1 + sectorUse[s]), Math.Log(1 + use[s]), skill.IsCredential ? 1 : 0, skill.Kind == SkillKind.Knowledge ? 1 : 0,
            Math.Log(1 + roots[s].Length)))];
    }

    /// <summary>Indexes the ROME skills of the reference; its sheets say which occupations make the sector.</summary>
    public static SkillIndex Build(OccupationReference reference) => new(reference);

    /// <summary>Skills of ROME for a phrase, best first, at most <paramref name="top"/>; none when the phrase has no word near theirs.</summary>
    public ImmutableArray<Skill> Search(string phrase, int top) =>
    [
        .. Read(phrase).Select(c => (c.Skill, Sum: SkillWeights.Sum(c.Clues))).OrderByDescending(c => c.Sum).ThenBy(c => c.Skill)
            .Take(Math.Max(0, top)).Select(c => _skills[c.Skill]),
    ];

    /// <summary>Identifier of a skill by its number.</summary>
    internal SkillId IdOf(int skill) => _skills[skill].Id;

    /// <summary>Clues for each skill one word of which is near the phrase.</summary>
    internal List<(int Skill, SkillClues Clues)> Read(string phrase)
    {
        string[] words = [.. SkillWords.Read(phrase).Select(w => w.Stem).Distinct(StringComparer.Ordinal).Take(LongestPhrase)];
        var rarity = Array.ConvertAll(words, w => _names.Find(w) is var known && known >= 0 ? _names.RarityOf(known) : _names.UnknownRarity);
        var nearness = Array.ConvertAll(words, NearnessOf);
        var best = new float[_names.Words.Length];
        foreach (var near in nearness)
        {
            for (var v = 0; v < best.Length; v++)
            {
                best[v] = Math.Max(best[v], near[v]);
            }
        }

        var clues = new List<(int, SkillClues)>();
        var all = rarity.Sum();
        for (var s = 0; s < _skills.Length; s++)
        {
            var (name, answered) = (0f, 0f);
            foreach (var word in _names.WordsOf(s))
            {
                name += _names.RarityOf(word) * best[word];
            }

            if (name <= 0)
            {
                continue;
            }

            for (var q = 0; q < words.Length; q++)
            {
                var nearest = 0f;
                foreach (var word in _names.WordsOf(s))
                {
                    nearest = Math.Max(nearest, nearness[q][word]);
                }

                answered += rarity[q] * nearest;
            }

            clues.Add((s, _standing[s] with { Phrase = answered / all, Name = name / _weights[s] }));
        }

        return clues;
    }

    // How near each word of the names is to a word, 0 to 1.
    private float[] NearnessOf(string word)
    {
        var near = _letters.Score(TitleTerms.LettersOf([word]));
        var vector = _words.Of(word);
        for (var v = 0; v < near.Length; v++)
        {
            near[v] = Math.Max(near[v], VectorTrust * WordVectors.Cosine(vector, _vectors.AsSpan(v * WordVectors.Size, WordVectors.Size)));
        }

        if (_names.Find(word) is var known && known >= 0)
        {
            near[known] = 1;
        }

        return near;
    }
}
