using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Esco;

/// <summary>A release of ESCO with the means to find things in it. Immutable, thread-safe.</summary>
public sealed class EscoTaxonomy
{
    private readonly Dictionary<EscoUri, int> _occupations;
    private readonly Dictionary<EscoUri, int> _skills;

    private EscoTaxonomy(EscoRelease release)
    {
        Release = release;
        _occupations = Positions(release.Occupations.Select(o => o.Uri), release.Occupations.Length);
        _skills = Positions(release.Skills.Select(s => s.Uri), release.Skills.Length);
        HasEnglish = release.Occupations.Any(o => o.English is not null) || release.Skills.Any(s => s.English is not null);
    }

    /// <summary>The release.</summary>
    public EscoRelease Release { get; }

    /// <summary>Whether some concept has an English label.</summary>
    public bool HasEnglish { get; }

    /// <summary>Indexes a release.</summary>
    public static EscoTaxonomy Build(EscoRelease release) => new(release);

    /// <summary>The occupation at this address, or null.</summary>
    public EscoOccupation? FindOccupation(EscoUri uri) => _occupations.TryGetValue(uri, out var i) ? Release.Occupations[i] : null;

    /// <summary>The skill at this address, or null.</summary>
    public EscoSkill? FindSkill(EscoUri uri) => _skills.TryGetValue(uri, out var i) ? Release.Skills[i] : null;

    private static Dictionary<EscoUri, int> Positions(IEnumerable<EscoUri> uris, int count)
    {
        var positions = new Dictionary<EscoUri, int>(count);
        foreach (var uri in uris)
        {
            positions.Add(uri, positions.Count);
        }

        return positions;
    }
}
