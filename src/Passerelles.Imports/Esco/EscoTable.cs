namespace Passerelles.Imports.Esco;

/// <summary>A table of ESCO's CSV download: its columns, and which one tells the whole table from a list of labels.</summary>
internal sealed record EscoTable
{
    /// <summary>Columns of every table of concepts, in the places <see cref="ConceptRow"/> knows.</summary>
    private static readonly string[] s_concept = ["conceptUri", "preferredLabel", "altLabels", "hiddenLabels", "description", "status"];

    private static readonly string[] s_conceptIgnored = ["conceptType", "scopeNote", "definition", "inScheme"];

    /// <summary>Name of its file, without language nor ending.</summary>
    public required string Name { get; init; }

    /// <summary>A column that only the whole table has.</summary>
    public required string Mark { get; init; }

    /// <summary>Columns read.</summary>
    public required string[] Columns { get; init; }

    /// <summary>Those of <see cref="Columns"/> that the whole table may lack.</summary>
    public string[] Optional { get; init; } = [];

    /// <summary>Columns known and not taken.</summary>
    public required string[] Ignored { get; init; }

    /// <summary>True when its content is in a language, false for links, which every language repeats.</summary>
    public required bool IsText { get; init; }

    /// <summary>True when rows stop at their last field that is not blank: the first row of <c>skillsHierarchy</c> 1.2.0 has 11 fields of 14.</summary>
    public bool RowsMayBeShort { get; init; }

    /// <summary>Occupations.</summary>
    public static EscoTable Occupations { get; } = Concepts(
        "occupations", "iscoGroup", ["iscoGroup", "code", "regulatedProfessionNote", "modifiedDate"], ["modifiedDate"], ["naceCode"]);

    /// <summary>Skills and knowledge.</summary>
    public static EscoTable Skills { get; } = Concepts("skills", "skillType", ["skillType", "reuseLevel"], [], ["modifiedDate"]);

    /// <summary>Groups of skills and of knowledge.</summary>
    public static EscoTable SkillGroups { get; } = Concepts("skillGroups", "code", ["code"], [], ["modifiedDate"]);

    /// <summary>Groups of occupations.</summary>
    public static EscoTable IscoGroups { get; } = Concepts("ISCOGroups", "code", ["code"], ["hiddenLabels"], ["modifiedDate"]);

    /// <summary>Broader group or occupation of each occupation and ISCO group.</summary>
    public static EscoTable BroaderOccupations { get; } = Links("broaderRelationsOccPillar", ["conceptUri", "broaderUri"], ["conceptType", "broaderType", "conceptLabel", "broaderLabel"]);

    /// <summary>Broader group or skill of each skill and group of skills.</summary>
    public static EscoTable BroaderSkills { get; } = Links("broaderRelationsSkillPillar", ["conceptUri", "broaderUri"], ["conceptType", "broaderType", "conceptLabel", "broaderLabel"]);

    /// <summary>Skills each occupation asks for.</summary>
    public static EscoTable OccupationSkills { get; } = Links(
        "occupationSkillRelations", ["occupationUri", "skillUri", "relationType", "skillType"], ["occupationLabel", "skillLabel"]);

    /// <summary>Skills that other skills need.</summary>
    public static EscoTable SkillSkills { get; } = Links(
        "skillSkillRelations",
        ["originalSkillUri", "relatedSkillUri", "relationType", "originalSkillType", "relatedSkillType"],
        ["originalSkillLabel", "relatedSkillLabel"]);

    /// <summary>The hierarchy of skills by levels: it only repeats <c>skillGroups</c>, which it checks.</summary>
    public static EscoTable Hierarchy { get; } = Links(
        "skillsHierarchy",
        ["Level 0 URI", "Level 1 URI", "Level 2 URI", "Level 3 URI", "Level 0 code", "Level 1 code", "Level 2 code", "Level 3 code"],
        ["Level 0 preferred term", "Level 1 preferred term", "Level 2 preferred term", "Level 3 preferred term", "Description", "Scope note"])
        with
    { RowsMayBeShort = true };

    /// <summary>A collection, which repeats the concepts it holds.</summary>
    public static EscoTable Collection(string name) => Concepts(
        name,
        "conceptUri",
        ["skillType", "reuseLevel"],
        ["altLabels", "hiddenLabels", "description", "status", "skillType", "reuseLevel"],
        ["broaderConceptUri", "broaderConceptPT"]);

    private static EscoTable Concepts(string name, string mark, string[] own, string[] optional, string[] ignored) => new()
    {
        Name = name,
        Mark = mark,
        Columns = [.. s_concept, .. own],
        Optional = optional,
        Ignored = [.. s_conceptIgnored, .. ignored],
        IsText = true,
    };

    private static EscoTable Links(string name, string[] columns, string[] ignored) => new() { Name = name, Mark = columns[0], Columns = columns, Ignored = ignored, IsText = false };
}
