using System.IO.Compression;
using System.Text;

namespace Passerelles.TestKit;

/// <summary>
/// A small ESCO download in one language, in the official form of 1.2.0, consistent within itself. Addresses of some concepts are
/// those the catalogue declares; every label is invented. Tests spoil one thing at a time.
/// </summary>
public sealed class EscoSample
{
    /// <summary>The occupation that the sheet <c>infirmier</c> declares.</summary>
    public const string Nurse = "http://data.europa.eu/esco/occupation/8d3e8aaa-791b-4c75-a465-f3f827028f50";

    /// <summary>The first of those that the sheet <c>aide-soignant</c> declares.</summary>
    public const string CareAssistant = "http://data.europa.eu/esco/occupation/87d0795a-d41f-47ee-979f-0ab7d73836e7";

    /// <summary>An occupation under that of nurses.</summary>
    public const string NightNurse = "http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-000000000003";

    /// <summary>A skill.</summary>
    public const string Wash = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000011";

    /// <summary>A skill under <see cref="Wash"/>.</summary>
    public const string WashInBed = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000012";

    /// <summary>A knowledge.</summary>
    public const string Anatomy = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000013";

    /// <summary>The skill that <c>faire-preuve-d-empathie</c> of the catalogue declares.</summary>
    public const string Empathy = "http://data.europa.eu/esco/skill/996243ee-543f-4c36-a31a-e0f2403c0c5d";

    private const string Skills = "http://data.europa.eu/esco/skill/335228d2-297d-4e0e-a6ee-bc6a8dc110d9";
    private const string Care = "http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000021";
    private const string Health = "http://data.europa.eu/esco/isced-f/09";
    private const string Isco = "http://data.europa.eu/esco/isco/C";
    private const string OccupationScheme = "http://data.europa.eu/esco/concept-scheme/occupations, \nhttp://data.europa.eu/esco/concept-scheme/member-occupations";

    private readonly string _language;

    /// <summary>Builds the download of a language, <c>fr</c> or <c>en</c>.</summary>
    public EscoSample(string language = "fr")
    {
        _language = language;
        WriteConcepts();
        WriteLinks();
    }

    /// <summary>Text of each file, by name; free to change.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Text of a table.</summary>
    public string this[string table]
    {
        get => Files[NameOf(table)];
        set => Files[NameOf(table)] = value;
    }

    /// <summary>Official name of the file of a table.</summary>
    public string NameOf(string table) => $"{table}_{_language}.csv";

    /// <summary>Writes the official zip of this language into a folder and returns its path.</summary>
    public string WriteTo(string folder, string version = "1.2.0")
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"ESCO dataset - v{version} - classification - {_language} - csv.zip");
        File.WriteAllBytes(path, ToZip());
        return path;
    }

    /// <summary>The files as a zip archive.</summary>
    public byte[] ToZip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in Files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static string Quoted(string field) =>
        field.AsSpan().ContainsAny(",\"\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private void WriteConcepts()
    {
        Table("occupations", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code");
        Occupation(Nurse, "2221.1", "infirmier d'essai/infirmière d'essai", "infirmière d'essai\ninfirmier d'essai", "sample nurse", "practice nurse\nward nurse", "regulated");
        Occupation(NightNurse, "2221.1.1", "infirmier de nuit", "", "night nurse", "", "unregulated");
        Occupation(CareAssistant, "5321.1", "soignant d'essai", "aide, de jour", "sample care assistant", "day \"care\" assistant", "unregulated");
        Table("ISCOGroups", "conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description");
        foreach (var code in new[] { "2", "22", "222", "2221", "5", "53", "532", "5321" })
        {
            Row("ISCOGroups", "ISCOGroup", Isco + code, code, In($"groupe {code}", $"group {code}"), "released", "", "http://data.europa.eu/esco/concept-scheme/isco", "");
        }

        Table("skillGroups", "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code");
        foreach (var (uri, code, french, english) in new[] { (Skills, "S", "aptitudes d'essai", "sample skills"), (Care, "S3", "soigner", "caring"), (Health, "09", "santé", "health") })
        {
            Row("skillGroups", "SkillGroup", uri, In(french, english), "", "", "released", "", "", "", "", code);
        }

        Table("skills", "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description");
        Skill(Wash, "skill/competence", "sector-specific", "laver une personne", "faire une toilette", "wash a person", "give a wash");
        Skill(WashInBed, "skill/competence", "occupation-specific", "laver une personne au lit", "", "wash a person in bed", "");
        Skill(Anatomy, "knowledge", "cross-sector", "anatomie d'essai", "", "sample anatomy", "");
        Skill(Empathy, "skill/competence", "transversal", "se mettre à la place d'autrui", "", "put oneself in others' shoes", "");
        Table("transversalSkillsCollection", "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,status,altLabels,description,broaderConceptUri,broaderConceptPT");
        Row("transversalSkillsCollection", "KnowledgeSkillCompetence", Empathy, "skill/competence", "transversal", In("se mettre à la place d'autrui", "put oneself in others' shoes"), "released", "", "", Care, "");
        Table("researchOccupationsCollection", "conceptType,conceptUri,preferredLabel,status,altLabels,description,broaderConceptUri,broaderConceptPT");
        Row("researchOccupationsCollection", "Occupation", NightNurse, In("infirmier de nuit", "night nurse"), "released", "", "", Nurse, "");
        Table("conceptSchemes", "conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept");
        Table("dictionary", "filename,data header,property,description");
    }

    private void WriteLinks()
    {
        Table("broaderRelationsOccPillar", "conceptType,conceptUri,broaderType,broaderUri");
        foreach (var code in new[] { "22", "222", "2221", "53", "532", "5321" })
        {
            Row("broaderRelationsOccPillar", "ISCOGroup", Isco + code, "ISCOGroup", Isco + code[..^1]);
        }

        Row("broaderRelationsOccPillar", "Occupation", Nurse, "ISCOGroup", Isco + "2221");
        Row("broaderRelationsOccPillar", "Occupation", NightNurse, "Occupation", Nurse);
        Row("broaderRelationsOccPillar", "Occupation", CareAssistant, "ISCOGroup", Isco + "5321");
        Table("broaderRelationsSkillPillar", "conceptType,conceptUri,broaderType,broaderUri");
        Row("broaderRelationsSkillPillar", "SkillGroup", Care, "SkillGroup", Skills);
        foreach (var (skill, broader, type) in new[] { (Wash, Care, "SkillGroup"), (Empathy, Care, "SkillGroup"), (Anatomy, Health, "SkillGroup"), (WashInBed, Wash, "KnowledgeSkillCompetence") })
        {
            Row("broaderRelationsSkillPillar", "KnowledgeSkillCompetence", skill, type, broader);
        }

        Table("occupationSkillRelations", "occupationUri,relationType,skillType,skillUri");
        foreach (var (occupation, relation, skill) in new[]
        {
            (Nurse, "essential", Anatomy), (Nurse, "essential", Empathy), (Nurse, "optional", Wash), (NightNurse, "essential", Anatomy),
            (CareAssistant, "essential", Wash), (CareAssistant, "essential", Empathy), (CareAssistant, "optional", WashInBed), (CareAssistant, "optional", Anatomy),
        })
        {
            Row("occupationSkillRelations", occupation, relation, string.Equals(skill, Anatomy, StringComparison.Ordinal) ? "knowledge" : "skill/competence", skill);
        }

        Table("skillSkillRelations", "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri");
        Row("skillSkillRelations", Wash, "skill/competence", "optional", "knowledge", Anatomy);
        Table("skillsHierarchy", "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 code,Level 3 code");
        Row("skillsHierarchy", Skills, "aptitudes", "", "", "", "", "", "", "", "", "S");
        Row("skillsHierarchy", Skills, "aptitudes", Care, "soigner", "", "", "", "", "", "", "S", "S3");
    }

    private void Occupation(string uri, string code, string french, string frenchOthers, string english, string englishOthers, string regulated) => Row(
        "occupations", "Occupation", uri, code[..4], In(french, english), In(frenchOthers, englishOthers), "", "released", "2024-01-25T11:28:50.295Z",
        $"http://data.europa.eu/esco/regulated-professions/{regulated}", "", "", OccupationScheme, In("Écrit pour les essais.\n", "Written for tests.\n"), code);

    private void Skill(string uri, string type, string reuse, string french, string frenchOthers, string english, string englishOthers) => Row(
        "skills", "KnowledgeSkillCompetence", uri, type, reuse, In(french, english), In(frenchOthers, englishOthers), "", "released", "2023-11-30T15:53:37.136Z", "", "",
        "http://data.europa.eu/esco/concept-scheme/skills", "");

    private string In(string french, string english) => _language is "fr" ? french : english;

    private void Table(string table, string header) => this[table] = header + "\n";

    private void Row(string table, params string[] fields) => this[table] += string.Join(',', fields.Select(Quoted)) + "\n";
}
