using System.Globalization;
using System.Text;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli;

/// <summary>The routes between two occupations, to be read in a terminal.</summary>
internal static class RouteText
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Write(OccupationReference reference, Occupation from, Occupation to, PathwayOrigin origin, RouteSearch search)
    {
        var text = new StringBuilder();
        text.AppendLine(French, $"De {from.Label} [{from.Id}] à {to.Label} [{to.Id}]");
        foreach (var assumption in origin.Assumptions)
        {
            text.AppendLine(French, $"  Nous supposons : {assumption}");
        }

        switch (search)
        {
            case RouteSearch.Found found:
                for (var i = 0; i < found.Routes.Length; i++)
                {
                    Append(text, reference, found.Routes[i], i + 1);
                }

                break;
            case RouteSearch.None none:
                text.AppendLine().AppendLine(French, $"Pas de chemin. {none.Explanation}");
                foreach (var near in none.Nearest)
                {
                    text.AppendLine(French, $"  Le plus proche à votre portée : {near.Occupation.Label} [{near.Occupation.Id}], {PathwayLabels.Duration(near.Route.Months, near.Route.HasUnknownLength)}");
                }

                break;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, OccupationReference reference, Route route, int number)
    {
        text.AppendLine().AppendLine(French, $"{number}. {PathwayLabels.Duration(route.Months, route.HasUnknownLength)}, {route.Difficulty.Label()} ({string.Join(' ', route.DifficultyReasons)})");
        foreach (var step in route.Steps)
        {
            text.AppendLine(French, $"   → {step.To.Label} : {step.Kind.Label()}, {PathwayLabels.Duration(step.Months, step.HasUnknownLength)} ; {step.Coverage:P0} des compétences déjà là, {step.ToLearn.Length} indispensable(s) sur {step.EssentialSkills} à apprendre");
            if (step.PracticeMonths > 0)
            {
                text.AppendLine(French, $"       travailler d’abord {PathwayLabels.Duration(step.PracticeMonths)}{(step.From is { } here ? $" : {here.Label}" : "")}");
            }

            foreach (var qualification in step.Qualifications)
            {
                text.AppendLine(French, $"       {(qualification.OpensTheOccupation ? "diplôme" : "d’abord")} : {Name(qualification)}, {qualification.Way.Label()}{Length(qualification)}{Entry(reference, qualification)}");
                if (qualification.Exemption is { } exemption)
                {
                    text.AppendLine(French, $"         {exemption.Text}{(exemption.Legal is null ? "" : $" ({exemption.Legal})")}");
                }
            }

            if (step.SettlingMonths > 0)
            {
                text.AppendLine(French, $"       prise de poste, estimation : {PathwayLabels.Duration(step.SettlingMonths)}");
            }
        }
    }

    private static string Name(Qualification qualification) => qualification.Certification?.Label ?? $"un diplôme de niveau {qualification.Level}, que nos sources ne nomment pas";

    private static string Length(Qualification qualification) => qualification.Way is QualificationWay.Held or QualificationWay.Equivalence
        ? ""
        : qualification.Months is { } months ? $", {PathwayLabels.Duration(months)}" : ", durée non connue";

    private static string Entry(OccupationReference reference, Qualification qualification)
    {
        if (qualification.EntryIsUnknown)
        {
            return ", conditions d’entrée non connues";
        }

        if (qualification.Entry is not { } entry)
        {
            return "";
        }

        var parts = new List<string>();
        if (entry.Level is { } level)
        {
            parts.Add($"niveau {level.ToString(French)}");
        }

        if (!entry.Certifications.IsEmpty)
        {
            parts.Add(string.Join(" ou ", entry.Certifications.Take(3).Select(c => reference.FindCertification(c)?.Label ?? c.Value)) + (entry.Certifications.Length > 3 ? "…" : ""));
        }

        if (entry.ExperienceMonths is { } months)
        {
            parts.Add($"{PathwayLabels.Duration(months)} d’exercice");
        }

        return parts.Count == 0 ? "" : $" ; pour entrer : {string.Join(", ", parts)}";
    }
}
