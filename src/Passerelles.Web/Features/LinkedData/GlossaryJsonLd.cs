using System.Text.Json.Nodes;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.LinkedData;

/// <summary>schema.org <c>DefinedTermSet</c>; a contested term keeps its definitions apart, each under who uses it.</summary>
internal static class GlossaryJsonLd
{
    public static JsonObject Of(OccupationReference reference, ApiAddresses addresses) => JsonLd.Known(
        ("@context", JsonLd.Vocabulary),
        ("@type", "DefinedTermSet"),
        ("@id", addresses.PageReference("/glossaire")),
        ("name", "Glossaire des métiers de la santé, du soin et du social"),
        ("inLanguage", "fr"),
        ("license", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        ("hasDefinedTerm", JsonLd.List((reference.Catalogue?.Glossary ?? []).Select(e => (JsonNode?)Term(addresses, e)))));

    private static JsonObject Term(ApiAddresses addresses, GlossaryEntry entry) => JsonLd.Known(
        ("@type", "DefinedTerm"),
        ("@id", addresses.PageReference($"/glossaire#{entry.Id}")),
        ("termCode", entry.Id),
        ("name", entry.Term),
        ("alternateName", entry.Expansion),
        ("description", JsonLd.List(entry.Definitions.Select(d => (JsonNode?)(d.UsedBy is { } by && entry.Definitions.Length > 1 ? $"{by} : {d.Text}" : d.Text)))));
}
