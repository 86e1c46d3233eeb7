using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// For a title of ROME, the other titles of its occupation and the words of its definition and core skills: other names for
/// nearly the same work.
/// </summary>
internal sealed class TitleSiblings
{
    private readonly Dictionary<string, List<int>> _byTitle = new(StringComparer.Ordinal);

    public TitleSiblings(OccupationReference reference)
    {
        Contents = [.. reference.Occupations.Select(o => ContentOf(reference, o))];
        Titles = new string[reference.Occupations.Length][][];
        for (var o = 0; o < Titles.Length; o++)
        {
            var titles = new List<TitleTerms>();
            foreach (var title in reference.Occupations[o].Titles)
            {
                var masculine = new TitleTerms(title.Masculine);
                titles.Add(masculine);
                Add(masculine.Key, o);
                Add(new TitleTerms(title.Feminine).Key, o);
            }

            Titles[o] = [.. titles.Where(t => t.Stems.Length > 0).DistinctBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Stems)];
        }
    }

    /// <summary>For each occupation of the reference, the stems of its titles, each once.</summary>
    public string[][][] Titles { get; }

    /// <summary>Occupations that bear this very title.</summary>
    public IReadOnlyList<int> OccupationsOf(TitleTerms title) => _byTitle.TryGetValue(title.Key, out var found) ? found : [];

    /// <summary>For each occupation, the stems of its definition and core skills.</summary>
    public string[][] Contents { get; }

    // The other skills, five times as many, are shared by too many occupations to tell one from another.
    private static string[] ContentOf(OccupationReference reference, Occupation occupation) =>
    [
        .. occupation.Skills.Where(s => s.Importance == Importance.Essential)
            .Select(s => reference.FindSkill(s.Skill)?.Label ?? "").Prepend(occupation.Definition).SelectMany(text => FrenchText.Stems(text)),
    ];

    private void Add(string key, int occupation)
    {
        if (!_byTitle.TryGetValue(key, out var occupations))
        {
            _byTitle.Add(key, occupations = []);
        }

        if (!occupations.Contains(occupation))
        {
            occupations.Add(occupation);
        }
    }
}
