using System.Buffers;
using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>A skill a phrase may name.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reason">French words: the reference wording it was recognised by.</param>
public sealed record LinkedSkill(SkillId Skill, double Score, string Reason);

/// <summary>A skill named in a text: <c>text.Substring(Start, Length)</c> is where.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Start">UTF-16 offset in the whole text.</param>
/// <param name="Length">Length in UTF-16 units, at least 1.</param>
public readonly record struct SkillMatch(SkillId Skill, double Score, int Start, int Length);

/// <summary>
/// Recognises skills by their labels and synonyms, in a phrase or inside free text. Only whole words count, and one common
/// word alone is never enough. Immutable, thread-safe.
/// </summary>
public sealed class SkillLinker
{
    private readonly OccupationReference _reference;
    private readonly WordIndex _index;
    private readonly int[] _skillOfName;
    private readonly float[] _weights;
    private readonly string?[] _onlyStems;

    private SkillLinker(OccupationReference reference)
    {
        _reference = reference;
        var skills = new List<int>();
        var documents = new List<IReadOnlyList<string>>();
        var onlyStems = new List<string?>();
        for (var s = 0; s < reference.Skills.Length; s++)
        {
            var skill = reference.Skills[s];
            foreach (var name in skill.Synonyms.Prepend(skill.Label))
            {
                var words = SkillWords.Read(name);
                if (words.Count > 0 && !CredentialNames.ReadsAsJob(skill))
                {
                    skills.Add(s);
                    documents.Add([.. words.Select(w => w.Stem)]);
                    onlyStems.Add(words.Count == 1 ? words[0].Token.Stem : null);
                }
            }
        }

        _skillOfName = [.. skills];
        _onlyStems = [.. onlyStems];
        _index = WordIndex.Build(documents);
        _weights = new float[_skillOfName.Length];
        for (var n = 0; n < _weights.Length; n++)
        {
            foreach (var word in _index.WordsOf(n))
            {
                _weights[n] += _index.RarityOf(word);
            }
        }
    }

    /// <summary>Indexes every skill of the reference.</summary>
    public static SkillLinker Build(OccupationReference reference) => new(reference);

    /// <summary>Skills the whole phrase may name, best first, no skill twice.</summary>
    public ImmutableArray<LinkedSkill> Link(string phrase, int top)
    {
        var best = new Dictionary<int, (double Score, int Name)>();
        foreach (var (name, score) in Score(SkillWords.Read(phrase)))
        {
            var skill = _skillOfName[name];
            if (score >= Threshold && (!best.TryGetValue(skill, out var known) || score > known.Score))
            {
                best[skill] = (score, name);
            }
        }

        return
        [
            .. best.OrderByDescending(p => p.Value.Score).ThenBy(p => p.Key).Take(Math.Max(0, top))
                .Select(p => new LinkedSkill(_reference.Skills[p.Key].Id, p.Value.Score, $"Compétence reconnue : « {_reference.Skills[p.Key].Label} »")),
        ];
    }

    /// <summary>
    /// Skills named in a part of the text, by place. Where several are named by the same words, the one that explains most of
    /// them is kept, with at most one of the vocabulary and one of ROME.
    /// </summary>
    public ImmutableArray<SkillMatch> FindMentions(string text, int start, int length)
    {
        var mentions = ImmutableArray.CreateBuilder<SkillMatch>();
        foreach (var (first, end) in LinesOf(text, start, start + length))
        {
            AddMentions(text, first, end - first, mentions);
        }

        return mentions.DrainToImmutable();
    }

    private const double Threshold = 0.4;
    private const double MentionThreshold = 0.75;

    /// <summary>A one-word label more frequent than this among names of skills says too little alone (« gestion »).</summary>
    private const int CommonWord = 12;

    /// <summary>Letters a root needs to stand for a one-word name.</summary>
    private const int SafeRoot = 7;

    /// <summary>A word of a ROME label may be missing from the text only if at least one label in this many has it (« effectuer »).</summary>
    private const int GenericWord = 150;

    /// <summary>Foreign words allowed between the words of a name.</summary>
    private const int Gap = 2;

    private static IEnumerable<(int Start, int End)> LinesOf(string text, int start, int end)
    {
        var first = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\r' or ';' or '•' or '\u2022' || (text[i] == '.' && (i + 1 == end || char.IsWhiteSpace(text[i + 1]))))
            {
                yield return (first, i);
                first = i + 1;
            }
        }

        yield return (first, end);
    }

    private void AddMentions(string text, int start, int length, ImmutableArray<SkillMatch>.Builder mentions)
    {
        var words = SkillWords.Read(text, start, length);
        var found = new List<Mention>();
        foreach (var (name, _) in Score(words))
        {
            if (Locate(name, words) is { } mention)
            {
                found.Add(mention);
            }
        }

        found.Sort((a, b) => a.CompareTo(b));
        var kept = new List<Mention>();
        foreach (var mention in found)
        {
            var clash = kept.Exists(k => k.IsRome == mention.IsRome && k.First < mention.End && mention.First < k.End);
            if (!clash && !kept.Exists(k => k.Skill == mention.Skill))
            {
                kept.Add(mention);
            }
        }

        foreach (var mention in kept.OrderBy(m => m.First).ThenBy(m => m.IsRome))
        {
            mentions.Add(new SkillMatch(_reference.Skills[mention.Skill].Id, mention.Score, mention.First, mention.End - mention.First));
        }
    }

    private Mention? Locate(int name, List<SkillWord> words)
    {
        var wanted = _index.WordsOf(name);
        Span<int> places = stackalloc int[Math.Min(wanted.Length, 32)];
        var count = 0;
        var covered = 0f;
        var isRome = IsRome(_skillOfName[name]);
        foreach (var word in wanted)
        {
            var at = words.FindIndex(w => w.Number(_index) == word);
            if (at >= 0 && count < places.Length)
            {
                places[count++] = at;
                covered += _index.RarityOf(word);
            }
            else if (isRome && _index.DocumentsWith(word).Length * GenericWord < _index.DocumentCount)
            {
                // « Surveillance post-opératoire » is not « Effectuer la surveillance post-opératoire d'un animal ».
                return null;
            }
        }

        var coverage = covered / _weights[name];
        if (coverage < MentionThreshold || count == 0)
        {
            return null;
        }

        if (count == 1 && (wanted.Length > 1 || _index.DocumentsWith(wanted[0]).Length > CommonWord))
        {
            return null;
        }

        // « goût » and « goûter » share a short root, not a meaning.
        if (_onlyStems[name] is { } only && words[places[0]].Stem.Length < SafeRoot
            && !string.Equals(words[places[0]].Token.Stem, only, StringComparison.Ordinal))
        {
            return null;
        }

        places = places[..count];
        places.Sort();
        // Words scattered over a long sentence do not name the skill together.
        if (places[^1] - places[0] + 1 > wanted.Length + Gap)
        {
            return null;
        }

        var skill = _skillOfName[name];
        return new Mention(skill, isRome, coverage, covered, words[places[0]].Token.Start, words[places[^1]].Token.End);
    }

    private bool IsRome(int skill) => skill >= (_reference.Catalogue?.Skills.Length ?? 0);

    private List<(int Name, double Score)> Score(List<SkillWord> words)
    {
        var results = new List<(int, double)>();
        if (words.Count == 0 || _index.DocumentCount == 0)
        {
            return results;
        }

        var matched = ArrayPool<float>.Shared.Rent(_index.DocumentCount);
        Array.Clear(matched, 0, _index.DocumentCount);
        var touched = new List<int>();
        var total = 0f;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (!seen.Add(word.Stem))
            {
                continue;
            }

            var number = word.Number(_index);
            if (number < 0)
            {
                total += 0.5f * _index.UnknownRarity;
                continue;
            }

            total += _index.RarityOf(number);
            foreach (var name in _index.DocumentsWith(number))
            {
                if (matched[name] == 0)
                {
                    touched.Add(name);
                }

                matched[name] += _index.RarityOf(number);
            }
        }

        foreach (var name in touched)
        {
            results.Add((name, Math.Min(1, matched[name] / Math.Sqrt((double)_weights[name] * total))));
        }

        ArrayPool<float>.Shared.Return(matched);
        return results;
    }

    private readonly record struct Mention(int Skill, bool IsRome, double Score, double Weight, int First, int End) : IComparable<Mention>
    {
        public int CompareTo(Mention other)
        {
            var byWeight = (other.Weight * other.Score).CompareTo(Weight * Score);
            return byWeight != 0 ? byWeight : First != other.First ? First.CompareTo(other.First) : Skill.CompareTo(other.Skill);
        }
    }
}
