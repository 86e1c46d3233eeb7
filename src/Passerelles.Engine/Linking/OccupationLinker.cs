using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Recognises the occupation a title names, as written in a CV or an offer, through the titles, synonyms and acronyms of the
/// reference. Returns nothing rather than an occupation that shares a mere word with the title. Immutable, thread-safe.
/// </summary>
public sealed class OccupationLinker
{
    private readonly OccupationReference _reference;
    private readonly TitleMatcher _matcher;
    private readonly int[] _occupationOfTitle;
    private readonly string[] _displays;

    private OccupationLinker(OccupationReference reference)
    {
        _reference = reference;
        var occupations = new List<int>();
        var displays = new List<string>();
        var texts = new List<string>();
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var title in reference.Occupations[o].Titles)
            {
                foreach (var text in Forms(title))
                {
                    occupations.Add(o);
                    displays.Add(title.Display);
                    texts.Add(text);
                }
            }
        }

        _occupationOfTitle = [.. occupations];
        _displays = [.. displays];
        _matcher = new TitleMatcher(texts);
    }

    /// <summary>Indexes every title of the reference.</summary>
    public static OccupationLinker Build(OccupationReference reference) => new(reference);

    /// <summary>
    /// Occupations the title may name, best first, at most <paramref name="top"/>. In <see cref="MatchScope.All"/> a ROME
    /// occupation that a sheet covers gives way to the sheet; in <see cref="MatchScope.Sector"/> only sheets are returned.
    /// </summary>
    public ImmutableArray<LinkedOccupation> Link(string title, int top, MatchScope scope = MatchScope.All)
    {
        var best = new Dictionary<int, (double Score, int Title)>();
        foreach (var (index, score) in _matcher.Match(title))
        {
            var occupation = _occupationOfTitle[index];
            foreach (var (target, factor) in TargetsOf(_reference.Occupations[occupation], occupation, scope))
            {
                var reached = score * factor;
                if (!best.TryGetValue(target, out var known) || reached > known.Score)
                {
                    best[target] = (reached, index);
                }
            }
        }

        return
        [
            .. best.Where(p => p.Value.Score >= TitleMatcher.Threshold)
                .OrderByDescending(p => p.Value.Score).ThenBy(p => p.Key).Take(Math.Max(0, top))
                .Select(p => new LinkedOccupation(_reference.Occupations[p.Key].Id, p.Value.Score, $"Intitulé reconnu : « {_displays[p.Value.Title]} »")),
        ];
    }

    private IEnumerable<(int Target, double Factor)> TargetsOf(Occupation occupation, int index, MatchScope scope)
    {
        if (occupation.Source == OccupationSource.Sheet)
        {
            return [(index, 1)];
        }

        var sheets = _reference.SheetsOf(occupation.RomeCodes[0]);
        if (sheets.IsEmpty)
        {
            return scope == MatchScope.Sector ? [] : [(index, 1)];
        }

        // A title of ROME speaks for the sheet that names this code first; a sheet that names it as a second or third code, or
        // shares it with other sheets, is only likely.
        var first = sheets.Count(s => s.RomeCodes[0] == occupation.RomeCodes[0]);
        var toSheets = sheets.Select(s => (_reference.IndexOf(s.Id), s.RomeCodes[0] != occupation.RomeCodes[0] ? 0.8 : first == 1 ? 0.98 : 0.9));
        return first > 0 || scope == MatchScope.Sector ? toSheets : toSheets.Append((index, 1));
    }

    private static IEnumerable<string> Forms(OccupationTitle title)
    {
        yield return title.Masculine;
        if (title.Kind == TitleKind.Acronym && SectorAcronyms.Expand(FrenchText.Normalize(title.Masculine)) is { } full)
        {
            yield return full;
        }

        if (!FrenchText.Stems(title.Masculine).SequenceEqual(FrenchText.Stems(title.Feminine), StringComparer.Ordinal))
        {
            yield return title.Feminine;
        }
    }
}
