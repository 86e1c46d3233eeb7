namespace Passerelles.Engine.Matching;

/// <summary>What a profile shows of every skill, 0 to 1, and through which of its items. One instance a request.</summary>
internal sealed class SkillCoverage
{
    private readonly SkillSpace _space;
    private readonly float[] _strength;
    private readonly int[] _through;
    private readonly Dictionary<int, (float Strength, int Source)> _held = [];

    public SkillCoverage(SkillSpace space)
    {
        _space = space;
        _strength = new float[space.Count];
        _through = new int[space.Count];
    }

    /// <summary>Skills the profile holds itself, with their strength and the number of the item that shows them best.</summary>
    public IReadOnlyDictionary<int, (float Strength, int Source)> Held => _held;

    public float Of(int skill) => _strength[skill];

    /// <summary>Number given to the item that shows the skill best; 0 when none does.</summary>
    public int SourceOf(int skill) => _held.GetValueOrDefault(_through[skill]).Source;

    /// <summary>Skill held that shows this one best; means nothing when none does.</summary>
    public int Through(int skill) => _through[skill];

    /// <summary>A skill the profile holds with this strength; the strongest reading counts, so that nothing lowers another.</summary>
    public void Add(int skill, double strength, int source)
    {
        var own = (float)strength;
        if (_held.GetValueOrDefault(skill).Strength < own)
        {
            _held[skill] = (own, source);
        }

        foreach (var shown in _space.ShownBy(skill))
        {
            var reached = shown.Similarity * own;
            if (reached > _strength[shown.Skill])
            {
                _strength[shown.Skill] = reached;
                _through[shown.Skill] = skill;
            }
        }
    }
}
