using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>
/// Skills brought together by codes alone. A skill of the vocabulary has the codes it declares; one that declares none borrows from
/// those that share its code in the other classification. Immutable, thread-safe.
/// </summary>
public sealed class SkillCodes
{
    /// <summary>Weight of the doubt: of what one other skill lends, a third is right (8 of 24, docs/alignment.md).</summary>
    private const double Doubt = 2;

    private readonly OccupationReference _reference;
    private readonly EscoTaxonomy? _esco;
    private readonly ILookup<OgrCode, Skill> _byItem;
    private readonly ILookup<EscoUri, Skill> _byEsco;

    private SkillCodes(OccupationReference reference, EscoTaxonomy? esco)
    {
        _reference = reference;
        _esco = esco;
        var vocabulary = reference.Catalogue?.Skills ?? [];
        _byItem = vocabulary.SelectMany(s => s.RomeItems.Select(item => (item, s))).ToLookup(p => p.item, p => p.s);
        _byEsco = vocabulary.SelectMany(s => s.EscoUris.Select(uri => (uri, s))).ToLookup(p => p.uri, p => p.s);
    }

    /// <summary>Reads the codes of a reference.</summary>
    /// <param name="reference">The catalogue and ROME.</param>
    /// <param name="esco">ESCO, or null: then no link leads to it.</param>
    public static SkillCodes Build(OccupationReference reference, EscoTaxonomy? esco) => new(reference, esco);

    /// <summary>ESCO skills of a skill of the vocabulary or of ROME, best first; those declared, else those borrowed.</summary>
    public ImmutableArray<AlignmentLink> EscoOf(Skill skill)
    {
        ImmutableArray<AlignmentLink> declared = [.. Declared(skill)];
        return declared.IsEmpty ? Borrowed(skill, skill.RomeItems, item => _byItem[item], Declared, item => _reference.FindSkill(SkillId.Of(item))?.Label) : declared;
    }

    /// <summary>ROME items of a skill of the vocabulary, best first; those declared, else those borrowed.</summary>
    public ImmutableArray<AlignmentLink> RomeOf(Skill skill)
    {
        ImmutableArray<AlignmentLink> declared = [.. DeclaredItems(skill)];
        return declared.IsEmpty ? Borrowed(skill, skill.EscoUris, uri => _byEsco[uri], DeclaredItems, uri => _esco?.FindSkill(uri)?.French.Label) : declared;
    }

    /// <summary>Codes a skill declares that its release does not have: to be replaced.</summary>
    public ImmutableArray<AlignmentTarget> LostBy(Skill skill) =>
    [
        .. skill.EscoUris.Where(u => _esco is not null && _esco.FindSkill(u) is null).Select(AlignmentTarget.Of),
        .. skill.RomeItems.Where(i => _reference.Rome is not null && _reference.FindSkill(SkillId.Of(i)) is null).Select(AlignmentTarget.Of),
    ];

    private static ImmutableArray<AlignmentLink> Borrowed<TCode>(
        Skill skill,
        ImmutableArray<TCode> codes,
        Func<TCode, IEnumerable<Skill>> sharing,
        Func<Skill, IEnumerable<AlignmentLink>> linksOf,
        Func<TCode, string?> labelOf)
    {
        var votes = new Dictionary<AlignmentTarget, (AlignmentLink Link, int Count, SortedSet<string> Through)>();
        var voters = 0;
        foreach (var code in codes)
        {
            foreach (var other in sharing(code).Where(o => o.Id != skill.Id))
            {
                var links = linksOf(other).ToList();
                voters += links.Count > 0 ? 1 : 0;
                foreach (var link in links)
                {
                    var known = votes.TryGetValue(link.Target, out var vote) ? vote : (Link: link, Count: 0, Through: new SortedSet<string>(StringComparer.Ordinal));
                    known.Through.Add(labelOf(code) ?? other.Label);
                    votes[link.Target] = known with { Count = known.Count + 1 };
                }
            }
        }

        return
        [
            .. votes.Values.Select(v => v.Link with { Kind = AlignmentKind.Mapping, Score = v.Count / (voters + Doubt), Words = [.. v.Through] })
                .OrderByDescending(l => l.Score).ThenBy(l => l.Target.ToString(), StringComparer.Ordinal),
        ];
    }

    private IEnumerable<AlignmentLink> Declared(Skill skill) =>
        from uri in skill.EscoUris
        let known = _esco?.FindSkill(uri)
        where known is not null
        select new AlignmentLink(AlignmentTarget.Of(uri), known.French.Label, AlignmentKind.Declared, 1, []);

    private IEnumerable<AlignmentLink> DeclaredItems(Skill skill) =>
        from item in skill.RomeItems
        let known = _reference.FindSkill(SkillId.Of(item))
        where known is not null && known.Id != skill.Id
        select new AlignmentLink(AlignmentTarget.Of(item), known.Label, AlignmentKind.Declared, 1, []);
}
