using System.Security.Cryptography;
using System.Text.Json;
using Passerelles.Data.Documents;
using Passerelles.Data.Market;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;

namespace Passerelles.Data;

/// <summary>
/// SHA-256 of a whole release, every field of every record included: it is taken over the JSON of the release, so a field
/// added to the model cannot be forgotten.
/// </summary>
public static class ReleaseFingerprint
{
    /// <summary>Fingerprint of a ROME release, in lower-case hexadecimal.</summary>
    public static string Of(RomeRelease release) =>
        Hash(stream => JsonSerializer.Serialize(stream, release with { Info = WithoutHash(release.Info) }, ReleaseJson.Default.RomeRelease));

    /// <summary>Fingerprint of a catalogue, in lower-case hexadecimal.</summary>
    public static string Of(CatalogueRelease release) =>
        Hash(stream => JsonSerializer.Serialize(stream, release with { Info = WithoutHash(release.Info) }, ReleaseJson.Default.CatalogueRelease));

    /// <summary>Fingerprint of a release kept as documents, in lower-case hexadecimal; their order within a kind counts.</summary>
    public static string Of(DocumentRelease release) => Hash(stream =>
    {
        JsonSerializer.Serialize(stream, WithoutHash(release.Info), ReleaseJson.Default.ReleaseInfo);
        using var writer = new StreamWriter(stream, leaveOpen: true);
        writer.Write(release.Notes);
        foreach (var kind in release.Documents.GroupBy(d => d.Kind, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var document in kind)
            {
                writer.Write('\n');
                writer.Write(document.Kind);
                writer.Write('\t');
                writer.Write(document.Id);
                writer.Write('\t');
                writer.Write(document.Payload);
            }
        }
    });

    /// <summary>Fingerprint of a release of indicators, in lower-case hexadecimal.</summary>
    public static string Of(MarketRelease release) => Hash(stream =>
    {
        JsonSerializer.Serialize(stream, WithoutHash(release.Info), ReleaseJson.Default.ReleaseInfo);
        MarketTable.WriteTo(stream, release);
    });

    private static ReleaseInfo WithoutHash(ReleaseInfo info) => info with { ContentHash = "" };

    private static string Hash(Action<Stream> write)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            write(stream);
        }

        return Convert.ToHexStringLower(sha.Hash!);
    }
}
