using System.IO.Compression;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>Sends bytes in the coding the client prefers.</summary>
internal static class BodyWriter
{
    // Below a network packet there is nothing to gain.
    private const int SmallestCoded = 1024;

    public static async Task SendAsync(HttpContext context, string contentType, byte[] body)
    {
        var response = context.Response;
        response.ContentType = contentType;
        if (body.Length >= SmallestCoded && Coding(context.Request) is { } coding)
        {
            response.Headers.ContentEncoding = coding;
            body = coding is "br" ? Compression.Brotli(body, CompressionLevel.Fastest) : Compression.Gzip(body, CompressionLevel.Fastest);
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    public static string? Coding(HttpRequest request) =>
        Compression.Accepts(request, "br") ? "br" : Compression.Accepts(request, "gzip") ? "gzip" : null;
}
