using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// How alike two occupations are by what they ask for: skills, macro-skills, words of skills, definition and titles. Official
/// mobility links play no part, so that they can judge the score. Immutable, thread-safe.
/// </summary>
public sealed class OccupationSimilarity
{
    // Chosen on half of the occupations and checked on the other half; see docs/linking.md.
    private const float SkillsWeight = 2f;
    private const float MacroWeight = 0.4f;
    private const float SkillWordsWeight = 0.4f;
    private const float DefinitionWeight = 0.4f;
    private const float TitleLettersWeight = 0.3f;
    private const float TitleWordsWeight = 0.2f;

    private readonly ImmutableArray<Occupation> _occupations;
    private readonly Dictionary<OccupationId, int> _positions;
    private readonly Facet[] _facets;

    private OccupationSimilarity(OccupationReference reference, ImmutableArray<Occupation> occupations)
    {
        _occupations = occupations;
        _positions = occupations.Select((o, i) => (o.Id, i)).ToDictionary(p => p.Id, p => p.i);
        _facets =
        [
            Describe(SkillsWeight, o => o.Skills.Select(s => s.Skill.ToString())),
            Describe(MacroWeight, o => SkillsOf(o).Where(s => s.Macro is not null).Select(s => s.Macro!.Value.ToString())),
            Describe(SkillWordsWeight, o => SkillsOf(o).SelectMany(s => Roots(s.Label))),
            Describe(DefinitionWeight, o => Roots(o.Definition)),
            Describe(TitleLettersWeight, o => o.Titles.SelectMany(t => new TitleTerms(t.Masculine).Letters)),
            Describe(TitleWordsWeight, o => o.Titles.SelectMany(t => Roots(t.Masculine))),
        ];

        IEnumerable<Skill> SkillsOf(Occupation occupation) => occupation.Skills.Select(s => reference.FindSkill(s.Skill)).OfType<Skill>();
    }

    /// <summary>Describes every occupation of one source.</summary>
    public static OccupationSimilarity Build(OccupationReference reference, OccupationSource source) =>
        new(reference, [.. reference.Occupations.Where(o => o.Source == source)]);

    /// <summary>The closest other occupations, best first, with a score in [0, 1].</summary>
    public ImmutableArray<(OccupationId Occupation, double Score)> Closest(OccupationId occupation, int top)
    {
        if (!_positions.TryGetValue(occupation, out var position))
        {
            return [];
        }

        var scores = new float[_occupations.Length];
        foreach (var facet in _facets)
        {
            facet.Index.AddScores(facet.Vectors[position], scores, facet.Weight);
        }

        var whole = _facets.Sum(f => f.Weight);
        return
        [
            .. Enumerable.Range(0, scores.Length).Where(o => o != position && scores[o] > 0)
                .OrderByDescending(o => scores[o]).ThenBy(o => o).Take(Math.Max(0, top))
                .Select(o => (_occupations[o].Id, Math.Min(1, (double)scores[o] / whole))),
        ];
    }

    private static IEnumerable<string> Roots(string text) => FrenchText.ContentTokens(text).Select(t => FrenchRoots.Root(t.Stem));

    private Facet Describe(float weight, Func<Occupation, IEnumerable<string>> terms)
    {
        var documents = _occupations.Select(o => terms(o).ToArray()).ToArray();
        var index = WeightedIndex.Build(documents);
        return new Facet(weight, index, Array.ConvertAll(documents, index.Query));
    }

    private sealed record Facet(float Weight, WeightedIndex Index, WeightedTerm[][] Vectors);
}
