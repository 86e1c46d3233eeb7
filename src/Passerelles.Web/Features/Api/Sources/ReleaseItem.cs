using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Data;
using Passerelles.Imports.Sources;

namespace Passerelles.Web.Features.Api.Sources;

[Description("Une publication chargée : celle qui sert, ou celle d’avant.")]
internal sealed record ReleaseItem
{
    [Description("Nom de la source : catalogue, rome…")]
    public required string Source { get; init; }

    [Description("Nom de la publication, tel que son éditeur le donne.")]
    public required string Name { get; init; }

    [Description("Titre.")]
    public required string Title { get; init; }

    [Description("Vrai pour la publication qui sert en ce moment.")]
    public required bool IsActive { get; init; }

    [Description("Date donnée par l’éditeur, si les fichiers la disent.")]
    public required DateOnly? PublishedOn { get; init; }

    [Description("Moment du chargement.")]
    public required DateTimeOffset ImportedAt { get; init; }

    [Description("Empreinte SHA-256 du contenu.")]
    public required string ContentHash { get; init; }

    [Description("Qui décide de son contenu, si la source est décrite.")]
    public required string? Steward { get; init; }

    [Description("Licence, si la source est décrite.")]
    public required string? Licence { get; init; }

    [Description("Texte de la licence, s’il est connu.")]
    public required Uri? LicenceUrl { get; init; }

    [Description("Page de l’éditeur, si elle est connue.")]
    public required Uri? Home { get; init; }

    [Description("Ce que la publication contient, compté.")]
    public required ImmutableArray<ReleaseCount> Counts { get; init; }

    public static ReleaseItem Of(StoredRelease release)
    {
        var card = SourceRegistry.Find(release.Info.Source)?.Card;
        return new ReleaseItem
        {
            Source = release.Info.Source,
            Name = release.Info.Name,
            Title = release.Info.Title,
            IsActive = release.IsActive,
            PublishedOn = release.Info.PublishedOn,
            ImportedAt = release.ImportedAt,
            ContentHash = release.Info.ContentHash,
            Steward = card?.Steward,
            Licence = card?.Licence,
            LicenceUrl = card?.LicenceUrl,
            Home = card?.Home,
            Counts = [.. release.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new ReleaseCount { What = c.Key, Number = c.Value })],
        };
    }
}

[Description("Un nombre d’éléments.")]
internal sealed record ReleaseCount
{
    [Description("Ce qui est compté : nom de table ou genre de document.")]
    public required string What { get; init; }

    [Description("Combien.")]
    public required int Number { get; init; }
}
