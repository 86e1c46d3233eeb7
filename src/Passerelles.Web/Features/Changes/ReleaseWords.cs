using System.Collections.Frozen;

namespace Passerelles.Web.Features.Changes;

/// <summary>The French names of what releases count; a kind without one is shown as it is stored.</summary>
internal static class ReleaseWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["certification"] = "certifications",
        ["family"] = "familles",
        ["figure"] = "chiffres cités",
        ["identity"] = "carte d’identité du catalogue",
        ["sheet"] = "fiches de métiers",
        ["situation"] = "situations de vie",
        ["skill"] = "compétences",
        ["skill-group"] = "groupes de compétences",
        ["source"] = "sources citées",
        ["term"] = "mots du glossaire",
        ["theme"] = "thèmes de l’expérience de vie",
        ["training"] = "formations citées",
        ["workplace"] = "lieux de travail",
        ["rome_categories"] = "secteurs, thèmes et centres d’intérêt",
        ["rome_category_links"] = "rattachements à ces catégories",
        ["rome_contexts"] = "contextes de travail",
        ["rome_domains"] = "domaines",
        ["rome_item_links"] = "liens entre métiers, compétences et contextes",
        ["rome_mobility"] = "mobilités entre métiers",
        ["rome_occupations"] = "métiers",
        ["rome_skills"] = "compétences et savoirs",
        ["rome_texts"] = "textes",
        ["rome_titles"] = "appellations",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string what) => Words.GetValueOrDefault(what, what);
}
