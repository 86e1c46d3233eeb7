using System.Collections.Immutable;
using Passerelles.Engine;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Occupations;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Downloads;

/// <summary>
/// The tables of the site. Texts are our own or those of ROME (Licence Ouverte 2.0); ESCO is named by its addresses only and the
/// national registers by their numbers, since their texts are not ours to hand on.
/// </summary>
internal static class DataFiles
{
    private const int ClosePerOccupation = 20;

    public static ImmutableArray<DataFile> All { get; } =
    [
        new(
            "occupations",
            "Métiers",
            "Les fiches du secteur, puis les métiers du ROME.",
            [
                new("id", DataType.String, "Identifiant stable : celui d’une fiche, ou un code ROME."),
                new("kind", DataType.String, "« sheet » pour une fiche du secteur, « rome » pour un métier du ROME."),
                new("label", DataType.String, "Nom du métier."),
                new("definition", DataType.String, "Définition : la nôtre pour une fiche, celle du ROME sinon."),
                new("family", DataType.String, "Identifiant de la famille, ou domaine professionnel du ROME."),
                new("familyLabel", DataType.String, "Nom de la famille."),
                new("level", DataType.Integer, "Niveau de diplôme habituel, de 1 à 8 ; vide s’il n’est pas connu."),
                new("isRegulated", DataType.Boolean, "Métier réglementé ; vide quand la source ne le dit pas."),
                new("isEmerging", DataType.Boolean, "Métier émergent."),
                new("romeCodes", DataType.List, "Codes ROME, le plus proche d’abord."),
                new("escoUris", DataType.List, "Métiers ESCO (adresses)."),
                new("fapCodes", DataType.List, "Codes FAP 2021."),
                new("pcsCodes", DataType.List, "Codes PCS."),
                new("riasec", DataType.String, "Lettres RIASEC (centres d’intérêt)."),
                new("otherTitles", DataType.List, "Autres noms et sigles."),
            ],
            ["id"])
        {
            Count = r => r.Occupations.Length,
            Rows = map => map.Reference.Occupations.Select(o => Occupation(map.Reference, o)),
        },
        new(
            "skills",
            "Compétences",
            "Le vocabulaire du secteur, puis les compétences et savoirs du ROME.",
            [
                new("id", DataType.String, "Identifiant stable : un mot du vocabulaire, ou « ogr: » suivi d’un numéro du ROME."),
                new("label", DataType.String, "Nom de la compétence."),
                new("kind", DataType.String, "knowHow (savoir-faire), knowledge (connaissance) ou softSkill (savoir-être)."),
                new("group", DataType.String, "Groupe du vocabulaire, ou catégorie du ROME."),
                new("definition", DataType.String, "Définition, quand le nom ne suffit pas."),
                new("romeItems", DataType.List, "Numéros (OGR) des éléments du ROME de même sens."),
                new("escoUris", DataType.List, "Compétences ESCO de même sens (adresses)."),
                new("isCredential", DataType.Boolean, "Vrai pour un diplôme ou une habilitation que le ROME range parmi les savoirs."),
            ],
            ["id"])
        {
            Count = r => r.Skills.Length,
            Rows = map => map.Reference.Skills.Select(s => new object?[]
            {
                s.Id.ToString(), s.Label, Word(s.Kind), s.Group, s.Definition,
                Texts(s.RomeItems.Select(i => i.ToString())), Texts(s.EscoUris.Select(u => u.ToString())), s.IsCredential,
            }),
        },
        new(
            "occupation-skills",
            "Compétences demandées par chaque métier",
            "Une ligne par métier et par compétence.",
            [
                new("occupation", DataType.String, "Identifiant du métier."),
                new("skill", DataType.String, "Identifiant de la compétence."),
                new("importance", DataType.String, "essential (indispensable, cœur de métier) ou optional (selon le poste)."),
                new("level", DataType.Integer, "Niveau attendu, de 1 à 4 ; vide quand la source ne le dit pas."),
                new("isEmerging", DataType.Boolean, "Vrai quand le ROME la signale comme émergente."),
            ],
            ["occupation", "skill"])
        {
            References = [("occupation", "occupations"), ("skill", "skills")],
            Count = r => r.Occupations.Sum(o => o.Skills.Length),
            Rows = map => map.Reference.Occupations.SelectMany(o => o.Skills.Select(s => new object?[]
            {
                o.Id.ToString(), s.Skill.ToString(), Word(s.Importance), s.Level, s.IsEmerging,
            })),
        },
        new(
            "certifications",
            "Certifications",
            "Les diplômes, titres et certificats cités par les fiches du secteur.",
            [
                new("id", DataType.String, "Identifiant stable."),
                new("label", DataType.String, "Nom complet."),
                new("abbreviation", DataType.String, "Sigle courant."),
                new("rncp", DataType.String, "Numéro au répertoire national (RNCP ou RS) ; vide sans fiche active."),
                new("level", DataType.Integer, "Niveau, de 3 à 8 ; vide s’il n’est pas connu."),
                new("months", DataType.Integer, "Durée de la formation entière en mois ; vide si elle n’est pas certaine."),
                new("occupations", DataType.List, "Métiers dont la fiche la cite."),
                new("source", DataType.String, "Titre de la source."),
            ],
            ["id"])
        {
            Count = r => r.Certifications.Length,
            Rows = map => map.Reference.Certifications.OrderBy(c => c.Id.Value, StringComparer.Ordinal).Select(c => new object?[]
            {
                c.Id.Value, c.Label, c.Abbreviation, c.Rncp?.ToString(), c.Level, c.Course?.Months,
                Texts(map.Reference.Sheets.Where(o => o.Sheet!.Certifications.Any(x => x.Certification == c.Id)).Select(o => o.Id.ToString())),
                c.Source is { } source ? map.Reference.FindSource(source)?.Title : null,
            }),
        },
        new(
            "transitions",
            "Métiers proches",
            "Pour chaque métier, les 20 dont il couvre le mieux les compétences. Ce calcul est le nôtre ; il n’est pas symétrique.",
            [
                new("from", DataType.String, "Identifiant du métier de départ."),
                new("to", DataType.String, "Identifiant du métier d’arrivée."),
                new("score", DataType.Number, "Part des compétences de l’arrivée couvertes, pondérée, de 0 à 1."),
                new("isOfficialMobility", DataType.Boolean, "Vrai quand les experts du ROME relient aussi les deux métiers."),
            ],
            ["from", "to"])
        {
            References = [("from", "occupations"), ("to", "occupations")],
            Rows = map => map.Reference.Occupations.SelectMany(o => Transitions(map, o)),
        },
        new(
            "glossary",
            "Glossaire",
            "Une ligne par définition : un mot qui n’a pas le même sens pour tous en a plusieurs.",
            [
                new("id", DataType.String, "Identifiant du mot."),
                new("rank", DataType.Integer, "Rang de la définition, à partir de 1."),
                new("term", DataType.String, "Le mot ou le sigle."),
                new("expansion", DataType.String, "Le sigle développé."),
                new("definition", DataType.String, "La définition."),
                new("usedBy", DataType.String, "Qui emploie le mot dans ce sens."),
                new("source", DataType.String, "Titre de la source."),
            ],
            ["id", "rank"])
        {
            Count = r => (r.Catalogue?.Glossary ?? []).Sum(e => e.Definitions.Length),
            Rows = map => (map.Reference.Catalogue?.Glossary ?? []).SelectMany(e => e.Definitions.Select((d, i) => new object?[]
            {
                e.Id, i + 1, e.Term, e.Expansion, d.Text, d.UsedBy, d.Source is { } source ? map.Reference.FindSource(source)?.Title : null,
            })),
        },
    ];

    public static DataFile? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));

    private static object?[] Occupation(OccupationReference reference, Occupation occupation)
    {
        var own = occupation.Sheet;
        return
        [
            occupation.Id.ToString(), Word(occupation.Source), French.Capital(occupation.Label), occupation.Definition, occupation.Family.Value,
            reference.FindFamily(occupation.Family)?.Label, occupation.Level, occupation.IsRegulated, own?.Emerging is not null,
            Texts(occupation.RomeCodes.Select(c => c.ToString())), Texts((own?.EscoUris ?? []).Select(u => u.ToString())),
            own?.FapCodes ?? [], own?.PcsCodes ?? [], occupation.Riasec?.Letters, Texts(occupation.Titles.Skip(1).Select(t => t.Display)),
        ];
    }

    // Downloads begun together after an import share the scores of an occupation instead of each working them out.
    private static readonly Lock Computing = new();

    private static IEnumerable<object?[]> Transitions(OccupationMap map, Occupation origin)
    {
        lock (Computing)
        {
            _ = map.Transitions.From(map.Reference.IndexOf(origin.Id));
        }

        var official = Occupations.Bridge.OfRome(map.Reference, origin).Select(b => b.Target).ToHashSet();
        return CloseOccupations.Of(map, origin, ClosePerOccupation)
            .Select(c => new object?[] { origin.Id.ToString(), c.Occupation.Id.ToString(), Math.Round(c.Score, 4), official.Contains(c.Occupation.Id) });
    }

    private static ImmutableArray<string> Texts(IEnumerable<string> texts) => [.. texts];

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
