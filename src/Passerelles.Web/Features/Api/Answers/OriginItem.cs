using System.ComponentModel;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Answers;

[Description("La publication dont vient une donnée.")]
internal sealed record OriginItem
{
    [Description("Identifiant de la source.")]
    public required string Source { get; init; }

    [Description("Titre de la publication.")]
    public required string Title { get; init; }

    [Description("Version.")]
    public required string Version { get; init; }

    [Description("Date de publication, si les fichiers la disent.")]
    public required DateOnly? PublishedOn { get; init; }

    [Description("Jour où elle a été chargée sur ce site.")]
    public required DateOnly ImportedOn { get; init; }

    /// <summary>The active release of a source; null before its first import.</summary>
    public static async Task<OriginItem?> OfAsync(ReferenceSnapshot snapshot, string source) =>
        (await snapshot.ReleasesAsync()).FirstOrDefault(r => r.IsActive && r.Info.Source.Equals(source, StringComparison.Ordinal)) is not { } release ? null : new OriginItem
        {
            Source = source,
            Title = release.Info.Title,
            Version = release.Info.Name,
            PublishedOn = release.Info.PublishedOn,
            ImportedOn = DateOnly.FromDateTime(release.ImportedAt.UtcDateTime),
        };
}
