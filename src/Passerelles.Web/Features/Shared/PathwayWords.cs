using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Route = Passerelles.Engine.Pathways.Route;

namespace Passerelles.Web.Features.Shared;

/// <summary>The words shown for routes: times, difficulty, moves, diplomas.</summary>
internal static class PathwayWords
{
    private const int MostDiplomasNamed = 3;
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>A time; <paramref name="isMinimum"/> when some part of it is not known.</summary>
    public static string Time(int? months, bool isMinimum = false) => (months, isMinimum) switch
    {
        (null, _) or (0, true) => "durée non connue",
        (0, false) => "sans délai",
        ({ } m, true) => "au moins " + French.Duration(m),
        ({ } m, false) => French.Duration(m),
    };

    public static string Time(Route route) => Time(route.Months, route.HasUnknownLength);

    /// <summary>What the kind of a move rests on, when the sheet gives no reason of its own.</summary>
    public static string Ground(MoveKind kind) => kind switch
    {
        MoveKind.Promotion => "La fiche du métier la cite comme une évolution.",
        MoveKind.Neighbour => "La fiche du métier la cite comme une passerelle.",
        MoveKind.SkillClose => "Les deux métiers partagent une bonne part de leurs compétences.",
        MoveKind.OfficialMobility => "Les experts de France Travail relient ces deux métiers. Ils n’en donnent pas la raison.",
        _ => "Ces deux métiers ont peu en commun dans nos sources : c’est un changement de métier.",
    };

    public static string Way(QualificationWay way) => way switch
    {
        QualificationWay.Held => "déjà détenu",
        QualificationWay.Equivalence => "reconnu par équivalence",
        QualificationWay.Course => "par la formation",
        QualificationWay.Vae => "par la VAE (validation des acquis de l’expérience)",
        _ => "diplôme que nos sources ne nomment pas",
    };

    /// <summary>« Un diplôme de niveau 5 (bac + 2), que nos sources ne nomment pas ».</summary>
    public static string Unnamed(int? level) => level is { } known
        ? $"Un diplôme de {Lower(French.Level(known))}, que nos sources ne nomment pas"
        : "Un diplôme que nos sources ne nomment pas";

    /// <summary>A condition of entry into a course, as a phrase.</summary>
    public static string Entry(OccupationReference reference, CourseEntry entry)
    {
        var parts = new List<string>();
        if (entry.Level is { } level)
        {
            parts.Add($"avoir un diplôme de {Lower(French.Level(level))}");
        }

        if (!entry.Certifications.IsEmpty)
        {
            parts.Add("avoir " + OneOf(reference, entry.Certifications));
        }

        if (entry.ExperienceMonths is { } months)
        {
            parts.Add($"avoir travaillé {French.Duration(months)}{(entry.Certifications.IsEmpty ? "" : " avec ce diplôme")}");
        }

        var condition = French.Join([.. parts]);
        return (condition.Length, entry.Text) switch
        {
            (0, { } text) => text,
            (0, null) => "condition non précisée",
            (_, { } text) => $"{condition}. {text}",
            _ => condition,
        };
    }

    /// <summary>Legal text of an exemption with its date, which most titles of texts say already.</summary>
    public static string Legal(Exemption exemption) =>
        exemption.Date is { } date && exemption.Legal?.Contains(French.Date(date), StringComparison.Ordinal) == false
            ? $"{exemption.Legal}, {French.Date(date)}"
            : exemption.Legal ?? "";

    /// <summary>« d’ergothérapeute », « de médecin ».</summary>
    public static string From(string label) => (French.StartsWithVowel(label) ? "d’" : "de\u00A0") + label;

    /// <summary>A pay in few words: the sheet says the rest.</summary>
    public static string Pay(PayRange pay) => pay.Unit is "eur-gross-year-median"
        ? $"{French.Number(pay.Min)}\u00A0euros brut par an au milieu de la famille de métiers, pas de ce métier seul"
        : French.Pay(pay);

    /// <summary>Where a route goes through or, when it is one move, by what: the end of its title.</summary>
    public static string Via(Route route) => route.Steps.Length > 1
        ? "en passant par " + French.Join([.. route.Steps[..^1].Select(s => s.To.Label)])
        : route.Steps[0].Qualifications.LastOrDefault(q => q.OpensTheOccupation) switch
        {
            { Way: QualificationWay.Vae } => "par la VAE",
            { Way: QualificationWay.Course } => "par la formation",
            { Way: QualificationWay.Equivalence } => "par équivalence",
            { Way: QualificationWay.UnnamedDiploma, Level: { } level } => $"par un diplôme de niveau {level.ToString(Culture)}",
            _ => "directement",
        };

    /// <summary>What sets a route apart from the others, in one sentence; empty when it is alone.</summary>
    public static string Distinction(Route route, ImmutableArray<Route> routes)
    {
        var others = routes.Where(r => !ReferenceEquals(r, route)).ToArray();
        if (others.Length == 0)
        {
            return "";
        }

        var traits = ImmutableArray.CreateBuilder<string>();
        if (!route.HasUnknownLength && others.All(o => o.HasUnknownLength || o.Months > route.Months))
        {
            traits.Add(others.Any(o => o.HasUnknownLength) ? "le plus court de ceux dont la durée est connue" : "le plus court");
        }

        if (others.All(o => Learnt(o) > Learnt(route)))
        {
            traits.Add("celui qui demande le moins d’apprendre");
        }

        if (!HasCourse(route) && others.Any(HasCourse))
        {
            traits.Add("sans retour en formation");
        }
        else if (route.UnpaidMonths == 0 && others.Any(o => o.UnpaidMonths > 0))
        {
            traits.Add("sans études à plein temps non payées");
        }
        else if (others.All(o => o.UnpaidMonths > route.UnpaidMonths))
        {
            traits.Add("celui qui compte le moins de mois sans salaire assuré");
        }

        if (route.Steps.Length == 1 && others.All(o => o.Steps.Length > 1))
        {
            traits.Add("le seul en une étape");
        }

        if (traits.Count == 0)
        {
            traits.Add(HasCourse(route) && !others.Any(HasCourse) ? "le seul par la formation"
                : route.Steps.Length > 1 ? "par étapes, en travaillant entre deux"
                : "un autre équilibre entre le temps et ce qu’il faut apprendre");
        }

        return French.Capital(French.Join(traits.DrainToImmutable())) + ".";
    }

    private static int Learnt(Route route) => route.Steps.SelectMany(s => s.ToLearn).Select(s => s.Id).Distinct().Count();

    private static bool HasCourse(Route route) =>
        route.Steps.Any(s => s.Qualifications.Any(q => q.Way is QualificationWay.Course or QualificationWay.UnnamedDiploma));

    private static string OneOf(OccupationReference reference, ImmutableArray<CertificationId> ids)
    {
        string[] names = [.. ids.Select(id => reference.FindCertification(id)?.Label ?? id.Value)];
        return names.Length > MostDiplomasNamed
            ? $"{string.Join(", ", names[..MostDiplomasNamed])} ou un autre des {names.Length.ToString(Culture)} diplômes acceptés"
            : string.Join(" ou ", names);
    }

    private static string Lower(string text) => char.ToLower(text[0], Culture) + text[1..];
}
