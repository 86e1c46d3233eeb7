using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Rome;

/// <summary>An occupation while the rows that speak of it are gathered from a dozen files.</summary>
internal sealed class OccupationDraft(RomeOccupation head)
{
    private readonly HashSet<OgrCode> _items = [];
    private readonly HashSet<RomeCode> _targets = [];
    private readonly HashSet<(RomeCategoryKind, string)> _categorySet = [];

    public RomeOccupation Head => head;

    public RiasecProfile? Riasec { get; set; }

    public List<(int Position, string Text)> Definition { get; } = [];

    public List<(int Position, string Text)> Access { get; } = [];

    public List<RomeTitle> Titles { get; } = [];

    public List<RomeItemLink> Skills { get; } = [];

    public List<RomeItemLink> Contexts { get; } = [];

    public List<MobilityLink> Mobility { get; } = [];

    public List<RomeCategoryLink> Categories { get; } = [];

    /// <summary>False when the occupation already has this skill, knowledge or context.</summary>
    public bool TryAdd(List<RomeItemLink> links, RomeItemLink link)
    {
        var isNew = _items.Add(link.Ogr);
        if (isNew)
        {
            links.Add(link);
        }

        return isNew;
    }

    /// <summary>False when the occupation already leads there.</summary>
    public bool TryAdd(MobilityLink link)
    {
        var isNew = _targets.Add(link.Target);
        if (isNew)
        {
            Mobility.Add(link);
        }

        return isNew;
    }

    /// <summary>False when the occupation is already sorted there.</summary>
    public bool TryAdd(RomeCategoryLink link)
    {
        var isNew = _categorySet.Add((link.Kind, link.Code));
        if (isNew)
        {
            Categories.Add(link);
        }

        return isNew;
    }

    public RomeOccupation ToOccupation() => head with
    {
        Riasec = Riasec,
        Definition = [.. Definition.OrderBy(s => s.Position).Select(s => s.Text)],
        Access = [.. Access.OrderBy(s => s.Position).Select(s => s.Text)],
        Titles = [.. Titles.OrderByDescending(t => t.IsMain)],
        Skills = [.. Skills],
        Contexts = [.. Contexts],
        Mobility = [.. Mobility.OrderBy(m => m.Order).ThenBy(m => m.Target)],
        Categories = [.. Categories],
    };
}
