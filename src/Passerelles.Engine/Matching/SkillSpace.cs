using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>A skill, how like another it is, and in what way.</summary>
internal readonly record struct SimilarSkill(int Skill, float Similarity, SkillCloseness Closeness);

/// <summary>Skills of the reference by position: how rare each is among occupations, and which are alike.</summary>
internal sealed class SkillSpace
{
    private readonly SkillLinks _links;
    private readonly SimilarSkill[]?[] _similar;

    public SkillSpace(OccupationReference reference)
    {
        Count = reference.Skills.Length;
        _links = new SkillLinks(reference);
        Rarity = Rarities(reference, _links);
        _similar = new SimilarSkill[Count][];
        MaxRarity = Count == 0 ? 1 : Rarity.Max();
    }

    public int Count { get; }

    /// <summary>ln((occupations + 1) / (occupations that ask for it or its equivalent + ½)).</summary>
    public double[] Rarity { get; }

    public double MaxRarity { get; }

    /// <summary>Skills that this one shows, itself first with similarity 1; worked out when first asked for, then kept.</summary>
    public ReadOnlySpan<SimilarSkill> ShownBy(int skill) => _similar[skill] ??= _links.SimilarTo(skill);

    /// <summary>How alike the labels of two skills are, 0 to 1.</summary>
    public double Cosine(int a, int b) => _links.Cosine(a, b);

    /// <summary>How one skill shows another, or null when it does not.</summary>
    public SimilarSkill? Link(int from, int to)
    {
        foreach (var shown in ShownBy(from))
        {
            if (shown.Skill == to)
            {
                return shown;
            }
        }

        return null;
    }

    private static double[] Rarities(OccupationReference reference, SkillLinks links)
    {
        var users = new int[reference.Skills.Length];
        foreach (var link in reference.Occupations.SelectMany(o => o.Skills))
        {
            var index = reference.IndexOf(link.Skill);
            if (index >= 0)
            {
                users[index]++;
            }
        }

        var rarities = new double[users.Length];
        for (var skill = 0; skill < users.Length; skill++)
        {
            var shared = users[skill] + links.EquivalentTo(skill).Sum(e => users[e]);
            rarities[skill] = Math.Max(0.1, Math.Log((reference.Occupations.Length + 1) / (shared + 0.5)));
        }

        return rarities;
    }
}
