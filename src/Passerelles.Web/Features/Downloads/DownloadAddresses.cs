using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Downloads;

/// <summary>Downloads: tables in three formats, written row by row as they are sent, with their dictionary.</summary>
internal static class DownloadAddresses
{
    public const string Folder = "/opendata";
    private const int Batch = 64 * 1024;
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{Folder}/datapackage.json", Methods, (HttpContext context, ReferenceSnapshot snapshot) =>
            SendDictionaryAsync(context, snapshot, () => DataPackage.Of(snapshot.Reference))).ExcludeFromDescription();
        foreach (var file in DataFiles.All)
        {
            routes.MapMethods($"{Folder}/{file.Name}.schema.json", Methods, (HttpContext context, ReferenceSnapshot snapshot) =>
                SendDictionaryAsync(context, snapshot, () => DataPackage.Schema(file))).ExcludeFromDescription();
            foreach (var format in DataFormat.All)
            {
                routes.MapMethods($"{Folder}/{file.Name}.{format.Extension}", Methods, (HttpContext context, ReferenceSnapshot snapshot) =>
                    SendAsync(context, snapshot, file, format)).ExcludeFromDescription();
            }
        }
    }

    private static async Task SendDictionaryAsync(HttpContext context, ReferenceSnapshot snapshot, Func<JsonObject> make)
    {
        if (!IsUnchanged(context, snapshot))
        {
            await BodyWriter.SendAsync(context, "application/json", JsonSerializer.SerializeToUtf8Bytes(make(), ApiJson.Options));
        }
    }

    private static async Task SendAsync(HttpContext context, ReferenceSnapshot snapshot, DataFile file, DataFormat format)
    {
        if (IsUnchanged(context, snapshot))
        {
            return;
        }

        var response = context.Response;
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"passerelles-{file.Name}-{DataPackage.Version(snapshot.Reference)}.{format.Extension}\"";
        response.Headers.ContentLanguage = "fr";
        var coding = BodyWriter.Coding(context.Request);
        if (coding is not null)
        {
            response.Headers.ContentEncoding = coding;
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        Stream? coded = coding switch
        {
            "br" => new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
            "gzip" => new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true),
            _ => null,
        };
        await using (coded)
        {
            await WriteAsync(coded ?? response.Body, snapshot, file, format, context.RequestAborted);
        }
    }

    private static async Task WriteAsync(Stream output, ReferenceSnapshot snapshot, DataFile file, DataFormat format, CancellationToken ct)
    {
        var buffer = new ArrayBufferWriter<byte>(Batch + 4096);
        format.Begin(buffer, file);
        var isFirst = true;
        foreach (var row in file.Rows(snapshot.Map))
        {
            format.Write(buffer, file, row, isFirst);
            isFirst = false;
            if (buffer.WrittenCount >= Batch)
            {
                await output.WriteAsync(buffer.WrittenMemory, ct);
                buffer.ResetWrittenCount();
            }
        }

        format.End(buffer);
        await output.WriteAsync(buffer.WrittenMemory, ct);
    }

    private static bool IsUnchanged(HttpContext context, ReferenceSnapshot snapshot)
    {
        var headers = context.Response.Headers;
        headers.ETag = EntityTag.Of(snapshot, context.Request.Path.Value ?? "");
        headers.CacheControl = "public, no-cache";
        headers.Vary = "Accept-Encoding";
        if (!EntityTag.Matches(context.Request.Headers.IfNoneMatch, headers.ETag.ToString()))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
