using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Hosting;

/// <summary>Marks a page whose bytes depend on nothing but its path and the reference: no query, no cookie, no form.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SamePageForEveryoneAttribute : Attribute;

internal static class PageCaching
{
    /// <summary>Answers from memory before routing, limits and Razor; that is what makes a sheet as cheap as a file.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        var live = app.Services.GetRequiredService<LiveReference>();
        app.Use((context, next) =>
        {
            var request = context.Request;
            // Downloads are streamed, and what programs ask for has too many addresses to be kept.
            if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || OpenPaths.IsForPrograms(request.Path))
            {
                return next(context);
            }

            var snapshot = live.Current;
            return !request.QueryString.HasValue && snapshot.Pages.Find(request.Path.Value ?? "/") is { } page
                ? SendAsync(context, page)
                : RenderAsync(context, next, snapshot);
        });
    }

    private static async Task RenderAsync(HttpContext context, RequestDelegate next, ReferenceSnapshot snapshot)
    {
        // The page reads the snapshot chosen here, so that what is cached under it was rendered from it.
        context.Items[typeof(ReferenceSnapshot)] = snapshot;
        var response = context.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (IsSameForEveryone(context) && response.StatusCode == StatusCodes.Status200OK && !context.Request.QueryString.HasValue
            && HttpMethods.IsGet(context.Request.Method) && !response.Headers.ContainsKey("Set-Cookie"))
        {
            var page = CachedPage.From(response.ContentType!, buffer.ToArray());
            snapshot.Pages.Add(context.Request.Path.Value ?? "/", page);
            await SendAsync(context, page);
            return;
        }

        if (buffer.Length > 0 && !HttpMethods.IsHead(context.Request.Method))
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(body, context.RequestAborted);
        }
    }

    // One spelling of a path only, else « /MENTIONS-legales » would fill the cache; pages with a parameter redirect by themselves.
    private static bool IsSameForEveryone(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint endpoint
        && endpoint.Metadata.GetMetadata<SamePageForEveryoneAttribute>() is not null
        && (endpoint.RoutePattern.Parameters.Count > 0
            || string.Equals("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), context.Request.Path.Value, StringComparison.Ordinal));

    private static Task SendAsync(HttpContext context, CachedPage page)
    {
        var request = context.Request;
        var response = context.Response;
        var headers = response.Headers;
        headers.ETag = page.ETag;
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept-Encoding";
        if (EntityTag.Matches(request.Headers.IfNoneMatch, page.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = page.Plain;
        if (Compression.Accepts(request, "gzip"))
        {
            body = page.Gzip;
            headers.ContentEncoding = "gzip";
        }

        response.ContentType = page.ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
