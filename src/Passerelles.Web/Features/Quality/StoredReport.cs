using System.Text.Json;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Web.Features.Quality;

/// <summary>The last report of <c>./passerelles evaluate --report</c>, which travels inside the assembly.</summary>
internal static class StoredReport
{
    private static readonly Lazy<(byte[] Json, QualityReport? Report)> s_stored = new(Read);

    /// <summary>The report, or null when this copy of the site was built without one.</summary>
    public static QualityReport? Value => s_stored.Value.Report;

    /// <summary>Answers <c>/qualite.json</c>.</summary>
    public static void MapReport(this IEndpointRouteBuilder routes) => routes.MapGet("/qualite.json", () => Value is null
        ? Results.NotFound()
        : Results.Bytes(s_stored.Value.Json, "application/json; charset=utf-8"));

    private static (byte[] Json, QualityReport? Report) Read()
    {
        using var stored = typeof(StoredReport).Assembly.GetManifestResourceStream("quality.json");
        if (stored is null)
        {
            return ([], null);
        }

        using var bytes = new MemoryStream();
        stored.CopyTo(bytes);
        return (bytes.ToArray(), JsonSerializer.Deserialize<QualityReport>(bytes.ToArray(), JsonSerializerOptions.Web));
    }
}
