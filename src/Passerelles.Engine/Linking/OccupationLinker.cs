using System.Collections.Frozen;
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
    /// <summary>Below it nothing is recognised: see docs/linking.md for how it was read from data.</summary>
    internal const double Threshold = 0.5;

    /// <summary>Share of the titles beginning with a word above which the word alone names an occupation.</summary>
    private const double TypicalShare = 0.2;

    /// <summary>Fewer titles than this beginning with a word prove nothing (« adulte-relais », « salarié viticole »).</summary>
    private const int TypicalTitles = 5;

    private readonly OccupationReference _reference;
    private readonly TitleMatcher _matcher;
    private readonly int[] _occupationOfTitle;
    private readonly string[] _displays;
    private readonly FrozenDictionary<string, ImmutableArray<(int Occupation, double Share)>> _typical;

    private OccupationLinker(OccupationReference reference)
    {
        _reference = reference;
        var occupations = new List<int>();
        var displays = new List<string>();
        var forms = new List<TitleForm>();
        var full = new Dictionary<string, List<(int Occupation, string Display)>>(StringComparer.Ordinal);
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var title in reference.Occupations[o].Titles)
            {
                foreach (var form in TitleForm.Of(title))
                {
                    Add(o, title.Display, form);
                    var key = string.Join(' ', form.Words);
                    (full.TryGetValue(key, out var same) ? same : full[key] = []).Add((o, title.Display));
                }
            }
        }

        _typical = TypicalOccupations(forms, occupations);
        foreach (var (acronym, names) in SectorAcronyms.OccupationTitles.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            TitleForm[] aliases = [.. names.Select(n => new TitleForm(FrenchText.Stems(n), [])), TitleForm.OfAcronym(acronym)];
            var bearers = aliases.SelectMany(a => full.GetValueOrDefault(string.Join(' ', a.Words), [])).Distinct().ToArray();
            foreach (var (occupation, display) in bearers)
            {
                Array.ForEach(aliases, alias => Add(occupation, display, alias));
            }
        }

        _occupationOfTitle = [.. occupations];
        _displays = [.. displays];
        _matcher = new TitleMatcher(forms);

        void Add(int occupation, string display, TitleForm form)
        {
            occupations.Add(occupation);
            displays.Add(display);
            forms.Add(form);
        }
    }

    /// <summary>Indexes every title of the reference.</summary>
    public static OccupationLinker Build(OccupationReference reference) => new(reference);

    /// <summary>
    /// Occupations the title may name, best first, at most <paramref name="top"/>. In <see cref="MatchScope.All"/> a ROME
    /// occupation that a sheet covers gives way to the sheet; in <see cref="MatchScope.Sector"/> only sheets are returned.
    /// </summary>
    public ImmutableArray<LinkedOccupation> Link(string title, int top, MatchScope scope = MatchScope.All)
    {
        title = TitleAbbreviations.Expand(title);
        var best = new Dictionary<int, (double Score, string Reason)>();
        var highest = 0.0;
        foreach (var (index, score) in _matcher.Match(title))
        {
            highest = Math.Max(highest, score);
            if (score >= Threshold)
            {
                Credit(_occupationOfTitle[index], score, () => $"Intitulé reconnu : « {_displays[index]} »");
            }
        }

        // « Infirmier » alone is the beginning of many titles and the whole of none: most of them belong to one occupation.
        if (highest < Threshold + 0.2 && TitleMatcher.HeadOf(title) is { } head && _typical.TryGetValue(head, out var typical)
            && FrenchText.ContentTokens(title).Count(t => !SectorAcronyms.IsPlace(t.Word)) == 1)
        {
            foreach (var (occupation, share) in typical)
            {
                Credit(occupation, Threshold + (0.4 * share), () => $"Métier le plus souvent nommé ainsi : « {_reference.Occupations[occupation].Label} »");
            }
        }

        return
        [
            .. best.Where(p => p.Value.Score >= Threshold)
                .OrderByDescending(p => p.Value.Score).ThenBy(p => p.Key).Take(Math.Max(0, top))
                .Select(p => new LinkedOccupation(_reference.Occupations[p.Key].Id, p.Value.Score, p.Value.Reason)),
        ];

        void Credit(int occupation, double score, Func<string> reason)
        {
            foreach (var (target, factor) in TargetsOf(_reference.Occupations[occupation], occupation, scope))
            {
                if (!best.TryGetValue(target, out var known) || score * factor > known.Score)
                {
                    best[target] = (score * factor, reason());
                }
            }
        }
    }

    private static FrozenDictionary<string, ImmutableArray<(int Occupation, double Share)>> TypicalOccupations(
        List<TitleForm> forms, List<int> occupations) => forms
        .Select((form, i) => (Head: form.Words.IsEmpty ? "" : form.Words[0], Occupation: occupations[i]))
        .Where(p => p.Head.Length > 3)
        .GroupBy(p => p.Head, StringComparer.Ordinal)
        .Where(g => g.Count() >= TypicalTitles)
        .Select(g => (g.Key, Shares: g.GroupBy(p => p.Occupation)
            .Select(o => (Occupation: o.Key, Share: o.Count() / (double)g.Count()))
            .Where(o => o.Share >= TypicalShare).OrderByDescending(o => o.Share).ThenBy(o => o.Occupation).ToImmutableArray()))
        .Where(p => !p.Shares.IsEmpty)
        .ToFrozenDictionary(p => p.Key, p => p.Shares, StringComparer.Ordinal);

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
}
