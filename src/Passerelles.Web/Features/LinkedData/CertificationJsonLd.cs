using System.Globalization;
using System.Text.Json.Nodes;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.LinkedData;

/// <summary>schema.org <c>EducationalOccupationalCredential</c>, and the program that leads to it when its length is known.</summary>
internal static class CertificationJsonLd
{
    public static JsonObject Of(OccupationReference reference, ApiAddresses addresses, Certification certification)
    {
        var credential = Short(addresses, certification);
        credential.Insert(0, "@context", JsonLd.Vocabulary);
        foreach (var (name, value) in JsonLd.Known(
            ("alternateName", JsonLd.List(certification.Synonyms.Append(certification.Abbreviation).OfType<string>().Select(s => (JsonNode?)s))),
            ("recognizedBy", certification.Body is { } body ? new JsonObject { ["@type"] = "Organization", ["name"] = body } : null),
            ("competencyRequired", JsonLd.List(certification.Blocks.Select(b => (JsonNode?)b))),
            ("inLanguage", "fr"),
            ("subjectOf", Program(addresses, certification)),
            ("isBasedOn", certification.Source is { } id && reference.FindSource(id) is { } source
                ? JsonLd.Known(("@type", "CreativeWork"), ("name", source.Title), ("publisher", source.Publisher), ("url", source.Url))
                : null)).ToArray())
        {
            credential[name] = value?.DeepClone();
        }

        return credential;
    }

    /// <summary>What identifies a credential inside other data.</summary>
    public static JsonObject Short(ApiAddresses addresses, Certification certification) => JsonLd.Known(
        ("@type", "EducationalOccupationalCredential"),
        ("@id", addresses.PageReference($"/diplomes/{certification.Id}")),
        ("url", addresses.PageReference($"/diplomes/{certification.Id}")),
        ("name", certification.Label),
        ("identifier", certification.Rncp?.ToString()),
        ("credentialCategory", certification.Ways.Contains(AccessWay.Diploma) ? "diplôme" : "certification"),
        ("educationalLevel", certification.Level is { } level
            ? new JsonObject { ["@type"] = "DefinedTerm", ["termCode"] = level.ToString(CultureInfo.InvariantCulture), ["inDefinedTermSet"] = "Cadre national des certifications professionnelles" }
            : null));

    private static JsonObject? Program(ApiAddresses addresses, Certification certification) => certification.Course?.Months is not { } months ? null : JsonLd.Known(
        ("@type", "EducationalOccupationalProgram"),
        ("name", certification.Label),
        ("timeToComplete", string.Create(CultureInfo.InvariantCulture, $"P{months}M")),
        ("educationalCredentialAwarded", new JsonObject { ["@id"] = addresses.PageReference($"/diplomes/{certification.Id}") }));
}
