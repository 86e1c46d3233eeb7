namespace Passerelles.Engine.Releases;

/// <summary>
/// Codes of before the first release imported, known by what the publisher says of their successors: ROME gives each occupation
/// and each title the code it had in ROME 3 (<c>code_rome_parent</c>).
/// </summary>
internal static class FormerCodes
{
    /// <summary>Former codes that are not in use, in code order.</summary>
    public static IEnumerable<RetiredCode> Of(ReleaseContents release, HashSet<ReferenceCode> inUse)
    {
        var titles = release.Items.SelectMany(i => i.Marks.Where(m => m.Former is not null).Select(m => (Former: m.Former!.Value, Item: i))).ToLookup(p => p.Former, p => p.Item);
        var declared = release.Items.Where(i => i.Former is not null).ToLookup(i => i.Former!.Value);
        foreach (var code in titles.Select(g => g.Key).Union(declared.Select(g => g.Key)).Where(c => !inUse.Contains(c)).Order())
        {
            var carried = titles[code].CountBy(i => i.Code).ToDictionary();
            var total = carried.Values.Sum();
            var successors = titles[code].Concat(declared[code]).DistinctBy(i => i.Code)
                .Select(i => new Successor(i.Code, i.Label, new SuccessorEvidence(carried.GetValueOrDefault(i.Code), total, 0, 0, SameLabel: false, i.Former == code)))
                .OrderByDescending(s => s.Evidence.Share).ThenBy(s => s.Code);
            yield return new RetiredCode(release.Info.Source, code, code.Value, CodeChangeKind.Former, release.Info.Name, release.Info.PublishedOn, [.. successors]);
        }
    }
}
