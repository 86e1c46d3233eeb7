using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Matching;

/// <summary>Skills whose labels say nearly the same: cosine of their words, weighted by rarity among labels.</summary>
internal sealed class CloseLabels
{
    // A word in more labels than this (« techniques », « gestion ») weighs in the cosine but leads to no candidate by itself.
    private const int CommonWord = 150;

    private readonly (int Word, float Weight)[][] _words;
    private readonly List<int>[] _labels;

    public CloseLabels(OccupationReference reference)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = reference.Skills.Select(s => WordsOf(s).Select(w => Number(numbers, w)).ToArray()).ToArray();
        var counts = new int[numbers.Count];
        foreach (var word in words.SelectMany(w => w))
        {
            counts[word]++;
        }

        _labels = [.. counts.Select(c => new List<int>(c <= CommonWord ? c : 0))];
        _words = new (int, float)[words.Length][];
        for (var skill = 0; skill < words.Length; skill++)
        {
            var weights = Array.ConvertAll(words[skill], w => MathF.Log((1f + words.Length) / counts[w]));
            var norm = MathF.Sqrt(weights.Sum(w => w * w));
            _words[skill] = [.. words[skill].Select((w, i) => (w, norm > 0 ? weights[i] / norm : 0))];
            foreach (var word in words[skill].Where(w => counts[w] <= CommonWord))
            {
                _labels[word].Add(skill);
            }
        }
    }

    /// <summary>Skills whose cosine with this one reaches the threshold.</summary>
    public IEnumerable<(int Skill, float Cosine)> CloseTo(int skill, double threshold) =>
        _words[skill].SelectMany(w => _labels[w.Word]).Distinct().Where(other => other != skill)
            .Select(other => (other, Cosine(skill, other))).Where(p => p.Item2 >= threshold);

    public float Cosine(int a, int b)
    {
        var sum = 0f;
        foreach (var (word, weight) in _words[a])
        {
            foreach (var (otherWord, otherWeight) in _words[b])
            {
                sum += word == otherWord ? weight * otherWeight : 0;
            }
        }

        return sum;
    }

    // « Diplôme d'État d'infirmier » is close in words to « Diplôme d'État d'infirmier de bloc opératoire », and is not it.
    private static IEnumerable<string> WordsOf(Skill skill) => skill.IsCredential ? [] : FrenchText.Stems(skill.Label).Distinct(StringComparer.Ordinal);

    private static int Number(Dictionary<string, int> numbers, string word)
    {
        if (!numbers.TryGetValue(word, out var number))
        {
            numbers.Add(word, number = numbers.Count);
        }

        return number;
    }
}
