using System.Text.Json;
using System.Text.Json.Nodes;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.LinkedData;

/// <summary>Linked data under an address of its own, beside the page it says the same as.</summary>
internal static class LinkedDataAddresses
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLinkedData(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/metiers/{id}.jsonld", (reference, addresses, id) =>
            OccupationId.TryParse(id, out var occupation) && reference.FindOccupation(occupation) is { } found ? OccupationJsonLd.Of(reference, addresses, found) : null);
        Map(routes, "/diplomes/{id}.jsonld", (reference, addresses, id) =>
            reference.FindCertification(new CertificationId(id)) is { } found ? CertificationJsonLd.Of(reference, addresses, found) : null);
        Map(routes, "/glossaire.jsonld", (reference, addresses, _) => GlossaryJsonLd.Of(reference, addresses));
    }

    private static void Map(IEndpointRouteBuilder routes, string pattern, Func<OccupationReference, ApiAddresses, string, JsonObject?> make) =>
        routes.MapMethods(pattern, Methods, async (HttpContext context, ReferenceSnapshot snapshot) =>
        {
            if (make(snapshot.Reference, new ApiAddresses(PublicAddress.Of(context)), context.Request.RouteValues["id"] as string ?? "") is not { } data)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var headers = context.Response.Headers;
            headers.ETag = EntityTag.Of(context, snapshot, JsonLd.MediaType);
            headers.CacheControl = "public, no-cache";
            headers.Vary = "Accept-Encoding";
            headers.AccessControlAllowOrigin = "*";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, headers.ETag.ToString()))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            await BodyWriter.SendAsync(context, JsonLd.MediaType, JsonSerializer.SerializeToUtf8Bytes(data, ApiJson.Options));
        }).ExcludeFromDescription();
}
