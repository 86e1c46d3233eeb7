using System.Text.Json;
using System.Text.RegularExpressions;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;
using Passerelles.Imports.Lheo;
using Passerelles.Imports.Sources;
using static Passerelles.Imports.Files.JsonText;

namespace Passerelles.Imports.Openings;

/// <summary>Reads one offer: of the France Travail service, or a schema.org <c>JobPosting</c>.</summary>
/// <param name="locate">Position of a commune or postcode, when territories are known.</param>
internal sealed partial class OfferReader(CommunePositions? locate)
{
    /// <summary>Characters of the text kept: what a list of results shows.</summary>
    private const int ExcerptLength = 300;

    /// <summary>Characters of the text read to classify the offer.</summary>
    private const int TextLength = 20_000;

    /// <summary>Whether the object is an offer at all; a <c>@graph</c> holds other things too.</summary>
    public static bool IsOffer(JsonElement item) => Member(item, "intitule").ValueKind == JsonValueKind.String || IsPosting(item);

    /// <summary>The whole text, in plain words, for the classifier.</summary>
    public static string FullText(JsonElement item) => Excerpt.Of(Member(item, "description") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null, TextLength) ?? "";

    /// <summary>The offer; null and the reason when it has no number or no title.</summary>
    public JobOffer? Read(JsonElement item, out string? problem)
    {
        var offer = IsPosting(item) ? Posting(item) : FranceTravail(item);
        problem = offer.Title.Length == 0 ? "l'offre n'a pas d'intitulé" : offer.Number.Length == 0 ? "l'offre n'a ni identifiant ni adresse" : null;
        return problem is null ? offer : null;
    }

    private static bool IsPosting(JsonElement item) => Member(item, "@type") is var type
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(t => Text(t) is "JobPosting") : Text(type) is "JobPosting" or "http://schema.org/JobPosting" or "https://schema.org/JobPosting");

    private JobOffer FranceTravail(JsonElement item)
    {
        var place = Member(item, "lieuTravail");
        var (commune, postcode) = (Code(place, "commune"), Code(place, "codePostal"));
        return new JobOffer
        {
            Number = Text(item, "id", 100) ?? "",
            Title = Text(item, "intitule") ?? "",
            Employer = Text(Member(item, "entreprise"), "nom"),
            // « 34 - MONTPELLIER »: the department comes first.
            City = Text(place, "libelle") is { } label ? DepartmentPrefix().Replace(label, "") : null,
            Postcode = postcode,
            Commune = commune,
            Department = LheoPlaces.Department(commune, postcode),
            Position = At(Number(place, "latitude"), Number(place, "longitude"), commune, postcode),
            Rome = RomeCode.TryParse(Text(item, "romeCode"), out var rome) ? rome : null,
            Contract = Text(item, "typeContratLibelle") ?? Text(item, "typeContrat"),
            WorkingTime = Text(item, "dureeTravailLibelle"),
            Salary = Text(Member(item, "salaire"), "libelle"),
            Naf = NafCode.TryParse(Text(item, "codeNAF"), out var naf) ? naf : null,
            Sector = Text(item, "secteurActiviteLibelle"),
            Url = Url(Text(Member(item, "origineOffre"), "urlOrigine", 1000)),
            Positions = Positions(Number(item, "nombrePostes")),
            IsAccessible = Flag(item, "accessibleTH"),
            IsApprenticeship = Flag(item, "alternance"),
            CreatedOn = Day(item, "dateCreation"),
            Excerpt = Described(item),
        };
    }

    private JobOffer Posting(JsonElement item)
    {
        var location = First(Member(item, "jobLocation"));
        var (address, geo) = (First(Member(location, "address")), Member(location, "geo"));
        var postcode = Code(address, "postalCode");
        var identifier = First(Member(item, "identifier"));
        var url = Url(Text(item, "url", 1000));
        return new JobOffer
        {
            Number = Text(identifier, "value", 100) ?? Text(identifier, 100) ?? Text(item, "@id", 200) ?? url ?? "",
            Title = Text(item, "title") ?? "",
            Employer = Text(First(Member(item, "hiringOrganization")), "name"),
            City = Text(address, "addressLocality"),
            Postcode = postcode,
            Department = LheoPlaces.Department(null, postcode),
            Position = At(Number(geo, "latitude"), Number(geo, "longitude"), null, postcode),
            Rome = RomeCode.TryParse(Text(First(Member(item, "occupationalCategory"))), out var rome) ? rome : null,
            Contract = Member(item, "employmentType") is { ValueKind: JsonValueKind.Array } kinds ? string.Join(", ", kinds.EnumerateArray().Select(k => Text(k)).OfType<string>().Take(5)) : Text(item, "employmentType"),
            WorkingTime = Text(item, "workHours"),
            Salary = Pay(Member(item, "baseSalary")),
            Sector = Text(First(Member(item, "industry"))),
            Url = url,
            Positions = Positions(Number(item, "totalJobOpenings")),
            CreatedOn = Day(item, "datePosted"),
            ValidThrough = Day(item, "validThrough"),
            Excerpt = Described(item),
        };
    }

    private GeoPoint? At(double? latitude, double? longitude, string? commune, string? postcode) =>
        latitude is { } lat && longitude is { } lon && new GeoPoint(Math.Round(lat, 6), Math.Round(lon, 6)) is { IsValid: true } at ? at
        : locate?.Of(commune, postcode);

    private static string? Pay(JsonElement salary)
    {
        var value = Member(salary, "value");
        var (least, most) = (Text(value, "minValue") ?? Text(value, "value") ?? Text(value, 40), Text(value, "maxValue"));
        var unit = (Text(value, "unitText") ?? Text(salary, "unitText"))?.ToUpperInvariant() switch
        {
            "HOUR" => " par heure",
            "DAY" => " par jour",
            "WEEK" => " par semaine",
            "MONTH" => " par mois",
            "YEAR" => " par an",
            _ => "",
        };
        return least is null ? Text(salary, 100) : $"{least}{(most is null ? "" : $" à {most}")} {Text(salary, "currency", 10) ?? "EUR"}{unit}";
    }

    /// <summary>Contact details are taken out: people apply on the page of the offer.</summary>
    private static string? Described(JsonElement item) =>
        Excerpt.Of(Contact().Replace(Excerpt.Of(Member(item, "description") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null, ExcerptLength * 4) ?? "", "…"), ExcerptLength);

    private static int Positions(double? count) => count is >= 1 and <= 10_000 ? (int)count : 1;

    private static string? Code(JsonElement parent, string name) => Text(parent, name) is { Length: 5 } code ? code : null;

    private static string? Url(string? text) => text is not null && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text : null;

    [GeneratedRegex(@"^\s*(\d{2,3}|2[AB])\s*-\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DepartmentPrefix();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+|(?:\+33|0)\s?[1-9](?:[\s.\-/]?\d{2}){4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contact();
}
