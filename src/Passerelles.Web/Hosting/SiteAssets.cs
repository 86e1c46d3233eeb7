using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Styles, scripts, icons and the font, read once from the assembly and served from memory under a name that holds their
/// hash. They are embedded because files of a static web assets manifest are served empty (200, no body) when the site runs
/// from build output outside Development, which is how <c>passerelles serve</c> runs.
/// </summary>
internal sealed class SiteAssets
{
    private const string Prefix = "asset:";
    private readonly FrozenDictionary<string, SiteAsset> _byName;
    private readonly FrozenDictionary<string, SiteAsset> _byPath;

    public SiteAssets()
    {
        var assembly = typeof(SiteAssets).Assembly;
        var assets = new Dictionary<string, SiteAsset>(StringComparer.Ordinal);
        // Styles last: they name the font by its file (asset:NAME), which must have its address by then.
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(n => n.EndsWith(".css", StringComparison.Ordinal))
            .ThenBy(n => n, StringComparer.Ordinal))
        {
            var asset = Read(assembly, resource, assets);
            assets.Add(asset.Name, asset);
        }

        _byName = assets.ToFrozenDictionary(StringComparer.Ordinal);
        _byPath = assets.Values.ToFrozenDictionary(a => a.Path, StringComparer.Ordinal);
    }

    public IEnumerable<SiteAsset> All => _byName.Values;

    /// <summary>Address of an asset by the name of its file.</summary>
    public string this[string name] => _byName[name].Path;

    public SiteAsset? Find(string path) => _byPath.GetValueOrDefault(path);

    private static SiteAsset Read(Assembly assembly, string resource, Dictionary<string, SiteAsset> others)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var name = resource[Prefix.Length..];
        if (name.EndsWith(".css", StringComparison.Ordinal))
        {
            bytes = Encoding.UTF8.GetBytes(others.Values.Aggregate(
                Encoding.UTF8.GetString(bytes), (css, other) => css.Replace(Prefix + other.Name, other.Path, StringComparison.Ordinal)));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        var extension = Path.GetExtension(name);
        var type = extension switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => throw new InvalidOperationException($"'{name}' has no media type."),
        };
        var path = $"/a/{Path.GetFileNameWithoutExtension(name)}.{hash}{extension}";
        return new SiteAsset(name, path, type, bytes, string.Equals(extension, ".woff2", StringComparison.Ordinal) ? null : Compression.Brotli(bytes, CompressionLevel.SmallestSize));
    }
}

internal sealed record SiteAsset(string Name, string Path, string ContentType, byte[] Bytes, byte[]? Brotli);

internal static class SiteAssetsEndpoint
{
    /// <summary>Runs before anything else that costs: an asset needs no routing, no limit and no cookie.</summary>
    public static void UseSiteAssets(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<SiteAssets>();
        app.Use(async (context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/a", StringComparison.Ordinal) || assets.Find(context.Request.Path) is not { } asset)
            {
                await next(context);
                return;
            }

            var response = context.Response;
            response.ContentType = asset.ContentType;
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            response.Headers.Vary = "Accept-Encoding";
            var body = asset.Bytes;
            if (asset.Brotli is { } brotli && Compression.Accepts(context.Request, "br"))
            {
                response.Headers.ContentEncoding = "br";
                body = brotli;
            }

            response.ContentLength = body.Length;
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                await response.Body.WriteAsync(body, context.RequestAborted);
            }
        });
    }
}
