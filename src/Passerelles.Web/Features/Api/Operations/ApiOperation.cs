using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Operations;

/// <summary>
/// One operation of the interface: its address, its words in the document and what it answers. A resource is a folder with a list
/// of these; nothing else has to know about it.
/// </summary>
internal abstract record ApiOperation
{
    public const string Json = "application/json";

    /// <summary>Stable name, by which clients find it in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Path under <c>/api/v1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Resource, in French.</summary>
    public required string Tag { get; init; }

    public required string Summary { get; init; }

    public string Description { get; init; } = "";

    public ImmutableArray<ApiParameter> Parameters { get; init; } = [];

    /// <summary>A request that shows it at work, made from the reference in use; null when that has nothing to show.</summary>
    public required Func<OccupationReference, string?> Example { get; init; }

    /// <summary>Type of the body.</summary>
    public abstract Type Answer { get; }

    /// <summary>Whether the same address answers otherwise another day, as where what has ended is no longer shown.</summary>
    public bool DependsOnDay { get; init; }

    /// <summary>Formats other than JSON, each with what writes it.</summary>
    public ImmutableArray<OtherFormat> Others { get; init; } = [];

    public string FullPath => ApiAddresses.Prefix + Path;

    public abstract Task RunAsync(HttpContext context);
}

/// <summary>A second format of the same resource.</summary>
internal sealed record OtherFormat(string MediaType, Func<ApiRequest, ApiResult<object>> Write);

/// <summary>An operation whose body is <typeparamref name="T"/>.</summary>
internal sealed record ApiOperation<T> : ApiOperation
    where T : class
{
    public required Func<ApiRequest, CancellationToken, ValueTask<ApiResult<T>>> Run { get; init; }

    public override Type Answer => typeof(T);

    public override async Task RunAsync(HttpContext context)
    {
        var request = new ApiRequest(context, context.RequestServices.GetRequiredService<Hosting.ReferenceSnapshot>());
        if (AcceptedMedia.Choose(context.Request, [Json, .. Others.Select(o => o.MediaType)]) is not { } media)
        {
            await ProblemKind.WrongFormat.With(context, $"Cette adresse répond en {string.Join(" ou ", [Json, .. Others.Select(o => o.MediaType)])}.").WriteAsync(context);
            return;
        }

        if (request.Check(Parameters) is { } wrong)
        {
            await wrong.WriteAsync(context);
            return;
        }

        var (body, problem) = await AnswerAsync(request, media, context.RequestAborted);
        await (problem is null ? SendAsync(request, media, body!) : problem.WriteAsync(context));
    }

    private async ValueTask<(object? Body, Problem? Problem)> AnswerAsync(ApiRequest request, string media, CancellationToken ct)
    {
        if (Others.FirstOrDefault(o => string.Equals(o.MediaType, media, StringComparison.Ordinal)) is { } other)
        {
            var written = other.Write(request);
            return (written.Body, written.Problem);
        }

        var result = await Run(request, ct);
        return (result.Body, result.Problem);
    }

    private async Task SendAsync(ApiRequest request, string media, object body)
    {
        var context = request.Context;
        var headers = context.Response.Headers;
        headers.ETag = EntityTag.Of(context, request.Snapshot, DependsOnDay ? string.Create(CultureInfo.InvariantCulture, $"{media} {request.Today:yyyy-MM-dd}") : media);
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept, Accept-Encoding, Accept-Language";
        headers.ContentLanguage = "fr";
        if (body is IHasNeighbours { Neighbours: { Length: > 0 } link })
        {
            headers.Link = link;
        }

        if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, headers.ETag.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await BodyWriter.SendAsync(context, media, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ApiJson.Options));
    }
}
