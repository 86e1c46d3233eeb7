using System.Collections.Frozen;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Matching;

/// <summary>
/// The words each occupation is told in: its titles, and with them its definition, missions, activities and skills. Tells how
/// alike a text is to each, whatever the grammar of the text. Immutable, thread-safe.
/// </summary>
internal sealed class OccupationWords
{
    private readonly WeightedIndex _whole;
    private readonly WeightedIndex _titles;
    private readonly float[] _factors;
    private readonly FrozenSet<string> _known;

    public OccupationWords(OccupationReference reference)
    {
        var occupations = reference.Occupations;
        var rootsOfSkill = new Dictionary<SkillId, string[]>();
        var titles = occupations.Select(o => o.Titles.SelectMany(t => RootsOf(t.Masculine)).ToArray()).ToArray();
        _titles = WeightedIndex.Build(occupations.Select((o, i) => titles[i].Concat(RomeOf(reference, o) is { } rome ? titles[reference.IndexOf(rome.Id)] : [])));
        _whole = WeightedIndex.Build(occupations.Select((o, i) => titles[i].Concat(titles[i]).Concat(RootsOf(o.Definition))
            .Concat((o.Sheet is { } sheet ? sheet.Missions.Concat(sheet.Activities) : []).SelectMany(RootsOf))
            .Concat(o.Skills.SelectMany(s => RootsOfSkill(s.Skill)))));
        _known = titles.SelectMany(t => t).Concat(rootsOfSkill.Values.SelectMany(r => r)).Concat(occupations.SelectMany(o => RootsOf(o.Definition)))
            .Concat(occupations.SelectMany(o => o.Sheet is { } sheet ? sheet.Missions.Concat(sheet.Activities) : []).SelectMany(RootsOf)).ToFrozenSet(StringComparer.Ordinal);
        var covered = new JoinedOccupations(reference).IsCovered;
        _factors = [.. covered.Select((c, o) => c ? 0 : occupations[o].Source == OccupationSource.Sheet ? MatchingWeights.WordsOfSheet : 1)];

        string[] RootsOfSkill(SkillId id)
        {
            if (!rootsOfSkill.TryGetValue(id, out var roots))
            {
                rootsOfSkill.Add(id, roots = [.. RootsOf(reference.FindSkill(id)?.Label ?? "")]);
            }

            return roots;
        }
    }

    /// <summary>The words of a text, as they are compared.</summary>
    public static IEnumerable<string> RootsOf(string text) => FrenchText.ContentTokens(text).Where(t => !IsLeftOut(t.Word)).Select(t => Ungendered(FrenchRoots.Root(t.Stem)));

    /// <summary>The words of a text that some occupation is told in: names of people and places are none of them.</summary>
    public string[] KnownRootsOf(string text) => [.. RootsOf(text).Where(_known.Contains)];

    /// <summary>How alike some words are to each occupation, by position in the reference; occupations never ranked have 0.</summary>
    /// <param name="words">All the words of a text.</param>
    /// <param name="head">Words that say what the person is or seeks, compared with titles once more.</param>
    public float[] Likeness(IReadOnlyCollection<string> words, IEnumerable<string> head)
    {
        var whole = _whole.Score(words);
        var titles = _titles.Score(words.Concat(head));
        for (var o = 0; o < whole.Length; o++)
        {
            var likeness = ((1 - MatchingWeights.WordsOfTitles) * whole[o]) + (MatchingWeights.WordsOfTitles * titles[o]);
            whole[o] = likeness * _factors[o];
        }

        return whole;
    }

    /// <summary>What each piece of a text brings to some occupations: for each, the piece that speaks most for it.</summary>
    public int[] BestPieces(IReadOnlyList<string[]> pieces, int[] occupations)
    {
        var best = new int[occupations.Length];
        var highest = new float[occupations.Length];
        var scores = new float[_whole.Count];
        for (var p = 0; p < pieces.Count; p++)
        {
            var query = _whole.Query(pieces[p]);
            Array.Clear(scores);
            // A long line that shares three words says more than a word alone: the length of the piece is left out.
            _whole.AddScores(query, scores, MathF.Sqrt(query.Length));
            for (var i = 0; i < occupations.Length; i++)
            {
                if (scores[occupations[i]] > highest[i])
                {
                    (best[i], highest[i]) = (p, scores[occupations[i]]);
                }
            }
        }

        return best;
    }

    // « Arrivé » and « arrivée », « admis » and « admise », « perchman » and « perchwoman »: the root keeps a trace of the gender.
    private static string Ungendered(string root) => root switch
    {
        _ when root.Length > 4 && root.EndsWith("woman", StringComparison.Ordinal) => string.Concat(root.AsSpan(0, root.Length - 5), "man"),
        _ when root.Length > 4 && root.EndsWith("if", StringComparison.Ordinal) => string.Concat(root.AsSpan(0, root.Length - 1), "v"),
        _ when root.Length > 4 && root[^1] == 's' => root[..^1],
        _ => root,
    };

    // Words that tell a person's gender or where a street is say nothing of what they do.
    private static bool IsLeftOut(string word) => char.IsAsciiDigit(word[0]) || OtherWords.Contains(word) || PlaceWords.Contains(word);

    private static readonly FrozenSet<string> OtherWords = FrozenSet.ToFrozenSet(
        ("femme homme femmes hommes mere pere maman papa mari epoux epouse frere soeur monsieur madame mr mme melle mademoiselle veuf veuve dame valet parrain marraine ne nee nes nees entree entrees " +
        "rue avenue boulevard bd allee impasse chemin quartier cite lieu dit residence batiment appartement nord sud est ouest ans an annee annees mois").Split(' '),
        StringComparer.Ordinal);

    // One sheet alone for a code of ROME bears the titles of this code too.
    private static Occupation? RomeOf(OccupationReference reference, Occupation occupation) =>
        occupation is { Source: OccupationSource.Sheet, RomeCodes: [var code, ..] } && reference.SheetsOf(code).Count(s => s.RomeCodes[0] == code) == 1
            ? reference.FindOccupation(OccupationId.Of(code))
            : null;
}
