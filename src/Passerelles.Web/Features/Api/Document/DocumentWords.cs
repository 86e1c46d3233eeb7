using System.Text.Json.Nodes;

namespace Passerelles.Web.Features.Api.Document;

/// <summary>What the document says of the interface as a whole.</summary>
internal static class DocumentWords
{
    public static void AddTo(JsonObject document)
    {
        document["info"] = new JsonObject
        {
            ["title"] = "Passerelles : les métiers de la santé, du soin et du social",
            ["version"] = "1",
            ["summary"] = "Lire la carte des métiers : métiers, compétences, certifications, passerelles et parcours.",
            ["description"] =
                "Interface en lecture, sans clé ni compte. Les clés JSON sont en anglais, les textes en français. "
                + "Les identifiants sont stables. Une clé peut s’ajouter ; aucune ne disparaît ni ne change de sens dans la version 1. "
                + "Tout chiffre porte sa source et sa date. Ce que nos sources ne disent pas est « null » ou vide, jamais deviné.",
            ["license"] = new JsonObject
            {
                ["name"] = "Licence Ouverte 2.0 (contenu propre à Passerelles)",
                ["url"] = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
            },
        };
        // Relative to the address of the document: the same document holds behind any name of the site.
        document["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "Ce site" });
        document["externalDocs"] = new JsonObject { ["url"] = "/api", ["description"] = "La page qui présente cette interface" };
        document["tags"] = new JsonArray(
            [.. OpenInterface.Operations.Select(o => o.Tag).Distinct(StringComparer.Ordinal).Select(t => new JsonObject { ["name"] = t })]);
    }
}
