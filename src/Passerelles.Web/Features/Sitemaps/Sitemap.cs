using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Passerelles.Data;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Changes;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Sitemaps;

/// <summary>The sitemap: an index and its parts (sitemaps.org protocol), and the line of <c>robots.txt</c> that names it.</summary>
internal static class Sitemap
{
    /// <summary>The protocol allows 50,000 addresses per file.</summary>
    private const int MostPerFile = 50_000;

    private const string MediaType = "application/xml; charset=utf-8";
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSitemaps(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sitemap.xml", Methods, async (HttpContext context, ReferenceSnapshot snapshot) =>
        {
            var addresses = new ApiAddresses(PublicAddress.Of(context));
            var files = await FilesAsync(snapshot);
            await XmlAnswer.SendAsync(context, snapshot, MediaType, new XElement(
                Names + "sitemapindex",
                files.Select(f => new XElement(Names + "sitemap", Place(addresses, $"/sitemap-{f.Name}.xml"), Modified(f.Date)))));
        }).ExcludeFromDescription();
        routes.MapMethods("/sitemap-{name}.xml", Methods, async (HttpContext context, ReferenceSnapshot snapshot, string name) =>
        {
            var addresses = new ApiAddresses(PublicAddress.Of(context));
            if ((await FilesAsync(snapshot)).Find(f => string.Equals(f.Name, name, StringComparison.Ordinal)) is not { } file)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await XmlAnswer.SendAsync(context, snapshot, MediaType, new XElement(
                Names + "urlset", file.Paths.Select(p => new XElement(Names + "url", Place(addresses, p), Modified(file.Date)))));
        }).ExcludeFromDescription();
        routes.MapMethods("/robots.txt", Methods, (HttpContext context) => BodyWriter.SendAsync(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(
            $"""
            User-agent: *
            Disallow: /profil
            Disallow: /pdf/
            Disallow: /opendata/
            Sitemap: {new ApiAddresses(PublicAddress.Of(context)).PageReference("/sitemap.xml")}

            """))).ExcludeFromDescription();
    }

    private static async Task<List<SitemapFile>> FilesAsync(ReferenceSnapshot snapshot)
    {
        var releases = await snapshot.ReleasesAsync();
        return
        [
            .. PublicPages.Parts(snapshot.Reference).SelectMany(part => part.Paths.Chunk(MostPerFile)
                .Select((paths, i) => new SitemapFile(i == 0 ? part.Name : string.Create(CultureInfo.InvariantCulture, $"{part.Name}-{i + 1}"), paths, DateOf(releases, part.Source)))),
        ];
    }

    private static DateOnly? DateOf(IReadOnlyList<StoredRelease> releases, string source) =>
        releases.FirstOrDefault(r => r.IsActive && string.Equals(r.Info.Source, source, StringComparison.Ordinal)) is { } release
            ? DateOnly.FromDateTime(release.ImportedAt.UtcDateTime)
            : null;

    private static XElement Place(ApiAddresses addresses, string path) => new(Names + "loc", addresses.PageReference(path));

    private static XElement? Modified(DateOnly? date) =>
        date is { } day ? new XElement(Names + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    private sealed record SitemapFile(string Name, string[] Paths, DateOnly? Date);
}
