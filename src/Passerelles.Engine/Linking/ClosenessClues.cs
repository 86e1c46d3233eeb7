using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// What tells whether one occupation is close to another, clue by clue. None is read from mobility links. Immutable, thread-safe.
/// </summary>
internal sealed class ClosenessClues
{
    private readonly ImmutableArray<Occupation> _occupations;
    private readonly Facet[] _facets;
    private readonly TransitionScorer _transitions;
    private readonly int[] _positions;
    private readonly bool[] _isFirstOfFormerCode;
    private readonly double[] _executive;

    public ClosenessClues(OccupationReference reference, ImmutableArray<Occupation> occupations)
    {
        _occupations = occupations;
        _transitions = TransitionScorer.Build(reference, ProfileMatcher.Build(reference));
        _positions = [.. occupations.Select(o => reference.IndexOf(o.Id))];
        _isFirstOfFormerCode = [.. occupations.Select(o => o.Rome is { } rome && rome.Code == rome.Parent)];
        _executive = [.. occupations.Select(o => o.Rome?.IsExecutive switch { true => 1, false => 0, null => 0.5 })];
        _facets =
        [
            Describe(o => o.Skills.Select(s => s.Skill.ToString())),
            Describe(o => SkillsOf(o).SelectMany(s => Roots(s.Label))),
            Describe(o => SkillsOf(o).Where(s => s.Macro is not null).Select(s => s.Macro!.Value.ToString())),
            Describe(o => Roots(o.Definition)),
            Describe(o => o.Titles.SelectMany(t => new TitleTerms(t.Masculine).Letters)),
            Describe(o => Categories(o, RomeCategoryKind.Naf)),
            Describe(o => Categories(o, RomeCategoryKind.Sector)),
            Describe(o => o.Contexts.Select(c => c.Ogr.ToString())),
        ];

        IEnumerable<Skill> SkillsOf(Occupation occupation) => occupation.Skills.Select(s => reference.FindSkill(s.Skill)).OfType<Skill>();
    }

    /// <summary>Sum of the clues of each occupation seen from one of them, each times its weight.</summary>
    public double[] Weigh(int origin, ReadOnlySpan<double> weights)
    {
        var sums = new double[_occupations.Length];
        var clues = new double[ClosenessWeights.Count];
        var cosines = Array.ConvertAll(_facets, f => f.From(origin));
        var places = Places(cosines);
        for (var o = 0; o < sums.Length; o++)
        {
            Fill(origin, o, cosines, places, clues);
            for (var c = 0; c < clues.Length; c++)
            {
                sums[o] += weights[c] * clues[c];
            }
        }

        return sums;
    }

    /// <summary>The clues of each occupation seen from one of them, as they are weighed.</summary>
    internal double[][] From(int origin)
    {
        var cosines = Array.ConvertAll(_facets, f => f.From(origin));
        var places = Places(cosines);
        return [.. Enumerable.Range(0, _occupations.Length).Select(o =>
        {
            var clues = new double[ClosenessWeights.Count];
            Fill(origin, o, cosines, places, clues);
            return clues;
        })];
    }

    private static IEnumerable<string> Roots(string text) => FrenchText.ContentTokens(text).Select(t => FrenchRoots.Root(t.Stem));

    private static IEnumerable<string> Categories(Occupation occupation, RomeCategoryKind kind) =>
        occupation.Rome is { } rome ? rome.Categories.Where(c => c.Kind == kind).Select(c => c.Code) : [];

    // Place of each occupation by what it asks for, the first five clues: being among the first counts beside the cosine itself.
    private static int[] Places(float[][] cosines)
    {
        var asked = Enumerable.Range(0, cosines[0].Length)
            .Select(o => (2f * cosines[0][o]) + (0.4f * (cosines[1][o] + cosines[2][o] + cosines[3][o])) + (0.3f * cosines[4][o])).ToArray();
        var places = new int[asked.Length];
        var place = 0;
        foreach (var o in Enumerable.Range(0, asked.Length).OrderByDescending(o => asked[o]).ThenBy(o => o))
        {
            places[o] = place++;
        }

        return places;
    }

    // Square roots: the first things in common say more than the last ones.
    private void Fill(int origin, int other, float[][] cosines, int[] places, double[] clues)
    {
        var (from, to) = (_occupations[origin], _occupations[other]);
        for (var f = 0; f < cosines.Length; f++)
        {
            clues[f] = Math.Sqrt(Math.Max(0, cosines[f][other]));
        }

        var c = cosines.Length;
        clues[c++] = cosines[0][other];
        clues[c++] = cosines[1][other];
        clues[c++] = Math.Sqrt(_transitions.From(_positions[origin])[_positions[other]]);
        clues[c++] = _isFirstOfFormerCode[other] ? 1 : 0;
        clues[c++] = from.Rome is { } a && to.Rome is { } b && a.Parent == b.Parent ? 1 : 0;
        clues[c++] = Math.Abs(_executive[origin] - _executive[other]);
        clues[c++] = Math.Log(1 + to.Titles.Length);
        clues[c++] = Math.Log(1 + to.Skills.Length);
        clues[c] = Math.Log(1 + places[other]);
    }

    private Facet Describe(Func<Occupation, IEnumerable<string>> terms)
    {
        var documents = _occupations.Select(o => terms(o).ToArray()).ToArray();
        var index = WeightedIndex.Build(documents);
        return new Facet(index, Array.ConvertAll(documents, index.Query));
    }

    private sealed record Facet(WeightedIndex Index, WeightedTerm[][] Vectors)
    {
        public float[] From(int origin)
        {
            var cosines = new float[Vectors.Length];
            Index.AddScores(Vectors[origin], cosines);
            return cosines;
        }
    }
}
