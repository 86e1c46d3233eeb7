using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Pathways;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Routes;

[Description("Les parcours d’un métier à un autre, ou pourquoi il n’y en a pas.")]
internal sealed record RouteSearchItem
{
    [Description("Le métier de départ.")]
    public required OccupationReferenceItem From { get; init; }

    [Description("Le métier d’arrivée.")]
    public required OccupationReferenceItem To { get; init; }

    [Description("Ce qui est supposé de la personne.")]
    public required ImmutableArray<string> Assumptions { get; init; }

    [Description("Cinq parcours au plus ; aucun n’est moins bon qu’un autre en durée, en effort et en mois sans salaire. Le plus court d’abord.")]
    public required ImmutableArray<RouteItem> Routes { get; init; }

    [Description("Pourquoi il n’y a pas de parcours ; rien quand il y en a.")]
    public required NoRouteItem? NoRoute { get; init; }

    [Description("Adresse de cette recherche.")]
    public required Uri Self { get; init; }

    [Description("Page du site qui la montre.")]
    public required Uri Page { get; init; }
}

[Description("Pourquoi il n’y a pas de parcours.")]
internal sealed record NoRouteItem
{
    [Description("La raison, en un mot.")]
    public required NoRouteReason Reason { get; init; }

    [Description("La raison, en phrases.")]
    public required string Explanation { get; init; }

    [Description("Les métiers les plus proches de l’arrivée que l’on peut rejoindre.")]
    public required ImmutableArray<NearestItem> Nearest { get; init; }
}

[Description("Un métier que l’on peut rejoindre.")]
internal sealed record NearestItem
{
    [Description("Le métier.")]
    public required OccupationReferenceItem Occupation { get; init; }

    [Description("Durée du parcours le plus court, en mois.")]
    public required int Months { get; init; }

    [Description("Vrai quand une durée n’est pas connue : « months » est alors un minimum.")]
    public required bool HasUnknownLength { get; init; }
}
