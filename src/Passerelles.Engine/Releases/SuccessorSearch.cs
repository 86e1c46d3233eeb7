using System.Collections.Immutable;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Releases;

/// <summary>Finds what replaces a retired code among the items of the next release, by evidence only.</summary>
internal sealed class SuccessorSearch(ImmutableArray<CodedItem> after)
{
    /// <summary>A successor found by titles holds at least one in ten of them: one stray title is a correction, not a split.</summary>
    private const double LeastShare = 0.1;

    /// <summary>Occupations found by skills alone share four in five of both lists…</summary>
    private const double LeastOverlap = 0.8;

    /// <summary>…of at least this many: short lists look alike by chance.</summary>
    private const int FewestSkills = 8;

    private readonly Dictionary<ReferenceCode, CodedItem> _items = after.ToDictionary(i => i.Code);
    private readonly ILookup<(CodeSystem, string), CodedItem> _byMark =
        after.SelectMany(i => i.Marks.Select(m => (Mark: (i.Code.System, m.Key), Item: i))).ToLookup(p => p.Mark, p => p.Item);

    private readonly Lazy<ILookup<(CodeSystem, string), CodedItem>> _byLabel = new(() => after.ToLookup(i => (i.Code.System, FrenchText.Normalize(i.Label))));
    private readonly Lazy<ILookup<ReferenceCode, CodedItem>> _byFormer = new(() => after.Where(i => i.Former is not null).ToLookup(i => i.Former!.Value));

    /// <summary>Successors of an item that is no longer there, the largest share first.</summary>
    public ImmutableArray<Successor> Find(CodedItem retired)
    {
        var carried = retired.Marks.SelectMany(m => _byMark[(retired.Code.System, m.Key)]).CountBy(i => i.Code).ToDictionary();
        var candidates = carried.Where(c => c.Value >= LeastShare * retired.Marks.Length).Select(c => c.Key).ToHashSet();
        candidates.UnionWith(SameLabel(retired));
        candidates.UnionWith(_byFormer.Value[retired.Code].Select(i => i.Code));
        if (candidates.Count == 0)
        {
            candidates.UnionWith(carried.Count > 0 ? [carried.MaxBy(c => (c.Value, c.Key.Value)).Key] : AlikeBySkills(retired));
        }

        return
        [
            .. candidates.Select(code => new Successor(code, _items[code].Label, Evidence(retired, _items[code], carried.GetValueOrDefault(code))))
                .OrderByDescending(s => s.Evidence.Share).ThenByDescending(s => s.Evidence.SkillsCarried).ThenBy(s => s.Code),
        ];
    }

    /// <summary>Evidence that an item takes the place of another.</summary>
    public static SuccessorEvidence Evidence(CodedItem retired, CodedItem item, int titles) => new(
        titles,
        retired.Marks.Length,
        retired.Skills.Intersect(item.Skills).Count(),
        retired.Skills.Length,
        string.Equals(FrenchText.Normalize(retired.Label), FrenchText.Normalize(item.Label), StringComparison.Ordinal),
        item.Former == retired.Code);

    // A name borne by several items says nothing of which one.
    private IEnumerable<ReferenceCode> SameLabel(CodedItem retired) =>
        FrenchText.Normalize(retired.Label) is { Length: > 0 } label && _byLabel.Value[(retired.Code.System, label)].ToList() is [var only] ? [only.Code] : [];

    private IEnumerable<ReferenceCode> AlikeBySkills(CodedItem retired)
    {
        if (retired.Skills.Length < FewestSkills)
        {
            return [];
        }

        var skills = retired.Skills.ToHashSet();
        var best = after.Where(i => i.Code.System == retired.Code.System && i.Skills.Length >= FewestSkills)
            .Select(i => (i.Code, Overlap: Overlap(skills, i.Skills)))
            .Where(p => p.Overlap >= LeastOverlap)
            .OrderByDescending(p => p.Overlap).ThenBy(p => p.Code)
            .Take(2).ToList();
        // Two that look alike as much are no evidence of either.
        return best is [var first] || (best is [var a, var b] && a.Overlap > b.Overlap && (first = a).Code == a.Code) ? [first.Code] : [];
    }

    private static double Overlap(HashSet<ReferenceCode> skills, ImmutableArray<ReferenceCode> others)
    {
        var shared = others.Count(skills.Contains);
        return (double)shared / (skills.Count + others.Length - shared);
    }
}
