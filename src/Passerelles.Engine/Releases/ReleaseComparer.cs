using System.Collections.Immutable;

namespace Passerelles.Engine.Releases;

/// <summary>Compares two releases of a source.</summary>
public static class ReleaseComparer
{
    /// <summary>All that changed from one release to another, in an order that depends on nothing but their content.</summary>
    public static ReleaseDiff Compare(ReleaseContents before, ReleaseContents after)
    {
        var old = before.Items.ToDictionary(i => i.Code);
        var current = after.Items.ToDictionary(i => i.Code);
        var search = new SuccessorSearch(after.Items);
        var kept = before.Items.Where(i => current.ContainsKey(i.Code)).Select(i => (Before: i, After: current[i.Code])).OrderBy(p => p.Before.Code).ToList();
        var retired = Retired(before.Items.Where(i => !current.ContainsKey(i.Code)), old, search);
        var renewed = retired.Where(c => c.Successors.Length == 1).ToDictionary(c => c.Code, c => c.Successors[0].Code);
        var moved = MovedTitles(before, after);
        var divided = Divided(moved, old, current);
        return new ReleaseDiff
        {
            From = before.Info,
            To = after.Info,
            Systems = Count(before, after, kept),
            Added = Added(after.Items.Where(i => !old.ContainsKey(i.Code)), retired, divided),
            Retired = retired,
            Divided = divided,
            Renamed = [.. kept.Where(p => !p.Before.Label.Equals(p.After.Label, StringComparison.Ordinal)).Select(p => new RenamedCode(p.Before.Code, p.Before.Label, p.After.Label))],
            MovedTitles = moved,
            Links = [.. kept.Select(p => Links(p.Before, p.After, renewed)).OfType<LinkChange>()],
        };
    }

    private static ImmutableArray<SystemCount> Count(ReleaseContents before, ReleaseContents after, List<(CodedItem Before, CodedItem After)> kept)
    {
        var old = before.Items.CountBy(i => i.Code.System).ToDictionary();
        var current = after.Items.CountBy(i => i.Code.System).ToDictionary();
        var edited = kept.Where(p => p.Before.Label.Equals(p.After.Label, StringComparison.Ordinal) && !string.Equals(p.Before.Content, p.After.Content, StringComparison.Ordinal))
            .CountBy(p => p.Before.Code.System).ToDictionary();
        return [.. old.Keys.Union(current.Keys).Order().Select(s => new SystemCount(s, old.GetValueOrDefault(s), current.GetValueOrDefault(s), edited.GetValueOrDefault(s)))];
    }

    private static ImmutableArray<CodeChange> Retired(IEnumerable<CodedItem> gone, Dictionary<ReferenceCode, CodedItem> old, SuccessorSearch search)
    {
        var found = gone.OrderBy(i => i.Code).Select(i => (Item: i, Successors: search.Find(i))).ToList();
        var takers = found.Where(f => f.Successors.Length == 1).CountBy(f => f.Successors[0].Code).ToDictionary();
        return [.. found.Select(f => new CodeChange(f.Item.Code, f.Item.Label, KindOf(f.Successors), f.Successors))];

        CodeChangeKind KindOf(ImmutableArray<Successor> successors) => successors switch
        {
            [] => CodeChangeKind.Removed,
            [var only] => takers[only.Code] == 1 && !old.ContainsKey(only.Code) ? CodeChangeKind.Recoded : CodeChangeKind.Merged,
            _ => CodeChangeKind.Split,
        };
    }

    /// <summary>Only marks with one owner before and one after move: a wording shared by several sheets belongs to none.</summary>
    private static ImmutableArray<MovedTitle> MovedTitles(ReleaseContents before, ReleaseContents after)
    {
        var owners = Owners(after);
        return
        [
            .. Owners(before)
                .Where(p => p.Value is not null && owners.GetValueOrDefault(p.Key) is { } owner && owner.Item != p.Value.Value.Item)
                .Select(p => new MovedTitle(p.Key.Key, owners[p.Key]!.Value.Label, p.Value!.Value.Item, owners[p.Key]!.Value.Item))
                .OrderBy(m => m.From).ThenBy(m => m.To).ThenBy(m => m.Key, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(CodeSystem System, string Key), (ReferenceCode Item, string Label)?> Owners(ReleaseContents release)
    {
        var owners = new Dictionary<(CodeSystem, string), (ReferenceCode, string)?>();
        foreach (var item in release.Items)
        {
            foreach (var mark in item.Marks)
            {
                var key = (item.Code.System, mark.Key);
                owners[key] = owners.ContainsKey(key) ? null : (item.Code, mark.Label);
            }
        }

        return owners;
    }

    private static ImmutableArray<CodeChange> Divided(
        ImmutableArray<MovedTitle> moved, Dictionary<ReferenceCode, CodedItem> old, Dictionary<ReferenceCode, CodedItem> current) =>
    [
        .. moved.Where(m => current.ContainsKey(m.From) && !old.ContainsKey(m.To)).GroupBy(m => m.From)
            .Select(g => new CodeChange(
                g.Key,
                current[g.Key].Label,
                CodeChangeKind.Divided,
                [
                    .. g.CountBy(m => m.To)
                        .Select(p => new Successor(p.Key, current[p.Key].Label, SuccessorSearch.Evidence(old[g.Key], current[p.Key], p.Value)))
                        .OrderByDescending(s => s.Evidence.Share).ThenBy(s => s.Code),
                ])),
    ];

    private static ImmutableArray<AddedCode> Added(IEnumerable<CodedItem> added, ImmutableArray<CodeChange> retired, ImmutableArray<CodeChange> divided)
    {
        var origins = retired.Concat(divided).SelectMany(c => c.Successors.Select(s => (To: s.Code, From: c.Code))).ToLookup(p => p.To, p => p.From);
        return [.. added.OrderBy(i => i.Code).Select(i => new AddedCode(i.Code, i.Label, [.. origins[i.Code].Order()]))];
    }

    /// <summary>A link to a code that only became another is the same link.</summary>
    private static LinkChange? Links(CodedItem before, CodedItem after, Dictionary<ReferenceCode, ReferenceCode> renewed)
    {
        var (skills, mobility) = (Renew(before.Skills), Renew(before.Mobility));
        var change = new LinkChange(
            after.Code,
            after.Label,
            [.. after.Skills.Except(skills)],
            [.. skills.Except(after.Skills)],
            [.. after.Mobility.Except(mobility)],
            [.. mobility.Except(after.Mobility)]);
        return change is { SkillsAdded.IsEmpty: true, SkillsRemoved.IsEmpty: true, MobilityAdded.IsEmpty: true, MobilityRemoved.IsEmpty: true } ? null : change;

        ImmutableArray<ReferenceCode> Renew(ImmutableArray<ReferenceCode> codes) => renewed.Count == 0 ? codes : [.. codes.Select(c => renewed.GetValueOrDefault(c, c))];
    }
}
