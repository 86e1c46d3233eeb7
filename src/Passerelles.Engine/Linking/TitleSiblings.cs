using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// For a title of ROME, the other titles of its occupation and the words of its definition and core skills: other names for
/// nearly the same work.
/// </summary>
internal sealed class TitleSiblings
{
    private const int MostTitles = 40;

    private readonly OccupationReference _reference;
    private readonly Dictionary<string, List<int>> _byTitle = new(StringComparer.Ordinal);

    public TitleSiblings(OccupationReference reference)
    {
        _reference = reference;
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var title in reference.Occupations[o].Titles)
            {
                Add(title.Masculine, o);
                Add(title.Feminine, o);
            }
        }
    }

    /// <summary>Occupations that bear this very title.</summary>
    public IReadOnlyList<int> OccupationsOf(string[] stems) => _byTitle.TryGetValue(KeyOf(stems), out var found) ? found : [];

    /// <summary>Stems of each title of the occupations, at most 40 titles.</summary>
    public string[][] TitlesOf(IReadOnlyList<int> occupations) =>
    [
        .. occupations.SelectMany(o => _reference.Occupations[o].Titles).Select(t => t.Masculine).Distinct(StringComparer.Ordinal)
            .Take(MostTitles).Select(t => new TitleTerms(t).Stems),
    ];

    /// <summary>Stems of the definition and core skills of the occupations.</summary>
    public IEnumerable<string> ContentOf(IReadOnlyList<int> occupations) => occupations
        .Select(o => _reference.Occupations[o])
        .SelectMany(o => o.Skills.Where(s => s.Importance == Importance.Essential)
            .Select(s => _reference.FindSkill(s.Skill)?.Label ?? "").Prepend(o.Definition))
        .SelectMany(text => FrenchText.Stems(text));

    private static string KeyOf(string[] stems) => string.Join(' ', stems);

    private void Add(string title, int occupation)
    {
        var key = KeyOf(new TitleTerms(title).Stems);
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
