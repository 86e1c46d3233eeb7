using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Document;

/// <summary>
/// The OpenAPI 3.1 document: addresses and schemas are made by the framework from the operations, then completed with parameters,
/// errors and examples, which the site asks itself so that none can be out of date.
/// </summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider, OwnPages pages)
{
    public const string Name = "v1";
    public const string Address = "/api/openapi.json";
    public const string MediaType = "application/json";

    // The last one made: a site has one name, and someone who invents others only makes it made again.
    private volatile KeptDocument? _kept;

    /// <summary>The document, with examples from the reference the request reads and under the address it knows the site by.</summary>
    public async Task<byte[]> OfAsync(HttpContext context)
    {
        var snapshot = RequestSnapshot.Of(context, context.RequestServices.GetRequiredService<LiveReference>());
        var root = new ApiAddresses(PublicAddress.Of(context)).Root;
        if (_kept is { } kept && ReferenceEquals(kept.Snapshot, snapshot) && string.Equals(kept.Root, root, StringComparison.Ordinal))
        {
            return kept.Json;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(await MakeAsync(context, snapshot.Reference), ApiJson.Options);
        _kept = new KeptDocument(snapshot, root, json);
        return json;
    }

    private async Task<JsonObject> MakeAsync(HttpContext context, OccupationReference reference)
    {
        var made = await provider.GetOpenApiDocumentAsync(context.RequestAborted);
        var json = JsonNode.Parse(await made.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, context.RequestAborted))!.AsObject();
        DocumentWords.AddTo(json);
        foreach (var operation in OpenInterface.Operations)
        {
            var node = json["paths"]![operation.FullPath]!["get"]!.AsObject();
            node["parameters"] = new JsonArray([.. operation.Parameters.Select(DocumentParts.Parameter)]);
            (string, JsonNode)? example = operation.Example(reference) is { } path ? await AskAsync(context, path) : null;
            DocumentParts.AddResponses(node, operation, example);
        }

        return json;
    }

    private async Task<(string Address, JsonNode Body)> AskAsync(HttpContext context, string path)
    {
        var address = ApiAddresses.Prefix + path;
        var (before, query) = address.Split('?') is [var p, var q] ? (p, new QueryString("?" + q)) : (address, QueryString.Empty);
        var page = await pages.AskAsync(context, before, query, form: null);
        return page.Status == StatusCodes.Status200OK
            ? (address, JsonNode.Parse(page.Html)!)
            : throw new InvalidOperationException($"The example {address} answers {page.Status}.");
    }

    public async Task SendAsync(HttpContext context)
    {
        if (AcceptedMedia.Choose(context.Request, [MediaType]) is null)
        {
            await ProblemKind.WrongFormat.With(context, $"Ce document est en {MediaType}.").WriteAsync(context);
            return;
        }

        var snapshot = RequestSnapshot.Of(context, context.RequestServices.GetRequiredService<LiveReference>());
        var headers = context.Response.Headers;
        headers.ETag = EntityTag.Of(context, snapshot, MediaType);
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept, Accept-Encoding";
        if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, headers.ETag.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await BodyWriter.SendAsync(context, MediaType, await OfAsync(context));
    }

    private sealed record KeptDocument(ReferenceSnapshot Snapshot, string Root, byte[] Json);
}
