using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>
/// Tags made from what an answer depends on, without writing the answer: the releases, the program, the address. Weak, since the
/// codings of one answer share it (RFC 9110 § 8.8.1).
/// </summary>
internal static class EntityTag
{
    // Two builds may write the same release differently.
    private static readonly string Program = typeof(EntityTag).Module.ModuleVersionId.ToString("N");

    public static string Of(HttpContext context, ReferenceSnapshot snapshot, string mediaType) =>
        Of(snapshot, $"{PublicAddress.Of(context)} {context.Request.Path} {context.Request.QueryString} {mediaType}");

    public static string Of(ReferenceSnapshot snapshot, string what) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Program} {snapshot.Fingerprint} {what}")))[..20]}\"";

    /// <summary>Weak comparison with <c>If-None-Match</c> (RFC 9110 § 13.1.2).</summary>
    public static bool Matches(StringValues candidates, string etag)
    {
        foreach (var line in candidates)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var tag = line.AsSpan()[range].Trim();
                if (tag is "*" || Opaque(tag).SequenceEqual(Opaque(etag)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
