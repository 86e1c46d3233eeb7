using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Esco;

/// <summary>A concept while the rows that speak of it are gathered from several files and languages.</summary>
internal abstract class ConceptDraft(EscoUri uri)
{
    public EscoUri Uri => uri;

    public EscoText? French { get; private set; }

    public EscoText? English { get; private set; }

    public EscoCollections Collections { get; set; }

    /// <summary>Takes a text, or completes the one it has with what that one lacks.</summary>
    public void Add(EscoText text, string language)
    {
        if (language is "fr")
        {
            French = Merge(French, text);
        }
        else
        {
            English = Merge(English, text);
        }
    }

    private static EscoText Merge(EscoText? known, EscoText more) => known is null ? more : known with
    {
        Alternatives = known.Alternatives.IsEmpty ? more.Alternatives : known.Alternatives,
        Description = known.Description ?? more.Description,
    };
}

/// <summary>An occupation being read.</summary>
internal sealed class OccupationDraft(EscoUri uri, EscoOccupationCode code, bool isRegulated) : ConceptDraft(uri)
{
    public EscoOccupationCode Code => code;

    public SortedSet<int> Broader { get; } = [];

    /// <summary>Skill and whether it is essential.</summary>
    public SortedDictionary<int, bool> Skills { get; } = [];

    public EscoOccupation ToOccupation() => new()
    {
        Uri = Uri,
        Code = code,
        French = French!,
        English = English,
        IsRegulated = isRegulated,
        Broader = [.. Broader],
        Essential = [.. Skills.Where(s => s.Value).Select(s => s.Key)],
        Optional = [.. Skills.Where(s => !s.Value).Select(s => s.Key)],
        Collections = Collections,
    };
}

/// <summary>A skill being read.</summary>
internal sealed class SkillDraft(EscoUri uri) : ConceptDraft(uri)
{
    public EscoSkillKind? Kind { get; set; }

    public EscoReuse? Reuse { get; set; }

    public SortedSet<int> Groups { get; } = [];

    public SortedSet<int> Broader { get; } = [];

    public SortedDictionary<int, bool> Skills { get; } = [];

    /// <summary>Takes kind and reuse level from the first row that gives them.</summary>
    public SkillDraft DescribedBy(EscoRow row)
    {
        Kind ??= EscoWords.Kind(row[ConceptRow.FirstOwn]);
        Reuse ??= EscoWords.Reuse(row[ConceptRow.FirstOwn + 1]);
        return this;
    }

    public EscoSkill ToSkill() => new()
    {
        Uri = Uri,
        Kind = Kind,
        Reuse = Reuse,
        French = French!,
        English = English,
        Groups = [.. Groups],
        Broader = [.. Broader],
        Essential = [.. Skills.Where(s => s.Value).Select(s => s.Key)],
        Optional = [.. Skills.Where(s => !s.Value).Select(s => s.Key)],
        Collections = Collections,
    };
}

/// <summary>A group being read.</summary>
internal sealed class GroupDraft(EscoUri uri, string notation, bool isIsco) : ConceptDraft(uri)
{
    public string Notation => notation;

    public bool IsIsco => isIsco;

    public SortedSet<int> Broader { get; } = [];

    public EscoGroup ToGroup() => new() { Uri = Uri, Notation = notation, IsIsco = isIsco, French = French!, English = English, Broader = [.. Broader] };
}
