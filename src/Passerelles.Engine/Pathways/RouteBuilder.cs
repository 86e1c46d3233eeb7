using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>Turns a way found into a route that says everything of each move.</summary>
internal sealed class RouteBuilder(OccupationReference reference, SkillRows rows, PathwayGraph graph)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public Route Build(RouteLabel label)
    {
        var steps = new List<RouteStep>();
        for (var last = label; last.Previous is { } previous; last = previous)
        {
            steps.Add(Step(previous, last));
        }

        steps.Reverse();
        var (difficulty, reasons) = Difficulty(steps);
        return new Route
        {
            Steps = [.. steps],
            Months = steps.Sum(s => s.Months),
            HasUnknownLength = steps.Any(s => s.HasUnknownLength),
            UnpaidMonths = label.UnpaidMonths,
            Effort = label.Effort,
            Difficulty = difficulty,
            DifficultyReasons = reasons,
        };
    }

    private RouteStep Step(RouteLabel from, RouteLabel to)
    {
        var occupation = reference.Occupations[to.Occupation];
        var shown = from.EssentialOf(to.Occupation);
        var essential = rows.EssentialOf(to.Occupation);
        var toLearn = ImmutableArray.CreateBuilder<Skill>();
        for (var i = 0; i < essential.Length; i++)
        {
            if ((shown & (1UL << i)) == 0)
            {
                toLearn.Add(reference.Skills[essential[i]]);
            }
        }

        var coverage = from.CoverageOf(to.Occupation);
        return new RouteStep
        {
            From = from.Occupation < 0 ? null : reference.Occupations[from.Occupation],
            To = occupation,
            Kind = graph.KindOf(from.Occupation, to.Occupation, coverage),
            IsOfficialMobility = from.Occupation >= 0 && graph.IsMobility(from.Occupation, to.Occupation),
            Qualifications = to.Plan!.Qualifications,
            PracticeMonths = to.Plan.PracticeMonths,
            SettlingMonths = to.Settling,
            Months = to.Plan.Months + to.Settling,
            HasUnknownLength = to.Plan.HasUnknownLength,
            Coverage = coverage,
            ToLearn = toLearn.DrainToImmutable(),
            EssentialSkills = essential.Length,
            Gate = occupation.Gate,
            Reason = from.Occupation < 0 ? null : graph.ReasonOf(from.Occupation, to.Occupation),
        };
    }

    private static (RouteDifficulty Difficulty, ImmutableArray<string> Reasons) Difficulty(List<RouteStep> steps)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        var studies = steps.SelectMany(s => s.Qualifications).Where(q => q.Way is QualificationWay.Course or QualificationWay.UnnamedDiploma).ToArray();
        var vaes = steps.SelectMany(s => s.Qualifications).Count(q => q.Way == QualificationWay.Vae);
        var months = studies.Sum(q => q.Months ?? 0);
        var toLearn = steps.Sum(s => s.ToLearn.Length);
        var practice = steps.Sum(s => s.PracticeMonths);
        reasons.Add(toLearn switch
        {
            0 => "Aucune compétence indispensable à apprendre.",
            1 => "Une compétence indispensable à apprendre.",
            _ => $"{toLearn.ToString(French)} compétences indispensables à apprendre.",
        });
        if (months > 0)
        {
            reasons.Add($"{PathwayLabels.Duration(months)} d’études{(studies.Any(q => q.Months is null) ? " au moins" : "")}.");
        }
        else if (studies.Length > 0)
        {
            reasons.Add("Des études dont nos sources ne disent pas la durée.");
        }

        if (vaes > 0)
        {
            reasons.Add(vaes == 1 ? "Un dossier de VAE à préparer." : $"{vaes.ToString(French)} dossiers de VAE à préparer.");
        }

        if (practice > 0)
        {
            reasons.Add($"{PathwayLabels.Duration(practice)} à travailler en chemin.");
        }

        if (steps.Count > 1)
        {
            reasons.Add($"{steps.Count.ToString(French)} étapes.");
        }

        var last = steps[^1];
        if (last.Qualifications is [.., { OpensTheOccupation: true, Level: { } own, Way: not QualificationWay.Held }] && last.To.Level > own)
        {
            reasons.Add($"Un diplôme de niveau {own.ToString(French)} pour un métier où l’on entre le plus souvent au niveau {last.To.Level.Value.ToString(French)} : il n’ouvre pas tous les postes.");
        }

        var isNew = last.ToLearn.Length >= 10 && last.ToLearn.Length >= 0.7 * last.EssentialSkills;
        var difficulty = months > 36 || practice + months > 60 ? RouteDifficulty.VeryDemanding
            : months > 12 || (isNew && studies.Length > 0) || studies.Any(q => q is { Months: null, Level: >= 6 }) ? RouteDifficulty.Demanding
            : studies.Length + vaes > 0 || toLearn > 6 || steps.Count > 1 ? RouteDifficulty.Effort
            : RouteDifficulty.Accessible;
        return (difficulty, reasons.DrainToImmutable());
    }
}
