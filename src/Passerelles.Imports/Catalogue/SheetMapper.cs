using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Catalogue;

/// <summary>Turns a sheet that its schema has accepted into the model.</summary>
internal static class SheetMapper
{
    public static OccupationSheet Map(CatalogueNode sheet)
    {
        var codes = sheet.Child("codes");
        var regulation = sheet.Child("regulation");
        var neighbours = sheet.Child("neighbours");
        return new OccupationSheet
        {
            Id = OccupationId.Parse(sheet.Text("id")),
            Titles = Titles(sheet.Child("titles")),
            Family = new FamilyId(sheet.Text("family")),
            Emerging = sheet.ChildOrNull("emerging") is { } e ? new EmergingNote(e.Integer("horizon"), e.Text("why"), e.SourceOrNull("source")) : null,
            Definition = sheet.Text("definition"),
            Missions = sheet.Texts("missions"),
            Activities = sheet.Texts("activities"),
            Skills = [.. sheet.Children("skills").Select(s => new OccupationSkill(
                SkillId.Parse(s.Text("skill")), CatalogueWords.Importances[s.Text("importance")], s.Integer("level")))],
            Workplaces = sheet.Texts("workplaces"),
            Conditions = Conditions(sheet.Child("conditions")),
            Level = sheet.IntegerOrNull("level"),
            Access = Access(sheet.Child("access")),
            Certifications = [.. sheet.Children("certifications").Select(c => new SheetCertification(
                new CertificationId(c.Text("certification")), CatalogueWords.CertificationRoles[c.Text("role")]))],
            IsRegulated = regulation.Flag("regulated"),
            GateText = regulation.TextOrNull("gate"),
            RegulationNote = regulation.TextOrNull("note"),
            Legal = [.. regulation.Children("legal").Select(l => new LegalText(l.Text("text"), l.DateOrNull("date"), l.TextOrNull("url")))],
            Pay = sheet.ChildOrNull("pay") is { } p
                ? new PayRange(p.Number("min"), p.Number("max"), p.Text("unit"), new SourceId(p.Text("source")), p.Date("date"))
                : null,
            Trend = sheet.ChildOrNull("trend") is { } t ? new SourcedText(t.Text("text"), new SourceId(t.Text("source"))) : null,
            Up = Neighbours(neighbours, "up"),
            Side = Neighbours(neighbours, "side"),
            Elsewhere = Neighbours(neighbours, "elsewhere"),
            Riasec = sheet.TextOrNull("riasec") is { } letters ? new RiasecProfile(letters) : null,
            RomeCodes = [.. codes.Texts("rome").Select(RomeCode.Parse)],
            EscoUris = [.. codes.Texts("esco").Select(VocabularyMapper.Esco)],
            FapCodes = codes.Texts("fap"),
            PcsCodes = codes.Texts("pcs"),
            Questions = [.. sheet.Children("questions").Select(q => new QuestionAndAnswer(q.Text("question"), q.Text("answer")))],
            EasyToRead = sheet.Texts("easy"),
            Sources = sheet.Sources("sources"),
            Reviews = [.. sheet.Children("reviewed").Select(r => new SheetReview(r.Date("date"), r.Text("by"), r.Texts("points")))],
        };
    }

    private static ImmutableArray<OccupationTitle> Titles(CatalogueNode titles) =>
    [
        new(titles.Text("masculine"), titles.Text("feminine"), titles.Text("inclusive"), TitleKind.Main),
        .. titles.Children("synonyms").Select(t => Title(t, TitleKind.Synonym)),
        .. titles.Texts("acronyms").Select(a => new OccupationTitle(a, a, a, TitleKind.Acronym)),
        .. titles.Children("former").Select(t => Title(t, TitleKind.Former)),
    ];

    private static OccupationTitle Title(CatalogueNode title, TitleKind kind)
    {
        var (masculine, feminine) = (title.Text("masculine"), title.Text("feminine"));
        var display = masculine.Equals(feminine, StringComparison.Ordinal) ? masculine : $"{masculine} / {feminine}";
        return new OccupationTitle(masculine, feminine, display, kind);
    }

    private static WorkingConditions Conditions(CatalogueNode conditions) =>
        new(conditions.Text("hours"), conditions.Text("physical"), conditions.Text("emotional"), conditions.Text("mobility"));

    private static OccupationAccess Access(CatalogueNode access) => new(
        access.Text("summary"),
        access.Flag("without_diploma"),
        [.. access.Children("ways").Select(w => new AccessRoute(CatalogueWords.AccessWays[w.Text("kind")], w.Text("text")))],
        access.IntegerOrNull("experience"),
        access.TextOrNull("senior") is "true");

    private static ImmutableArray<Neighbour> Neighbours(CatalogueNode neighbours, string key) =>
        [.. neighbours.Children(key).Select(n => new Neighbour(OccupationId.Parse(n.TextOrNull("occupation") ?? n.Text("rome")), n.Text("reason")))];
}
