using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>Occupations brought together by codes alone: those a sheet declares, else those of its ROME titles. Immutable, thread-safe.</summary>
public sealed class OccupationCodes
{
    /// <summary>The main title names the occupation, the others one way of practising it.</summary>
    private const double MainTitle = 3;

    /// <summary>Labels of titles given as the reason of a link.</summary>
    private const int ShownTitles = 3;

    private readonly OccupationReference _reference;
    private readonly EscoTaxonomy? _esco;
    private readonly Dictionary<OgrCode, (EscoUri Occupation, MappingRelation Relation)> _titles;

    private OccupationCodes(OccupationReference reference, EscoTaxonomy? esco, RomeEscoMapping? mapping)
    {
        _reference = reference;
        _esco = esco;
        _titles = (mapping?.Occupations ?? []).SelectMany(o => o.Titles.Select(t => (t.Title, o.Occupation, t.Relation))).ToDictionary(t => t.Title, t => (t.Occupation, t.Relation));
    }

    /// <summary>Reads the codes of a reference.</summary>
    /// <param name="reference">The catalogue and ROME.</param>
    /// <param name="esco">ESCO, or null: then no link leads to it.</param>
    /// <param name="mapping">The ROME–ESCO correspondence, or null.</param>
    public static OccupationCodes Build(OccupationReference reference, EscoTaxonomy? esco, RomeEscoMapping? mapping) => new(reference, esco, mapping);

    /// <summary>ESCO occupations of a sheet or of a ROME occupation, best first; those declared, else those of its titles.</summary>
    public ImmutableArray<AlignmentLink> EscoOf(Occupation occupation)
    {
        ImmutableArray<AlignmentLink> declared =
        [
            .. from uri in occupation.Sheet?.EscoUris ?? []
               let known = _esco?.FindOccupation(uri)
               where known is not null
               select new AlignmentLink(AlignmentTarget.Of(uri), known.French.Label, AlignmentKind.Declared, 1, []),
        ];
        return declared.IsEmpty ? ThroughTitles(occupation) : declared;
    }

    /// <summary>ROME occupations of a sheet.</summary>
    public ImmutableArray<AlignmentLink> RomeOf(Occupation occupation) => occupation.Source == OccupationSource.Rome ? [] :
    [
        .. from code in occupation.RomeCodes
           let known = _reference.FindOccupation(OccupationId.Of(code))
           where known is not null
           select new AlignmentLink(AlignmentTarget.Of(code), known.Label, AlignmentKind.Declared, 1, []),
    ];

    /// <summary>Codes a sheet declares that its release does not have: to be replaced.</summary>
    public ImmutableArray<AlignmentTarget> LostBy(Occupation occupation) => occupation.Sheet is not { } sheet ? [] :
    [
        .. sheet.EscoUris.Where(u => _esco is not null && _esco.FindOccupation(u) is null).Select(AlignmentTarget.Of),
        .. sheet.RomeCodes.Where(c => _reference.Rome is not null && _reference.FindOccupation(OccupationId.Of(c)) is null).Select(AlignmentTarget.Of),
    ];

    /// <summary>ESCO occupations of the titles of the ROME occupations of an occupation, best first.</summary>
    /// <remarks>The score is the share of these titles that lead there, each weighing its relation; later ROME codes of a sheet weigh less.</remarks>
    internal ImmutableArray<AlignmentLink> ThroughTitles(Occupation occupation)
    {
        var votes = new Dictionary<EscoUri, (double Weight, List<string> Titles)>();
        var all = 0.0;
        for (var rank = 0; rank < occupation.RomeCodes.Length; rank++)
        {
            foreach (var title in _reference.FindOccupation(OccupationId.Of(occupation.RomeCodes[rank]))?.Titles ?? [])
            {
                if (title.Ogr is not { } ogr || !_titles.TryGetValue(ogr, out var mapped) || _esco?.FindOccupation(mapped.Occupation) is null)
                {
                    continue;
                }

                var weight = (title.Kind == TitleKind.Main ? MainTitle : 1) / (rank + 1);
                all += weight;
                var (known, titles) = votes.TryGetValue(mapped.Occupation, out var vote) ? vote : (0, []);
                titles.Add(title.Display);
                votes[mapped.Occupation] = (known + (weight * Trust(mapped.Relation)), titles);
            }
        }

        return
        [
            .. votes.Select(v => new AlignmentLink(
                    AlignmentTarget.Of(v.Key), _esco!.FindOccupation(v.Key)!.French.Label, AlignmentKind.Mapping, v.Value.Weight / all, [.. v.Value.Titles.Take(ShownTitles)]))
                .OrderByDescending(l => l.Score).ThenBy(l => l.Target.ToString(), StringComparer.Ordinal),
        ];
    }

    private static double Trust(MappingRelation relation) => relation switch
    {
        MappingRelation.Exact => 1,
        MappingRelation.Close => 0.8,
        _ => 0.5,
    };
}
