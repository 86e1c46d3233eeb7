using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Catalogue;

/// <summary>Turns what sheets share into the model.</summary>
internal static class VocabularyMapper
{
    public static Family Family(CatalogueNode node) =>
        new(new FamilyId(node.Text("id")), node.Text("label"), node.Text("definition"), node.Integer("order"));

    public static Workplace Workplace(CatalogueNode node) => new(node.Text("id"), node.Text("label"), node.Text("definition"));

    public static SourceDocument Source(CatalogueNode node) => new(
        new SourceId(node.Text("id")), node.Text("title"), node.Text("publisher"), node.DateOrNull("date"), node.TextOrNull("url"), node.TextOrNull("licence"));

    public static GlossaryEntry Term(CatalogueNode node) => new(
        node.Text("id"),
        node.Text("term"),
        node.TextOrNull("expansion"),
        [.. node.Children("definitions").Select(d => new GlossaryDefinition(d.Text("text"), d.TextOrNull("used_by"), d.SourceOrNull("source")))],
        node.Texts("see"));

    public static SkillGroup Group(CatalogueNode node) => new(node.Text("id"), node.Text("label"), node.Integer("order"));

    public static Skill Skill(CatalogueNode node, string group) => new()
    {
        Id = SkillId.Parse(node.Text("id")),
        Label = node.Text("label"),
        Kind = CatalogueWords.SkillKinds[node.Text("kind")],
        Definition = node.TextOrNull("definition"),
        Synonyms = node.Texts("synonyms"),
        Group = group,
        RomeItems = [.. node.Texts("rome").Select(t => OgrCode.TryParse(t, out var code) ? code : throw new FormatException($"'{t}' is not an OGR number."))],
        EscoUris = [.. node.Texts("esco").Select(Esco)],
    };

    public static Certification Certification(CatalogueNode node) => new()
    {
        Id = new CertificationId(node.Text("id")),
        Label = node.Text("label"),
        Abbreviation = node.TextOrNull("abbreviation"),
        Synonyms = node.Texts("synonyms"),
        Rncp = RncpNumber.TryParse(node.TextOrNull("rncp"), out var number) ? number : null,
        Level = node.IntegerOrNull("level"),
        Body = node.TextOrNull("body"),
        Duration = node.TextOrNull("duration"),
        Course = node.ChildOrNull("course") is { } course ? Course(course) : null,
        Blocks = node.TextsOrNone("blocks"),
        Ways = [.. node.Texts("ways").Select(w => CatalogueWords.AccessWays[w])],
        Exemptions = [.. node.Children("exemptions").Select(e => new Exemption(
            new CertificationId(e.Text("from")), e.Text("text"), e.TextOrNull("legal"), e.DateOrNull("date"), e.IntegerOrNull("months")))],
        Source = node.SourceOrNull("source"),
    };

    private static CertificationCourse Course(CatalogueNode node) => new(
        node.IntegerOrNull("months"),
        [.. node.Children("entry").Select(e => new CourseEntry(
            e.IntegerOrNull("level"), [.. e.TextsOrNone("certifications").Select(c => new CertificationId(c))], e.IntegerOrNull("experience"), e.TextOrNull("text")))],
        node.SourceOrNull("source"));

    public static ExperienceTheme Theme(CatalogueNode node) => new(node.Text("id"), node.Text("label"), node.Integer("order"));

    public static LivedSituation Situation(CatalogueNode node, string theme) => new()
    {
        Id = node.Text("id"),
        Theme = theme,
        Label = node.Text("label"),
        Questions = [.. node.Children("questions").Select(q => new ExperienceQuestion(q.Text("question"), SkillId.Parse(q.Text("skill")), q.Integer("level")))],
        Limits = node.Texts("limits"),
        Occupations = [.. node.TextsOrNone("occupations").Select(OccupationId.Parse)],
    };

    public static QuotedFigure Figure(CatalogueNode node) => new()
    {
        Id = node.Text("id"),
        Label = node.Text("label"),
        Value = node.Number("value"),
        Unit = node.Text("unit"),
        Territory = node.Text("territory"),
        Period = node.TextOrNull("period"),
        Note = node.TextOrNull("note"),
        Occupations = [.. node.TextsOrNone("occupations").Select(OccupationId.Parse)],
        Source = new SourceId(node.Text("source")),
    };

    public static QuotedTraining Training(CatalogueNode node) => new()
    {
        Id = node.Text("id"),
        Label = node.Text("label"),
        Kind = node.Text("kind"),
        Duration = node.TextOrNull("duration"),
        Place = node.TextOrNull("place"),
        Provider = node.TextOrNull("provider"),
        Certification = node.TextOrNull("certification") is { } id ? new CertificationId(id) : null,
        Occupations = [.. node.TextsOrNone("occupations").Select(OccupationId.Parse)],
        Source = new SourceId(node.Text("source")),
    };

    /// <summary>An address the schema has accepted.</summary>
    public static EscoUri Esco(string text) => EscoUri.TryParse(text, out var uri) ? uri : throw new FormatException($"'{text}' is not an ESCO address.");
}
