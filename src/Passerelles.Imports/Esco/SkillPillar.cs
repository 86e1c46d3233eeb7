namespace Passerelles.Imports.Esco;

/// <summary>The hierarchy of skills, kept as rows until the skills are known.</summary>
internal sealed class SkillPillar
{
    private SkillPillar(string file) => File = file;

    public string File { get; }

    public List<(string Concept, string Broader, int Line)> Rows { get; } = [];

    /// <summary>Addresses that have a place in it.</summary>
    public HashSet<string> Concepts { get; } = new(StringComparer.Ordinal);

    public static SkillPillar Read(EscoTables tables)
    {
        var file = tables.Archives.Whole(EscoTable.BroaderSkills)!;
        var pillar = new SkillPillar(file.Shown);
        tables.ForEach(file, EscoTable.BroaderSkills, row =>
        {
            pillar.Rows.Add((row[0], row[1], row.Line));
            pillar.Concepts.Add(row[0]);
        });
        return pillar;
    }
}
