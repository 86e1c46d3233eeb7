using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Passerelles.Imports.Tests.Downloads;

/// <summary>A publisher of one file, on a port the system chooses, with the faults publishers have.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileServer(WebApplication app) => _app = app;

    public byte[] Content { get; set; } = [];

    public string? ETag { get; set; } = "\"un\"";

    public string ContentType { get; set; } = "application/zip";

    /// <summary>Honours Range.</summary>
    public bool HasRanges { get; set; } = true;

    /// <summary>Cuts the connection after so many bytes of an answer, once for each number.</summary>
    public Queue<int> Cuts { get; } = new();

    /// <summary>Done after each cut: a publisher replaces a file while it is being downloaded.</summary>
    public Action? AfterCut { get; set; }

    /// <summary>Takes the place of the file when it answers.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    /// <summary>Each request: Range, If-Range, If-None-Match.</summary>
    public ConcurrentQueue<(string Range, string IfRange, string IfNoneMatch)> Requests { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<FileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new FileServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Address = new Uri(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "RefRome.zip");
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        Requests.Enqueue((request.Headers.Range.ToString(), request.Headers.IfRange.ToString(), request.Headers.IfNoneMatch.ToString()));
        if (Instead is not null && await Instead(context))
        {
            return;
        }

        if (ETag is not null && string.Equals(request.Headers.IfNoneMatch, ETag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var from = 0;
        if (HasRanges && request.GetTypedHeaders().Range?.Ranges.Single().From is { } asked && string.Equals(request.Headers.IfRange, ETag, StringComparison.Ordinal))
        {
            from = (int)asked;
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {from}-{Content.Length - 1}/{Content.Length}";
        }

        response.ContentType = ContentType;
        response.ContentLength = Content.Length - from;
        response.Headers.ETag = ETag;
        if (Cuts.TryDequeue(out var cut))
        {
            await response.Body.WriteAsync(Content.AsMemory(from, Math.Min(cut, Content.Length - from)), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            AfterCut?.Invoke();
            // Kestrel closes a connection whose answer is shorter than announced. Aborting it would be a reset, which may
            // throw away at the other end what had arrived.
            return;
        }

        await response.Body.WriteAsync(Content.AsMemory(from), context.RequestAborted);
    }
}
