using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Occupations;

namespace Passerelles.Web.Features.Api.Routes;

[Description("Un parcours d’un métier à un autre.")]
internal sealed record RouteItem
{
    [Description("Durée en mois ; ce dont la durée n’est pas connue compte pour 0.")]
    public required int Months { get; init; }

    [Description("Vrai quand une durée n’est pas connue : « months » est alors un minimum.")]
    public required bool HasUnknownLength { get; init; }

    [Description("Mois d’études sans salaire, de façon certaine.")]
    public required int UnpaidMonths { get; init; }

    [Description("Effort, pour comparer des parcours entre eux seulement.")]
    public required double Effort { get; init; }

    [Description("Difficulté, en mots.")]
    public required string Difficulty { get; init; }

    [Description("Pourquoi.")]
    public required ImmutableArray<string> DifficultyReasons { get; init; }

    [Description("Les étapes, de une à quatre.")]
    public required ImmutableArray<RouteStepItem> Steps { get; init; }

    public static RouteItem Of(OccupationReference reference, ApiAddresses addresses, Engine.Pathways.Route route) => new()
    {
        Months = route.Months,
        HasUnknownLength = route.HasUnknownLength,
        UnpaidMonths = route.UnpaidMonths,
        Effort = Math.Round(route.Effort, 1),
        Difficulty = route.Difficulty.Label(),
        DifficultyReasons = route.DifficultyReasons,
        Steps = [.. route.Steps.Select(s => RouteStepItem.Of(reference, addresses, s))],
    };
}

[Description("Une étape d’un parcours.")]
internal sealed record RouteStepItem
{
    [Description("Le métier quitté, ou rien.")]
    public required OccupationReferenceItem? From { get; init; }

    [Description("Le métier rejoint.")]
    public required OccupationReferenceItem To { get; init; }

    [Description("Genre de passage.")]
    public required MoveKind Kind { get; init; }

    [Description("Vrai quand les experts du ROME relient les deux métiers.")]
    public required bool IsOfficialMobility { get; init; }

    [Description("Durée en mois.")]
    public required int Months { get; init; }

    [Description("Vrai quand une durée n’est pas connue.")]
    public required bool HasUnknownLength { get; init; }

    [Description("Mois d’expérience à avoir d’abord.")]
    public required int PracticeMonths { get; init; }

    [Description("Mois pour s’installer dans le métier, quand aucune formation n’y prépare : une estimation.")]
    public required int SettlingMonths { get; init; }

    [Description("Part des compétences déjà couvertes, de 0 à 1.")]
    public required double Coverage { get; init; }

    [Description("Compétences indispensables à apprendre.")]
    public required ImmutableArray<SkillReferenceItem> ToLearn { get; init; }

    [Description("La raison donnée par la fiche, ou rien.")]
    public required string? Reason { get; init; }

    [Description("Diplômes, dans l’ordre où ils s’obtiennent.")]
    public required ImmutableArray<RouteQualificationItem> Certifications { get; init; }

    [Description("Ce que la loi demande pour exercer, ou rien.")]
    public required RegulationItem? Gate { get; init; }

    public static RouteStepItem Of(OccupationReference reference, ApiAddresses addresses, RouteStep step) => new()
    {
        From = step.From is { } from ? OccupationReferenceItem.Of(addresses, from) : null,
        To = OccupationReferenceItem.Of(addresses, step.To),
        Kind = step.Kind,
        IsOfficialMobility = step.IsOfficialMobility,
        Months = step.Months,
        HasUnknownLength = step.HasUnknownLength,
        PracticeMonths = step.PracticeMonths,
        SettlingMonths = step.SettlingMonths,
        Coverage = Math.Round(step.Coverage, 4),
        ToLearn = [.. step.ToLearn.Select(s => SkillReferenceItem.Of(addresses, s))],
        Reason = step.Reason,
        Certifications = [.. step.Qualifications.Select(q => RouteQualificationItem.Of(reference, addresses, q))],
        Gate = RegulationItem.Of(reference, addresses, step.Gate),
    };
}

[Description("Un diplôme sur le chemin.")]
internal sealed record RouteQualificationItem
{
    [Description("La certification ; rien quand les sources ne la nomment pas.")]
    public required CertificationReferenceItem? Certification { get; init; }

    [Description("Niveau, s’il est connu.")]
    public required int? Level { get; init; }

    [Description("Comment il s’obtient.")]
    public required QualificationWay Way { get; init; }

    [Description("Durée en mois ; rien quand elle n’est pas connue.")]
    public required int? Months { get; init; }

    [Description("Dont mois sans salaire, de façon certaine.")]
    public required int UnpaidMonths { get; init; }

    [Description("Vrai pour le diplôme qui ouvre le métier, faux pour celui qui mène à sa formation.")]
    public required bool OpensTheOccupation { get; init; }

    [Description("Ce que l’on n’a pas à suivre, et pourquoi ; ou rien.")]
    public required string? Exemption { get; init; }

    public static RouteQualificationItem Of(OccupationReference reference, ApiAddresses addresses, Qualification qualification) => new()
    {
        Certification = qualification.Certification is { } certification ? CertificationReferenceItem.Of(addresses, certification) : null,
        Level = qualification.Level,
        Way = qualification.Way,
        Months = qualification.Months,
        UnpaidMonths = qualification.UnpaidMonths,
        OpensTheOccupation = qualification.OpensTheOccupation,
        Exemption = qualification.Exemption is { } exemption
            ? $"{exemption.Text} ({reference.FindCertification(exemption.From)?.Label ?? exemption.From.Value}{(exemption.Legal is null ? "" : ", " + exemption.Legal)})"
            : null,
    };
}
