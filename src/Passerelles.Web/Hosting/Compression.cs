using System.Globalization;
using System.IO.Compression;

namespace Passerelles.Web.Hosting;

internal static class Compression
{
    public static byte[] Brotli(byte[] bytes, CompressionLevel level)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, level))
        {
            brotli.Write(bytes);
        }

        return output.ToArray();
    }

    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, level))
        {
            gzip.Write(bytes);
        }

        return output.ToArray();
    }

    /// <summary>Tells whether the request names this coding without refusing it (<c>q=0</c>, RFC 9110 § 12.5.3).</summary>
    public static bool Accepts(HttpRequest request, string coding)
    {
        foreach (var line in request.Headers.AcceptEncoding)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var item = line.AsSpan()[range].Trim();
                var end = item.IndexOf(';');
                var name = end < 0 ? item : item[..end].TrimEnd();
                if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
                {
                    var weight = end < 0 ? "1" : item[(end + 1)..].Trim().TrimStart("qQ= ");
                    return !double.TryParse(weight, CultureInfo.InvariantCulture, out var q) || q > 0;
                }
            }
        }

        return false;
    }
}
