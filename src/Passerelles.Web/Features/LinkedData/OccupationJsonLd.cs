using System.Globalization;
using System.Text.Json.Nodes;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.LinkedData;

/// <summary>schema.org <c>Occupation</c>.</summary>
internal static class OccupationJsonLd
{
    // The vocabulary of categories of each code, so that « J1501 » says whose it is.
    private const string RomeSet = "ROME 4.0";

    public static JsonObject Of(OccupationReference reference, ApiAddresses addresses, Occupation occupation)
    {
        var own = occupation.Sheet;
        return JsonLd.Known(
            ("@context", JsonLd.Vocabulary),
            ("@type", "Occupation"),
            ("@id", addresses.PageReference($"/metiers/{occupation.Id}")),
            ("identifier", occupation.Id.ToString()),
            ("url", addresses.PageReference($"/metiers/{occupation.Id}")),
            ("name", French.Capital(occupation.Label)),
            ("alternateName", JsonLd.List(occupation.Titles.Skip(1).Where(t => t.Kind != TitleKind.Former).Select(t => (JsonNode?)t.Display))),
            ("description", occupation.Definition),
            ("inLanguage", "fr"),
            ("occupationalCategory", JsonLd.List(Categories(occupation, own))),
            ("sameAs", JsonLd.List((own?.EscoUris ?? []).Select(u => (JsonNode?)u.ToString()))),
            ("responsibilities", JsonLd.List((own?.Missions ?? []).Select(m => (JsonNode?)m))),
            ("skills", JsonLd.List(Skills(reference, addresses, occupation))),
            ("qualifications", JsonLd.List(Credentials(reference, addresses, own, CertificationRole.Required, CertificationRole.Prerequisite))),
            ("educationRequirements", JsonLd.List(Credentials(reference, addresses, own, CertificationRole.Required, CertificationRole.Usual))),
            ("estimatedSalary", Salary(reference, own?.Pay)),
            ("occupationLocation", new JsonObject { ["@type"] = "Country", ["name"] = "France" }));
    }

    private static IEnumerable<JsonNode?> Categories(Occupation occupation, OccupationSheet? own)
    {
        foreach (var code in occupation.RomeCodes)
        {
            yield return Category(code.ToString(), RomeSet);
        }

        foreach (var uri in own?.EscoUris ?? [])
        {
            yield return new JsonObject { ["@type"] = "CategoryCode", ["@id"] = uri.ToString(), ["url"] = uri.ToString(), ["inCodeSet"] = "ESCO" };
        }

        foreach (var code in own?.FapCodes ?? [])
        {
            yield return Category(code, "FAP 2021");
        }

        foreach (var code in own?.PcsCodes ?? [])
        {
            yield return Category(code, "PCS");
        }
    }

    private static JsonObject Category(string code, string set) => new() { ["@type"] = "CategoryCode", ["codeValue"] = code, ["inCodeSet"] = set };

    private static IEnumerable<JsonNode?> Skills(OccupationReference reference, ApiAddresses addresses, Occupation occupation) =>
        occupation.Skills.Where(s => s.Importance == Importance.Essential).Select(s => reference.FindSkill(s.Skill)).OfType<Skill>().Select(s => (JsonNode?)JsonLd.Known(
            ("@type", "DefinedTerm"),
            ("@id", addresses.PageReference($"{ApiAddresses.Prefix}/skills/{s.Id}")),
            ("name", s.Label),
            ("termCode", s.Id.ToString()),
            ("sameAs", JsonLd.List(s.EscoUris.Select(u => (JsonNode?)u.ToString())))));

    private static IEnumerable<JsonNode?> Credentials(OccupationReference reference, ApiAddresses addresses, OccupationSheet? own, params CertificationRole[] roles) =>
        (own?.Certifications ?? []).Where(c => roles.Contains(c.Role)).Select(c => reference.FindCertification(c.Certification)).OfType<Certification>()
            .Select(c => (JsonNode?)CertificationJsonLd.Short(addresses, c));

    // No source, no figure: a salary whose source is not in the catalogue is left out.
    private static JsonObject? Salary(OccupationReference reference, PayRange? pay)
    {
        if (pay is null || reference.FindSource(pay.Source) is not { } source)
        {
            return null;
        }

        // A duration of schema.org is that of the pay: a month or a year.
        var duration = pay.Unit.Contains("month", StringComparison.Ordinal) ? "P1M" : "P1Y";
        var isMedian = pay.Unit.EndsWith("-median", StringComparison.Ordinal);
        return JsonLd.Known(
            ("@type", "MonetaryAmountDistribution"),
            ("name", French.Pay(pay)),
            ("currency", "EUR"),
            ("duration", duration),
            ("median", isMedian ? pay.Min : null),
            ("minValue", isMedian ? null : pay.Min),
            ("maxValue", isMedian ? null : pay.Max),
            ("disambiguatingDescription", $"{source.Title}, {source.Publisher}, {pay.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"),
            ("subjectOf", JsonLd.Known(
                ("@type", "CreativeWork"),
                ("name", source.Title),
                ("publisher", source.Publisher),
                ("datePublished", pay.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("url", source.Url))));
    }
}
