using System.Collections.Frozen;

namespace Passerelles.Engine.Resumes;

/// <summary>Brings a misspelt word back to the one word of certifications that differs by a letter: « acompagnant ».</summary>
internal sealed class CertificationSpelling
{
    // Shorter words have too many neighbours.
    private const int Shortest = 6;
    private readonly FrozenSet<string> _known;
    private readonly FrozenDictionary<string, string> _shortened;

    public CertificationSpelling(IEnumerable<string> stems)
    {
        _known = stems.ToFrozenSet(StringComparer.Ordinal);
        var shortened = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var stem in _known.Where(s => s.Length >= Shortest).Order(StringComparer.Ordinal))
        {
            foreach (var form in Shorter(stem).Append(stem).Distinct(StringComparer.Ordinal))
            {
                shortened[form] = shortened.ContainsKey(form) ? null : stem;
            }
        }

        _shortened = shortened.Where(p => p.Value is not null).ToFrozenDictionary(p => p.Key, p => p.Value!, StringComparer.Ordinal);
    }

    /// <summary>The word itself when it is known, or when no single word is near.</summary>
    public string Correct(string stem)
    {
        if (stem.Length < Shortest || _known.Contains(stem))
        {
            return stem;
        }

        foreach (var form in Shorter(stem).Prepend(stem))
        {
            if (_shortened.TryGetValue(form, out var near))
            {
                return near;
            }
        }

        return stem;
    }

    private static IEnumerable<string> Shorter(string stem)
    {
        for (var i = 0; i < stem.Length && stem.Length < 24; i++)
        {
            yield return stem.Remove(i, 1);
        }
    }
}
