using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Passerelles.Documents;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Print;

/// <summary>Services and addresses of PDFs.</summary>
internal static class Printing
{
    public static void Add(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<PrintOptions>(builder.Configuration.GetSection(PrintOptions.Section));
        services.AddSingleton(_ => new PdfPrinter());
        services.AddSingleton<Printer>(s => s.GetRequiredService<PdfPrinter>().PrintAsync);
        services.AddSingleton<PrintQueue>();
        services.AddSingleton<PrintStyles>();
        services.AddSingleton<OwnPages>();
        services.AddSingleton(s => new PrintLimiter(RateLimits.PdfsPerMinute(s.GetRequiredService<IOptions<RateLimitOptions>>().Value)));
    }

    public static void MapPrintProgress(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pdf/avancement/{key:length(64)}", (string key, HttpContext context, [FromServices] PrintQueue queue) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return PrintProgress.Of(queue, key);
        });

    /// <summary>What tells two PDFs apart: everything they are made from.</summary>
    public static string KeyOf(PrintDocument document) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"{document.BaseAddress}\n{document.LargestRootFont} {document.SmallestRootFont}\n{document.Html}"))));
}

/// <summary>Counts the PDFs each address has made.</summary>
internal sealed record PrintLimiter(PartitionedRateLimiter<HttpContext> PerMinute) : IDisposable
{
    public void Dispose() => PerMinute.Dispose();
}
