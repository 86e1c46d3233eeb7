using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>ESCO occupations whose names are like those of an occupation. Reads no code, so that declared codes can judge it. Immutable, thread-safe.</summary>
public sealed class OccupationProposals
{
    private const int MostTitles = 6;

    private readonly EscoTaxonomy _esco;
    private readonly TitleIndex _index;

    private OccupationProposals(OccupationReference reference, EscoTaxonomy esco)
    {
        _esco = esco;
        var names = esco.Release.Occupations.SelectMany((o, i) => o.French.Label.Split('/').Concat(o.French.Alternatives).Select(n => n.Trim()).Where(n => n.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select((name, n) => (Id: string.Create(CultureInfo.InvariantCulture, $"{i}:{n}"), name)));
        // ROME without the sheets: the meanings the title index learns are those it was fitted with.
        _index = TitleIndex.Build(names, reference.Rome is null ? null : OccupationReference.Build(null, reference.Rome), id => id[..id.IndexOf(':', StringComparison.Ordinal)]);
    }

    /// <summary>Indexes the names of ESCO occupations.</summary>
    public static OccupationProposals Build(OccupationReference reference, EscoTaxonomy esco) => new(reference, esco);

    /// <summary>ESCO occupations like an occupation, best first.</summary>
    public ImmutableArray<AlignmentLink> Esco(Occupation occupation, int top)
    {
        var best = new Dictionary<int, (TitleHit Hit, string Title)>();
        foreach (var title in occupation.Titles.Where(t => t.Kind is TitleKind.Main or TitleKind.Synonym && !t.IsRare).Take(MostTitles).Select(t => t.Masculine))
        {
            foreach (var hit in _index.Search(title, top))
            {
                var number = int.Parse(hit.Id.AsSpan(0, hit.Id.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
                if (!best.TryGetValue(number, out var known) || hit.Score > known.Hit.Score)
                {
                    best[number] = (hit, title);
                }
            }
        }

        return
        [
            .. best.OrderByDescending(b => b.Value.Hit.Score).ThenBy(b => b.Key).Take(top).Select(b => new AlignmentLink(
                AlignmentTarget.Of(_esco.Release.Occupations[b.Key].Uri),
                _esco.Release.Occupations[b.Key].French.Label,
                AlignmentKind.Text,
                Math.Round(b.Value.Hit.Score, 4),
                SharedWords.Of(b.Value.Title, b.Value.Hit.Text))),
        ];
    }
}
