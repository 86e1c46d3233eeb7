using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Linking;

/// <summary>A dozen occupations written for tests, two of them covered by a sheet.</summary>
internal static class SmallReference
{
    public static OccupationReference Value { get; } = OccupationReference.Build(Catalogue(), Rome());

    private static RomeRelease Rome() => new()
    {
        Info = new ReleaseInfo("rome", "test", "ROME d'essai", null, "0"),
        Domains = [new RomeDomain("J15", "Soins paramédicaux"), new RomeDomain("M18", "Informatique"), new RomeDomain("K13", "Aide à la vie")],
        Occupations =
        [
            Occupation("J1501", "Aide-soignant / Aide-soignante", ["Aide-soignant / Aide-soignante à domicile"], [1, 2]),
            Occupation("J1503", "Infirmier / Infirmière anesthésiste (IADE)", [], [2, 3]),
            Occupation("J1506", "Infirmier / Infirmière en soins généraux (IDE)",
                ["Infirmier / Infirmière de service hospitalier", "Infirmier / Infirmière en psychiatrie", "Infirmier / Infirmière de nuit", "Infirmier libéral / Infirmière libérale"], [2, 4]),
            Occupation("K1207", "Educateur spécialisé / Educatrice spécialisée", [], [5]),
            Occupation("K1302", "Assistant / Assistante de vie aux familles", ["Auxiliaire de vie"], [1]),
            Occupation("J1301", "Agent / Agente de service hospitalier (ASH)", [], [6]),
            Occupation("K1408", "Directeur / Directrice d'établissement d'hébergement pour personnes âgées dépendantes (EHPAD)", [], [7]),
            Occupation("L1508", "Ingénieur / Ingénieure du son", [], [8]),
            Occupation("M1805", "Développeur / Développeuse informatique", ["Développeur / Développeuse C#"], [8, 9]),
            Occupation("D1106", "Vendeur / Vendeuse en boulangerie-pâtisserie", [], [10]),
        ],
        Skills =
        [
            Skill(1, "Aider à la toilette"),
            Skill(2, "Surveiller l'état de santé d'un patient"),
            Skill(3, "Administrer un traitement anesthésique"),
            Skill(4, "Réaliser des soins infirmiers"),
            Skill(5, "Accompagner une personne en situation de handicap"),
            Skill(6, "Nettoyer et désinfecter des locaux"),
            Skill(7, "Gérer une structure médico-sociale"),
            Skill(8, "Gestion de projet", SkillKind.Knowledge),
            Skill(9, "Tform", SkillKind.Knowledge),
            Skill(10, "Conseiller un client sur des produits"),
        ],
        Contexts = [],
        Categories = [],
    };

    private static CatalogueRelease Catalogue() => new()
    {
        Info = new ReleaseInfo("catalogue", "test", "Catalogue d'essai", null, "0"),
        Families = [new Family(new FamilyId("soins"), "Soins", "", 1)],
        Workplaces = [],
        Skills =
        [
            new Skill
            {
                Id = SkillId.Parse("aider-a-la-toilette"), Label = "Aider une personne à faire sa toilette", Kind = SkillKind.KnowHow,
                Group = "Soins", Synonyms = ["aide à la toilette", "goûter"], RomeItems = [new OgrCode(1)],
            },
        ],
        Certifications = [],
        Glossary = [],
        Sources = [],
        Sheets = [Sheet()],
    };

    private static OccupationSheet Sheet() => new()
    {
        Id = OccupationId.Parse("aide-soignant"),
        Titles =
        [
            new OccupationTitle("aide-soignant", "aide-soignante", "aide-soignant·e", TitleKind.Main),
            new OccupationTitle("AS", "AS", "AS", TitleKind.Acronym),
        ],
        Family = new FamilyId("soins"),
        Definition = "Apporte des soins de la vie quotidienne.",
        Missions = [],
        Activities = [],
        Skills = [new OccupationSkill(SkillId.Parse("aider-a-la-toilette"), Importance.Essential)],
        Workplaces = [],
        Conditions = new WorkingConditions("", "", "", ""),
        Access = new OccupationAccess("", false, []),
        Certifications = [],
        IsRegulated = false,
        RomeCodes = [RomeCode.Parse("J1501")],
        Sources = [],
    };

    private static RomeOccupation Occupation(string code, string label, string[] synonyms, int[] skills) => new()
    {
        Code = RomeCode.Parse(code),
        Ogr = new OgrCode(1000 + int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture)),
        Label = label,
        Parent = RomeCode.Parse(code),
        Definition = [$"Exerce le métier suivant : {label}."],
        Access = [],
        Titles = [.. synonyms.Prepend(label).Select((text, i) => Title(code, text, i))],
        Skills = [.. skills.Select(s => new RomeItemLink(new OgrCode(s), RomeCentrality.Core))],
        Contexts = [],
        Mobility = [],
        Categories = [],
    };

    private static RomeTitle Title(string code, string label, int position) => new()
    {
        Ogr = new OgrCode((10_000 * (position + 1)) + int.Parse(code[1..], System.Globalization.CultureInfo.InvariantCulture)),
        Label = label,
        ShortLabel = label,
        IsMain = position == 0,
    };

    private static RomeSkill Skill(int ogr, string label, SkillKind kind = SkillKind.KnowHow) =>
        new() { Ogr = new OgrCode(ogr), Label = label, Kind = kind, Category = "Essai" };
}
