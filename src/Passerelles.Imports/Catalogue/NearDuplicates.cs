using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Text;

namespace Passerelles.Imports.Catalogue;

/// <summary>
/// Skills that may be the same one written twice: names that share most of their rare words, or a name or synonym that two
/// skills claim. Pairs judged distinct are listed, with the reason, in <c>distinct-skills.yaml</c>.
/// </summary>
internal static class NearDuplicates
{
    /// <summary>Cosine of the names, words weighted by rarity; lower, most pairs are neighbours and not doubles.</summary>
    public const double Threshold = 0.7;

    /// <summary>Reports what nobody has settled yet.</summary>
    public static void Check(CatalogueFiles files, ProblemList problems)
    {
        var skills = files.SkillFiles.SelectMany(f => f.Children("skills")).ToList();
        CheckPhrases(skills, problems);
        var settled = Settled(files, problems);
        foreach (var (first, second, likeness) in Pairs(skills))
        {
            if (!settled.Contains(Key(first.Text("id"), second.Text("id"))))
            {
                var place = second.Map.Find("label")!;
                problems.Error(second.File, place.Line, string.Create(
                    CultureInfo.GetCultureInfo("fr-FR"),
                    $"« {second.Text("label")} » ressemble à « {first.Text("label")} » ({first.File}:{first.Map.Line}, {likeness:P0}) : fondez-les, ou dites dans distinct-skills.yaml ce qui les sépare."), place.Column);
            }
        }
    }

    /// <summary>Pairs of skills alike beyond the threshold, the most alike first.</summary>
    public static ImmutableArray<(CatalogueNode First, CatalogueNode Second, double Likeness)> Pairs(IReadOnlyList<CatalogueNode> skills)
    {
        var stems = skills.Select(s => FrenchText.Stems(s.Text("label")).Distinct(StringComparer.Ordinal).ToArray()).ToList();
        var frequency = stems.SelectMany(s => s).CountBy(s => s, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        var vectors = stems.Select(s => s.ToDictionary(w => w, w => Math.Log(1 + ((double)skills.Count / frequency[w])), StringComparer.Ordinal)).ToList();
        var norms = vectors.Select(v => Math.Sqrt(v.Values.Sum(w => w * w))).ToList();
        var pairs = new List<(CatalogueNode, CatalogueNode, double)>();
        for (var i = 0; i < skills.Count; i++)
        {
            for (var j = i + 1; j < skills.Count; j++)
            {
                // A field of knowledge and the gesture that rests on it share their words by nature.
                if (string.Equals(skills[i].Text("kind"), skills[j].Text("kind"), StringComparison.Ordinal)
                    && vectors[i].Sum(p => p.Value * vectors[j].GetValueOrDefault(p.Key)) / (norms[i] * norms[j]) is var likeness and >= Threshold)
                {
                    pairs.Add((skills[i], skills[j], likeness));
                }
            }
        }

        return [.. pairs.OrderByDescending(p => p.Item3)];
    }

    private static void CheckPhrases(List<CatalogueNode> skills, ProblemList problems)
    {
        var claimed = new Dictionary<string, CatalogueNode>(StringComparer.Ordinal);
        foreach (var skill in skills)
        {
            foreach (var scalar in skill.Scalars("synonyms").Prepend((YamlScalar)skill.Map.Find("label")!))
            {
                if (!claimed.TryAdd(FrenchText.Normalize(scalar.Text), skill) && claimed[FrenchText.Normalize(scalar.Text)] is var other
                    && !string.Equals(other.Text("id"), skill.Text("id"), StringComparison.Ordinal))
                {
                    problems.Error(skill.File, scalar.Line, $"« {scalar.Text} » nomme déjà la compétence « {other.Text("id")} » ({other.File}) : une expression ne doit en nommer qu'une.", scalar.Column);
                }
            }
        }
    }

    private static HashSet<(string, string)> Settled(CatalogueFiles files, ProblemList problems)
    {
        var ids = files.SkillFiles.SelectMany(f => f.Children("skills")).Select(s => s.Text("id")).ToHashSet(StringComparer.Ordinal);
        var settled = new HashSet<(string, string)>();
        foreach (var entry in files.Lists.GetValueOrDefault("distinct-skills", []))
        {
            foreach (var scalar in entry.Scalars("skills").Where(s => !ids.Contains(s.Text)))
            {
                problems.Error(entry.File, scalar.Line, $"la compétence « {scalar.Text} » n'existe pas dans skills.", scalar.Column);
            }

            settled.Add(Key(entry.Texts("skills")[0], entry.Texts("skills")[1]));
        }

        return settled;
    }

    private static (string, string) Key(string first, string second) =>
        string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
}
