using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Training;

/// <summary>The words shown for a course. What the catalogue does not say is « non connu », never guessed.</summary>
internal static class TrainingText
{
    public const string Unknown = "non connu";
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    public static string Address(TrainingAction action) => "/formations/" + string.Join('/', action.Number.Split('/').Select(Uri.EscapeDataString));

    /// <summary>« Montpellier (34) »; null when no place is given.</summary>
    public static string? Place(TrainingPlace? place)
    {
        var city = place?.City ?? place?.Postcode;
        return city is null ? place?.Department is { } only ? "département " + only : null
            : place!.Department is { } department ? $"{city} ({department})" : city;
    }

    /// <summary>« à 12 km »; the last kilometre is not known when only the commune is.</summary>
    public static string? Distance(double? kilometres) => kilometres switch
    {
        null => null,
        < 1 => "à moins d’1\u00A0km",
        { } far => $"à {Math.Round(far).ToString("#,0", Culture)}\u00A0km",
    };

    /// <summary>« 4 janvier 2027 », « septembre 2017 », « 2017 »</summary>
    public static string Date(TrainingDate date) => date switch
    {
        { IsNever: true } => "sans date de fin",
        { Earliest: null } => "date non connue",
        { IsExact: true, Earliest: { } day } => French.Date(day),
        { Earliest: { } month } when date.Digits / 100 % 100 is >= 1 and <= 12 => month.ToString("MMMM yyyy", Culture),
        { Earliest: { } year } => year.ToString("yyyy", Culture),
    };

    /// <summary>« du 4 janvier au 30 juin 2027 »</summary>
    public static string Dates(TrainingSession session) => (session.Start.Earliest, session.End.Earliest) switch
    {
        (null, null) => "Dates non connues",
        ({ }, null) => "À partir du " + Date(session.Start),
        (null, { }) => "Jusqu’au " + Date(session.End),
        _ when session.Start == session.End => "Le " + Date(session.Start),
        _ => $"Du {Date(session.Start)} au {Date(session.End)}",
    };

    public static bool IsToCome(TrainingSession session, DateOnly today) => session.Start.Earliest is not { } start || start >= today;

    /// <summary>« 3 places libres », « complet », « inscriptions ouvertes, nombre de places non connu »</summary>
    public static string Places(TrainingSession session) => (session.State, session.PlacesLeft) switch
    {
        (RecruitmentState.Closed, _) => "inscriptions closes",
        (RecruitmentState.Suspended, _) => "inscriptions suspendues",
        (_, 0) => "complet",
        (_, { } left) => French.Count(left, "place libre", "places libres"),
        (RecruitmentState.Open, null) => "inscriptions ouvertes, nombre de places non connu",
        _ => "places : non connu",
    };

    public static string Duration(TrainingAction action)
    {
        var hours = action.Hours.Known is { } known ? French.Count(known, "heure") : null;
        var company = action.Hours.Company is > 0 and { } some && hours is not null ? $" dont {some.ToString("#,0", Culture)} en entreprise" : "";
        return (action.DurationText, hours) switch
        {
            (null, null) => Unknown,
            ({ } words, null) => words,
            (null, { } count) => count + company,
            ({ } words, { } count) => $"{words} ({count}{company})",
        };
    }

    public static string Cost(TrainingFunding funding) => funding switch
    {
        { IsFree: true } => "Rien à payer, d’après le catalogue",
        { Price: { } price } => $"{French.Number(price)}\u00A0€{(funding.Remaining is { } rest ? ", reste à payer : " + rest : "")}",
        { HourlyPrice: { } hourly } => $"{French.Number(hourly)}\u00A0€ de l’heure",
        { Remaining: { } remaining } => "Reste à payer : " + remaining,
        _ => Unknown,
    };

    public static ImmutableArray<string> Funding(TrainingFunding funding)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        if (funding.IsAgreed == true)
        {
            tags.Add("Places payées par un financeur public");
        }

        tags.AddRange(funding.Funders.Select(Funder).OfType<string>().Distinct(StringComparer.Ordinal));
        if (funding.MayBeBorne == true)
        {
            tags.Add("Prise en charge possible");
        }

        return tags.DrainToImmutable();
    }

    public static string? Mode(TrainingMode? mode) => mode switch
    {
        TrainingMode.OnSite => "Sur place",
        TrainingMode.Remote => "Entièrement à distance",
        TrainingMode.Mixed => "En partie à distance",
        _ => null,
    };

    /// <summary>What is said of disabled people: the words of the catalogue when they are more than yes or no.</summary>
    public static string Accessibility(TrainingAction action) => action.Accessibility?.Trim() switch
    {
        null or "" or "-" => Unknown,
        { Length: <= 3 } => action.IsAccessible ? "oui, d’après le catalogue" : "non, d’après le catalogue",
        { } words => words,
    };

    /// <summary>Level to have on entry; null when the catalogue does not say.</summary>
    public static string? Entry(TrainingCourse course, TrainingAction action)
    {
        // Keys of the LHEO table of levels, in the words used since 2019; keys 11 to 18 came with LHEO 2.3 and their words could not be established.
        var level = course.EntryLevel switch
        {
            1 => "aucun niveau demandé",
            2 or 3 => "avant le CAP",
            4 => French.Level(3),
            5 => French.Level(4),
            6 => French.Level(5),
            7 => French.Level(6),
            8 => French.Level(7),
            _ => null,
        };
        return level is null ? null
            : course.EntryLevel == 1 ? French.Capital(level)
            : French.Capital(level) + (action.IsEntryLevelRequired switch { true => ", obligatoire", false => ", conseillé", null => "" });
    }

    /// <summary>Why a course is listed: the diploma it prepares for, or how the catalogue files it.</summary>
    public static string Reason(FoundTraining found) => found.MatchingCodes is [var code, ..]
        ? code.System switch
        {
            TrainingCodeSystem.Rncp => $"Prépare à la certification RNCP{code.Value}",
            TrainingCodeSystem.Rs => $"Prépare à la certification RS{code.Value}",
            TrainingCodeSystem.Rome => $"Classée par le catalogue sous le métier ROME {code.Value}",
            TrainingCodeSystem.Formacode => $"Classée par le catalogue sous le Formacode {code.Value}",
            _ => "Classée ainsi par le catalogue",
        }
        : "";

    // Keys of the LHEO table of funders. The trainee is one of them: it is no funding.
    private static string? Funder(int key) => key switch
    {
        2 => "Région",
        3 => "Fonds social européen",
        4 => "France Travail",
        5 => "Entreprise",
        7 => "Agefiph",
        8 => "Département",
        9 => "Commune",
        11 or 12 or 13 => "État",
        14 => "Fonds européens",
        15 => "Collectivité territoriale",
        16 => "Opco",
        TrainingFunding.Trainee => null,
        _ => "Autre financeur",
    };
}
