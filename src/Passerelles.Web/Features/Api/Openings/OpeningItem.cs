using System.ComponentModel;
using Passerelles.Engine.Openings;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Openings;

[Description("Une offre d’emploi. On y répond sur sa page d’origine ; aucun contact n’est gardé ici.")]
internal sealed record OpeningItem
{
    [Description("Numéro donné par qui la publie.")]
    public required string Number { get; init; }

    [Description("Intitulé.")]
    public required string Title { get; init; }

    [Description("Employeur, ou rien s’il n’est pas dit.")]
    public required string? Employer { get; init; }

    [Description("Ville, ou rien.")]
    public required string? City { get; init; }

    [Description("Code postal, ou rien.")]
    public required string? Postcode { get; init; }

    [Description("Distance au lieu demandé en kilomètres, à vol d’oiseau ; rien sans lieu ou sans position.")]
    public required double? Kilometres { get; init; }

    [Description("Code ROME du métier.")]
    public required string? Rome { get; init; }

    [Description("Sûreté du code quand il est déduit de l’intitulé, de 0 à 1 ; rien quand il est donné par qui la publie.")]
    public required double? RomeScore { get; init; }

    [Description("Contrat, en mots, ou rien.")]
    public required string? Contract { get; init; }

    [Description("Temps de travail, en mots, ou rien.")]
    public required string? WorkingTime { get; init; }

    [Description("Salaire, en mots, ou rien.")]
    public required string? Salary { get; init; }

    [Description("Jour de publication, s’il est dit.")]
    public required DateOnly? CreatedOn { get; init; }

    [Description("Dernier jour pour répondre, s’il est dit.")]
    public required DateOnly? ValidThrough { get; init; }

    [Description("Page d’origine, ou rien.")]
    public required string? Url { get; init; }

    [Description("La publication dont elle vient.")]
    public required OriginItem? Origin { get; init; }

    public static OpeningItem Of(FoundOffer found, OriginItem? origin)
    {
        var offer = found.Offer;
        return new OpeningItem
        {
            Number = offer.Number,
            Title = offer.Title,
            Employer = offer.Employer,
            City = offer.City,
            Postcode = offer.Postcode,
            Kilometres = found.Kilometres is { } far ? Math.Round(far, 1) : null,
            Rome = offer.Rome?.ToString(),
            RomeScore = offer.RomeScore,
            Contract = offer.Contract,
            WorkingTime = offer.WorkingTime,
            Salary = offer.Salary,
            CreatedOn = offer.CreatedOn,
            ValidThrough = offer.ValidThrough,
            Url = offer.Url,
            Origin = origin,
        };
    }
}
