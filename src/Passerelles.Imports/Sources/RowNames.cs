namespace Passerelles.Imports.Sources;

/// <summary>What the rows and documents of releases are called in French.</summary>
public static class RowNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["rome_domains"] = "grands domaines et domaines professionnels",
        ["rome_categories"] = "secteurs, divisions NAF, thèmes et centres d'intérêt",
        ["rome_contexts"] = "contextes de travail",
        ["rome_skills"] = "compétences et savoirs",
        ["rome_occupations"] = "métiers",
        ["rome_titles"] = "appellations",
        ["rome_texts"] = "phrases de définition et d'accès",
        ["rome_item_links"] = "liens métier–compétence et métier–contexte",
        ["rome_mobility"] = "liens de mobilité",
        ["rome_category_links"] = "classements par secteur, thème et intérêt",
        ["identity"] = "carte d'identité du catalogue",
        ["family"] = "familles",
        ["workplace"] = "lieux d'exercice",
        ["skill-group"] = "groupes de compétences",
        ["skill"] = "compétences",
        ["certification"] = "certifications",
        ["term"] = "termes du glossaire",
        ["source"] = "sources",
        ["sheet"] = "fiches métier",
        ["esco-group"] = "groupes de métiers et de compétences",
        ["esco-occupation"] = "métiers européens",
        ["esco-skill"] = "compétences européennes",
        ["rome-esco-occupation"] = "métiers européens rattachés au ROME",
        ["training_providers"] = "organismes de formation",
        ["training_courses"] = "formations",
        ["training_actions"] = "actions de formation",
        ["training_sessions"] = "sessions",
        ["job_offers"] = "offres d'emploi",
        ["employers"] = "établissements",
        ["nearby_entries"] = "blocs de l'index par lieu",
        ["theme"] = "thèmes de l'expérience de vie",
        ["situation"] = "situations de vie",
        ["figure"] = "chiffres cités",
        ["training"] = "formations citées",
    };

    /// <summary>Name of the rows of a table or kind, in the plural; the kind itself when it has no words.</summary>
    /// <param name="source">Source they belong to: its own words, <c>source/kind</c>, come first.</param>
    /// <param name="kind">Table or kind of document.</param>
    public static string Of(string source, string kind) => Names.GetValueOrDefault($"{source}/{kind}") ?? Names.GetValueOrDefault(kind, kind);
}
