using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Training;

[Description("Une formation donnée quelque part. Ce que le catalogue ne dit pas est absent, jamais deviné.")]
internal sealed record TrainingItem
{
    [Description("Numéro de l’action dans son catalogue.")]
    public required string Number { get; init; }

    [Description("Intitulé.")]
    public required string Title { get; init; }

    [Description("Organisme qui en répond.")]
    public required string Provider { get; init; }

    [Description("SIRET de l’organisme, tel qu’écrit.")]
    public required string? Siret { get; init; }

    [Description("Ville, ou rien.")]
    public required string? City { get; init; }

    [Description("Code postal, ou rien.")]
    public required string? Postcode { get; init; }

    [Description("Code INSEE de la commune, ou rien.")]
    public required string? Commune { get; init; }

    [Description("Degrés nord, ou rien.")]
    public required double? Latitude { get; init; }

    [Description("Degrés est, ou rien.")]
    public required double? Longitude { get; init; }

    [Description("Distance au lieu demandé en kilomètres, à vol d’oiseau ; rien sans lieu ou sans position.")]
    public required double? Kilometres { get; init; }

    [Description("Sur place (onSite), à distance (remote) ou les deux (mixed) ; rien si ce n’est pas dit.")]
    public required TrainingMode? Mode { get; init; }

    [Description("Durée totale en heures, si elle est dite.")]
    public required int? Hours { get; init; }

    [Description("Durée en mots, si elle est dite.")]
    public required string? Duration { get; init; }

    [Description("Prix total en euros, taxes comprises, s’il est dit.")]
    public required decimal? Price { get; init; }

    [Description("Vrai si le catalogue nomme un financeur autre que la personne ou dit la formation conventionnée.")]
    public required bool IsFunded { get; init; }

    [Description("Vrai si le catalogue dit en chiffres qu’il n’y a rien à payer.")]
    public required bool IsFree { get; init; }

    [Description("Ce que le catalogue dit de l’accès des personnes handicapées, ou rien.")]
    public required string? Accessibility { get; init; }

    [Description("Vrai si l’on peut entrer à tout moment ; rien si ce n’est pas dit.")]
    public required bool? HasPermanentEntries { get; init; }

    [Description("Codes de la formation : « RNCP:40692 », « ROME:J1501 », « FORMACODE:43436 »…")]
    public required ImmutableArray<string> Codes { get; init; }

    [Description("Sessions, avec leurs dates.")]
    public required ImmutableArray<SessionItem> Sessions { get; init; }

    [Description("Page de l’organisme ou du catalogue, ou rien.")]
    public required string? Url { get; init; }

    [Description("Page du site qui la présente.")]
    public required Uri Page { get; init; }

    [Description("La publication dont elle vient.")]
    public required OriginItem? Origin { get; init; }

    public static TrainingItem Of(ApiAddresses addresses, FoundTraining found, OriginItem? origin)
    {
        var (course, action) = (found.Course, found.Action);
        return new TrainingItem
        {
            Number = action.Number,
            Title = course.Title,
            Provider = course.Provider.Name,
            Siret = course.Provider.Siret,
            City = action.Place?.City,
            Postcode = action.Place?.Postcode,
            Commune = action.Place?.Commune,
            Latitude = action.Place?.Position?.Latitude,
            Longitude = action.Place?.Position?.Longitude,
            Kilometres = found.Kilometres is { } far ? Math.Round(far, 1) : null,
            Mode = action.Mode,
            Hours = action.Hours.Known,
            Duration = action.DurationText,
            Price = action.Funding.Price,
            IsFunded = action.Funding.IsFunded,
            IsFree = action.Funding.IsFree,
            Accessibility = action.Accessibility,
            HasPermanentEntries = action.HasPermanentEntries,
            Codes = [.. course.Codes.Select(c => c.ToString())],
            Sessions = [.. action.Sessions.Select(SessionItem.Of)],
            Url = action.Url ?? course.Url,
            Page = addresses.Page("/formations/" + Uri.EscapeDataString(action.Number)),
            Origin = origin,
        };
    }
}

[Description("Les dates d’une formation.")]
internal sealed record SessionItem
{
    [Description("Premier jour ; le premier du mois ou de l’année quand seul le mois ou l’année est dit ; rien si rien n’est dit.")]
    public required DateOnly? Start { get; init; }

    [Description("Vrai si le premier jour est dit au jour près.")]
    public required bool IsStartExact { get; init; }

    [Description("Dernier jour, ou rien.")]
    public required DateOnly? End { get; init; }

    [Description("Inscriptions ouvertes (open), closes (closed) ou suspendues (suspended) ; rien si ce n’est pas dit.")]
    public required RecruitmentState? State { get; init; }

    [Description("Places restantes, si elles sont dites.")]
    public required int? PlacesLeft { get; init; }

    public static SessionItem Of(TrainingSession session) => new()
    {
        Start = session.Start.Earliest,
        IsStartExact = session.Start.IsExact,
        End = session.End.Earliest,
        State = session.State,
        PlacesLeft = session.PlacesLeft,
    };
}
