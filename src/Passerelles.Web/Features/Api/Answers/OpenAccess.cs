using Microsoft.Net.Http.Headers;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>
/// Reading from any origin (Fetch standard, CORS protocol), without credentials and without a write method: these answers are the
/// same for everyone. Errors of the pipeline itself (no such address, wrong method, too many requests) are given as RFC 9457.
/// </summary>
internal static class OpenAccess
{
    private const string Methods = "GET, HEAD, OPTIONS";

    public static void UseOpenAccess(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!OpenPaths.Holds(context.Request.Path))
        {
            await next(context);
            return;
        }

        AddHeaders(context.Response.Headers);
        await next(context);
        if (context.Response.HasStarted || !OpenPaths.IsForPrograms(context.Request.Path) || !string.IsNullOrEmpty(context.Response.ContentType))
        {
            return;
        }

        // Routing answers 405 to OPTIONS where the address exists: that is how a preflight of an unknown address stays a 404.
        if (HttpMethods.IsOptions(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            AllowReading(context.Response);
        }
        else if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            await WriteProblemAsync(context);
        }
    });

    /// <summary>An exception has been logged: only what it means to the caller is left to say.</summary>
    public static Task WriteFailureAsync(HttpContext context)
    {
        AddHeaders(context.Response.Headers);
        return Problem.Of(StatusCodes.Status500InternalServerError, context).WriteAsync(context);
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Retry-After, Content-Disposition, Content-Language";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static void AllowReading(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = Methods;
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = $"{HeaderNames.Accept}, {HeaderNames.AcceptLanguage}, {HeaderNames.IfNoneMatch}";
        response.Headers.AccessControlMaxAge = "86400";
    }

    private static Task WriteProblemAsync(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = Methods;
        }

        return Problem.Of(context.Response.StatusCode, context).WriteAsync(context);
    }
}
