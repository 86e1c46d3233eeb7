using System.Text.Json;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli;

/// <summary>The JSON of <c>route</c>: keys in English, messages in French. The shape is a contract.</summary>
internal static class RouteJson
{
    public static string Write(Occupation from, Occupation to, PathwayOrigin origin, RouteSearch search) => JsonSerializer.Serialize(
        new
        {
            From = Named(from),
            To = Named(to),
            origin.Assumptions,
            Routes = search is RouteSearch.Found found ? found.Routes.Select(Route) : [],
            NoRoute = search is RouteSearch.None none
                ? new
                {
                    Reason = Word(none.Reason),
                    none.Explanation,
                    Nearest = none.Nearest.Select(n => new { n.Occupation.Label, Id = n.Occupation.Id.ToString(), n.Route.Months, HasUnknownLength = n.Route.HasUnknownLength }),
                }
                : null,
        },
        MatchJson.Options);

    private static object Route(Route route) => new
    {
        route.Months,
        route.HasUnknownLength,
        route.UnpaidMonths,
        Effort = Math.Round(route.Effort, 1),
        Difficulty = route.Difficulty.Label(),
        route.DifficultyReasons,
        Steps = route.Steps.Select(Step),
    };

    private static object Step(RouteStep step) => new
    {
        From = step.From is { } from ? Named(from) : null,
        To = Named(step.To),
        Kind = Word(step.Kind),
        step.IsOfficialMobility,
        step.Months,
        step.HasUnknownLength,
        step.PracticeMonths,
        step.SettlingMonths,
        Coverage = Math.Round(step.Coverage, 4),
        ToLearn = step.ToLearn.Select(s => new { Id = s.Id.ToString(), s.Label }),
        step.Reason,
        Certifications = step.Qualifications.Select(Qualification),
        Gate = step.Gate is { } gate ? new { gate.Text, Legal = gate.Legal.Select(l => new { l.Text, l.Date, l.Url }) } : null,
    };

    private static object Qualification(Qualification qualification) => new
    {
        Id = qualification.Certification?.Id.Value,
        qualification.Certification?.Label,
        Rncp = qualification.Certification?.Rncp?.ToString(),
        qualification.Level,
        Way = Word(qualification.Way),
        qualification.Months,
        qualification.UnpaidMonths,
        qualification.OpensTheOccupation,
        Exemption = qualification.Exemption is { } exemption ? new { From = exemption.From.Value, exemption.Text, exemption.Legal, exemption.Date } : null,
        Entry = qualification.Entry is { } entry ? new { entry.Level, Certifications = entry.Certifications.Select(c => c.Value), Experience = entry.ExperienceMonths, entry.Text } : null,
    };

    private static object Named(Occupation occupation) => new { Id = occupation.Id.ToString(), occupation.Label };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
