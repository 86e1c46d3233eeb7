using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Finds the skills of the vocabulary whose label or synonym stands whole in one clause, in any order of words and whatever
/// the noun or verb: « je marque le linge », « suivi des stocks ». Plain short wordings count here, where the comparison with
/// thousands of ROME labels would find them too common. Immutable, thread-safe.
/// </summary>
internal sealed class SkillPhrases
{
    /// <summary>Foreign words allowed between the words of a name: one for two words, two for more.</summary>
    private const int Gap = 2;

    /// <summary>Longest name compared, in meaningful words; longer ones are definitions more than wordings.</summary>
    private const int MaxWords = 6;

    /// <summary>Meaningful words of a clause in which a common word says a skill by itself.</summary>
    private const int ShortClause = 2;
    private const int ShortQuality = 2;

    private readonly ImmutableArray<Name> _names;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _byKey;
    private readonly CertificationSpelling _spelling;

    private SkillPhrases(OccupationReference reference)
    {
        var names = ImmutableArray.CreateBuilder<Name>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var skill in reference.Catalogue?.Skills ?? [])
        {
            foreach (var label in skill.Synonyms.Prepend(skill.Label))
            {
                var words = SkillWords.Read(label);
                var roots = words.Select(w => Root(w)).Distinct(StringComparer.Ordinal).ToImmutableArray();
                if (roots.Length is > 0 and <= MaxWords)
                {
                    names.Add(new Name(skill.Id, skill.Kind == SkillKind.SoftSkill, roots, words.Count == 1 && label.IndexOf(' ', StringComparison.Ordinal) < 0 ? words[0].Token.Word : null, words.Count == 1 && label.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0));
                    foreach (var root in roots)
                    {
                        counts[root] = counts.GetValueOrDefault(root) + 1;
                    }
                }
            }
        }

        _names = names.ToImmutable();
        _byKey = _names.Select((name, index) => (Key: name.Roots.MinBy(r => (counts[r], r))!, index))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.index).ToImmutableArray(), StringComparer.Ordinal);
        _spelling = new CertificationSpelling(counts.Keys);
    }

    public static SkillPhrases Build(OccupationReference reference) => new(reference);

    /// <summary>Skills named in a part of the text; where two names share words, the longer one is kept.</summary>
    public ImmutableArray<SkillMatch> Find(string text, int start, int length)
    {
        var found = new List<Place>();
        foreach (var (from, to) in Clauses(text, start, start + length))
        {
            AddFound(text, from, to - from, found);
        }

        found.Sort();
        var kept = new List<Place>();
        foreach (var place in found)
        {
            if (!kept.Exists(k => k.Start < place.End && place.Start < k.End && (k.Count > place.Count || _names[k.Name].Skill == _names[place.Name].Skill)))
            {
                kept.Add(place);
            }
        }

        return [.. kept.OrderBy(k => k.Start).Select(k => new SkillMatch(_names[k.Name].Skill, 1, k.Start, k.End - k.Start))];
    }

    private static IEnumerable<(int Start, int End)> Clauses(string text, int start, int end)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            var isEnd = text[i] is ',' or ';' or ':' or '(' or ')' or '•' or '|' or '\n'
                || (text[i] == '·' && !(i > start && i + 1 < end && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1])))
                || (text[i] is '.' or '-' or '–' or '—' && (i + 1 == end || char.IsWhiteSpace(text[i + 1])));
            if (isEnd)
            {
                yield return (from, i);
                from = i + 1;
            }
        }

        yield return (from, end);
    }

    private void AddFound(string text, int start, int length, List<Place> found)
    {
        var words = SkillWords.Read(text, start, length);
        var isShouted = text.AsSpan(start, length).IndexOfAnyInRange('a', 'z') < 0;
        var roots = words.ConvertAll(w => _spelling.Correct(Root(w)));
        for (var i = 0; i < roots.Count; i++)
        {
            if (!_byKey.TryGetValue(roots[i], out var candidates))
            {
                continue;
            }

            foreach (var index in candidates)
            {
                var name = _names[index];
                if (name.Roots.Length == 1)
                {
                    // « goût » and « goûter » share a root, not a meaning; « accueil » or « patience » state a skill in a short
                    // clause, « HACCP » everywhere.
                    if (IsSame(words[i].Token.Word, name.Only)
                        && (words.Count <= (name.IsQuality ? ShortQuality : ShortClause) || (name.IsAcronym && !name.IsQuality))
                        && (name.IsAcronym || isShouted || !words[i].Token.IsUpper))
                    {
                        found.Add(new Place(index, 1, words[i].Token.Start, words[i].Token.End));
                    }
                }
                else if (Around(roots, i, name.Roots) is { } window)
                {
                    found.Add(new Place(index, name.Roots.Length, words[window.First].Token.Start, words[window.Last].Token.End));
                }
            }
        }
    }

    // « je marque » and « marquage »: the stem of a word in « -que » ends in c.
    private static string Root(SkillWord word) =>
        word.Token.Word.TrimEnd('s').EndsWith("que", StringComparison.Ordinal) ? word.Token.Word.TrimEnd('s')[..^1] : word.Stem;

    // Gender and number apart: a misspelt or derived word is too little to go by alone.
    private static bool IsSame(string word, string? name) =>
        name is not null && (string.Equals(word, name, StringComparison.Ordinal)
            || string.Equals(FrenchStemmer.Stem(word), FrenchStemmer.Stem(name), StringComparison.Ordinal)
            || (Math.Abs(word.Length - name.Length) == 1 && string.Equals(word.TrimEnd('s', 'x'), name.TrimEnd('s', 'x'), StringComparison.Ordinal)));

    // The shortest stretch around the key word that holds all the words of the name.
    private static (int First, int Last)? Around(List<string> roots, int at, ImmutableArray<string> wanted)
    {
        var reach = wanted.Length - 1 + Math.Min(Gap, wanted.Length - 1);
        var (first, last) = (at, at);
        foreach (var root in wanted)
        {
            var near = -1;
            for (var distance = 0; distance <= reach && near < 0; distance++)
            {
                near = at - distance >= 0 && string.Equals(roots[at - distance], root, StringComparison.Ordinal) ? at - distance
                    : at + distance < roots.Count && string.Equals(roots[at + distance], root, StringComparison.Ordinal) ? at + distance : -1;
            }

            if (near < 0)
            {
                return null;
            }

            (first, last) = (Math.Min(first, near), Math.Max(last, near));
        }

        return last - first <= reach ? (first, last) : null;
    }

    private sealed record Name(SkillId Skill, bool IsQuality, ImmutableArray<string> Roots, string? Only, bool IsAcronym);

    private readonly record struct Place(int Name, int Count, int Start, int End) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            Count != other.Count ? other.Count.CompareTo(Count)
            : Start != other.Start ? Start.CompareTo(other.Start)
            : (End, Name).CompareTo((other.End, other.Name));
    }
}
