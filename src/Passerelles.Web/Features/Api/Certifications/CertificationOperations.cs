using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.LinkedData;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Api.Certifications;

internal static class CertificationOperations
{
    private const string Tag = "Certifications";
    private static readonly TextParameter Id = new("id", "Identifiant de la certification, comme « deas ».") { IsInPath = true, IsRequired = true };
    private static readonly TextParameter Query = new("q", "Mots cherchés dans le nom, le sigle et les autres noms.");
    private static readonly WholeParameter Level = new("level", "Niveau de diplôme.", 3, 8);
    private static readonly TextParameter Rncp = new("rncp", "Numéro au répertoire national, comme « RNCP40692 ».");

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<CertificationItem>>
        {
            Id = "listCertifications",
            Path = "/certifications",
            Tag = Tag,
            Summary = "Les certifications du secteur",
            Parameters = [Query, Level, Rncp, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Certifications.IsEmpty ? null : "/certifications?limit=1",
            Run = (request, _) => new(List(request)),
        },
        new ApiOperation<CertificationItem>
        {
            Id = "getCertification",
            Path = "/certifications/{id}",
            Tag = Tag,
            Summary = "Une certification",
            Description = "Avec « Accept: application/ld+json » : la même en JSON-LD, vocabulaire schema.org.",
            Parameters = [Id],
            Example = r => r.Certifications is [var first, ..] ? $"/certifications/{first.Id}" : null,
            Others = [new OtherFormat(JsonLd.MediaType, r => Find(r) is { } c ? CertificationJsonLd.Of(r.Reference, r.Addresses, c) : Unknown(r))],
            Run = (request, _) => new(Find(request) is { } certification ? CertificationItem.Of(request.Reference, request.Addresses, certification) : Unknown(request)),
        },
    ];

    private static ApiResult<Page<CertificationItem>> List(ApiRequest request)
    {
        IEnumerable<Certification> found = request.Get(Query) is { } words
            ? request.Snapshot.Names.FindCertifications(SearchText.Clean(words), int.MaxValue)
            : request.Reference.Certifications.OrderBy(c => c.Label, French.Order).ThenBy(c => c.Id.Value, StringComparer.Ordinal);
        if (request.Get(Level) is { } level)
        {
            found = found.Where(c => c.Level == level);
        }

        if (request.Get(Rncp) is { } text)
        {
            if (!RncpNumber.TryParse(text, out var number))
            {
                return request.Wrong(Rncp.Name, "Un numéro s’écrit « RNCP » ou « RS » suivi de chiffres.");
            }

            found = found.Where(c => c.Rncp == number);
        }

        return request.PageOf([.. found], c => CertificationItem.Of(request.Reference, request.Addresses, c));
    }

    private static Certification? Find(ApiRequest request) => request.Reference.FindCertification(new CertificationId(request.Required(Id)));

    private static Problem Unknown(ApiRequest request) => request.Unknown(Id.Name, "Aucune certification ne porte cet identifiant.");
}
