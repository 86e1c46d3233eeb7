namespace Passerelles.Engine.Matching;

/// <summary>What a profile shows of every skill, 0 to 1, and which of its items shows it best. One instance a request.</summary>
internal sealed class SkillCoverage
{
    private readonly SkillSpace _space;
    private readonly float[] _strength;
    private readonly int[] _source;
    private readonly Dictionary<int, float> _held = [];

    public SkillCoverage(SkillSpace space)
    {
        _space = space;
        _strength = new float[space.Count];
        _source = new int[space.Count];
    }

    /// <summary>Skills the profile holds itself, with their strength.</summary>
    public IReadOnlyDictionary<int, float> Held => _held;

    public float Of(int skill) => _strength[skill];

    /// <summary>Number given to the item that shows the skill best.</summary>
    public int SourceOf(int skill) => _source[skill];

    /// <summary>A skill the profile holds with this strength; the strongest reading counts, so that nothing lowers another.</summary>
    public void Add(int skill, double strength, int source)
    {
        if (_held.GetValueOrDefault(skill) < strength)
        {
            _held[skill] = (float)strength;
        }

        foreach (var shown in _space.ShownBy(skill))
        {
            var reached = shown.Similarity * (float)strength;
            if (reached > _strength[shown.Skill])
            {
                _strength[shown.Skill] = reached;
                _source[shown.Skill] = source;
            }
        }
    }
}
