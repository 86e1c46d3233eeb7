using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Passerelles.Data;
using Passerelles.Imports.Sources;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Changes;

/// <summary>A release that came into use and what it changed, in words. Whatever can tell more adds lines to <see cref="Lines"/>.</summary>
internal sealed record ReleaseChange(StoredRelease Release, StoredRelease? Previous, ImmutableArray<string> Lines)
{
    /// <summary>The same release loaded again is the same change: its name comes from its content (RFC 9562, version 8).</summary>
    public Guid Id { get; } = Named($"{Release.Info.Source} {Release.Info.ContentHash}");

    public string Title => $"{Release.Info.Title} ({Release.Info.Name})";

    /// <summary>Changes of every source, the latest first; releases come by source, the active one first.</summary>
    public static ImmutableArray<ReleaseChange> Of(IReadOnlyList<StoredRelease> releases) =>
    [
        .. releases.GroupBy(r => r.Info.Source, StringComparer.Ordinal)
            .SelectMany(source => source.Select((release, i) => Of(release, source.ElementAtOrDefault(i + 1))))
            .OrderByDescending(c => c.Release.ImportedAt),
    ];

    private static ReleaseChange Of(StoredRelease release, StoredRelease? previous) => new(release, previous,
    [
        release.Info.PublishedOn is { } date ? $"Publiée le {French.Date(date)}." : "Date de publication non précisée par les fichiers.",
        previous is null ? "C’est la plus ancienne publication gardée de cette source." : $"Remplace la publication {previous.Info.Name}.",
        .. release.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => Count(RowNames.Of(release.Info.Source, c.Key), c.Key, c.Value, previous)),
    ]);

    private static string Count(string name, string what, int count, StoredRelease? previous)
    {
        var now = $"{French.Capital(name)} : {French.Number(count)}";
        return previous is null || !previous.Counts.TryGetValue(what, out var before) ? now + "."
            : before == count ? $"{now}, autant qu’avant."
            : $"{now}, contre {French.Number(before)} avant ({(count > before ? "+" : "−")}{French.Number(Math.Abs(count - before))}).";
    }

    private static Guid Named(string text)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
