using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>What official codes and labels say of two skills: the same, one above the other, side by side, worded alike.</summary>
internal sealed class SkillLinks
{
    private readonly List<int>?[] _equivalent;
    private readonly int[] _macro;
    private readonly Lazy<CloseLabels> _labels;
    private readonly Dictionary<int, List<int>> _members = [];

    public SkillLinks(OccupationReference reference)
    {
        var count = reference.Skills.Length;
        _labels = new Lazy<CloseLabels>(() => new CloseLabels(reference));
        _equivalent = new List<int>?[count];
        _macro = new int[count];
        var byEsco = new Dictionary<EscoUri, List<int>>();
        var byItem = new Dictionary<int, List<int>>();
        for (var skill = 0; skill < count; skill++)
        {
            foreach (var uri in reference.Skills[skill].EscoUris)
            {
                Join(byEsco, uri, skill);
            }

            foreach (var item in reference.Skills[skill].RomeItems)
            {
                Join(byItem, item.Value, skill);
            }
        }

        for (var skill = 0; skill < count; skill++)
        {
            _macro[skill] = Macro(reference, reference.Skills[skill]);
            if (_macro[skill] >= 0)
            {
                Members(_macro[skill]).Add(skill);
            }
        }
    }

    public IReadOnlyList<int> EquivalentTo(int skill) => _equivalent[skill] ?? (IReadOnlyList<int>)[];

    /// <summary>How alike two labels are, 0 to 1.</summary>
    public double Cosine(int a, int b) => _labels.Value.Cosine(a, b);

    public SimilarSkill[] SimilarTo(int skill)
    {
        var similar = new Dictionary<int, SimilarSkill> { [skill] = new(skill, 1, SkillCloseness.Same) };
        foreach (var same in EquivalentTo(skill))
        {
            similar[same] = new(same, 1, SkillCloseness.Equivalent);
        }

        if (_macro[skill] is >= 0 and var macro)
        {
            Raise(similar, macro, MatchingWeights.SkillToMacro, SkillCloseness.Part);
            foreach (var sibling in Members(macro))
            {
                Raise(similar, sibling, MatchingWeights.SameMacro, SkillCloseness.Neighbour);
            }
        }

        if (_members.TryGetValue(skill, out var members))
        {
            foreach (var member in members)
            {
                Raise(similar, member, MatchingWeights.MacroToSkill, SkillCloseness.Whole);
            }
        }

        foreach (var (close, cosine) in _labels.Value.CloseTo(skill, MatchingWeights.CloseLabelFrom))
        {
            Raise(similar, close, MatchingWeights.CloseLabel * cosine, cosine >= MatchingWeights.AlmostSameLabel ? SkillCloseness.AlmostSame : SkillCloseness.Alike);
        }

        return [.. similar.Values.OrderByDescending(s => s.Similarity).ThenBy(s => s.Skill != skill).ThenBy(s => s.Skill)];
    }

    private static void Raise(Dictionary<int, SimilarSkill> similar, int skill, double similarity, SkillCloseness closeness)
    {
        var reached = (float)similarity;
        if (!similar.TryGetValue(skill, out var known) || known.Similarity < reached)
        {
            similar[skill] = new SimilarSkill(skill, reached, closeness);
        }
    }

    private static int Macro(OccupationReference reference, Skill skill)
    {
        if (skill.Macro is { } own)
        {
            return reference.IndexOf(SkillId.Of(own));
        }

        // A skill of the vocabulary belongs where its ROME equivalent belongs.
        foreach (var item in skill.RomeItems)
        {
            if (reference.FindSkill(SkillId.Of(item)) is { Macro: { } macro })
            {
                return reference.IndexOf(SkillId.Of(macro));
            }
        }

        return -1;
    }

    private List<int> Members(int macro)
    {
        if (!_members.TryGetValue(macro, out var members))
        {
            _members.Add(macro, members = []);
        }

        return members;
    }

    private void Join<TCode>(Dictionary<TCode, List<int>> byCode, TCode code, int skill)
        where TCode : notnull
    {
        if (!byCode.TryGetValue(code, out var others))
        {
            byCode.Add(code, others = []);
        }

        foreach (var other in others.Where(o => !EquivalentTo(skill).Contains(o)))
        {
            Equivalents(skill).Add(other);
            Equivalents(other).Add(skill);
        }

        others.Add(skill);
    }

    private List<int> Equivalents(int skill) => _equivalent[skill] ??= [];
}
