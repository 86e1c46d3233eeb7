using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Pathways;

/// <summary>Says where one stands, and in words what is assumed.</summary>
internal static class OriginReader
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static PathwayOrigin OfOccupation(OccupationReference reference, Occupation occupation, int months)
    {
        var assumptions = ImmutableArray.CreateBuilder<string>();
        assumptions.Add($"Vous exercez ce métier depuis {(months == 0 ? "peu" : PathwayLabels.Duration(months))}.");
        var certifications = Certifications(reference, occupation);
        var entry = EntryLevel.Of(occupation);
        var level = certifications.Max(c => LevelOf(reference, c)) is { } held ? Math.Max(held, entry.Level ?? held) : entry.WithoutDiploma ? null : entry.Level;
        if (occupation.IsRegulated == true)
        {
            assumptions.Add(certifications.IsEmpty
                ? "Vous avez ce que la loi demande pour l’exercer, sans que nos sources disent par quel diplôme."
                : $"Vous avez ce que la loi demande pour l’exercer : {string.Join(" ; ", certifications.Select(c => Name(reference, c)))}.");
        }
        else if (level is { } usual)
        {
            assumptions.Add($"Vous avez un diplôme du niveau habituel à l’entrée du métier : niveau {usual.ToString(French)}.");
        }
        else
        {
            assumptions.Add("Vous n’avez pas de diplôme qui compte pour la suite.");
        }

        return new PathwayOrigin
        {
            Occupations = [new HeldOccupation(occupation.Id, months)],
            Certifications = certifications,
            Level = level,
            Assumptions = assumptions.DrainToImmutable(),
        };
    }

    public static PathwayOrigin OfProfile(OccupationReference reference, Profile profile, YearMonth today)
    {
        ImmutableArray<HeldCertification> certifications =
            [.. profile.Certifications.Where(c => !c.InProgress && !c.IsForeign).Select(c => new HeldCertification([c.Certification]))];
        var levels = certifications.Select(c => LevelOf(reference, c)).Concat(profile.Education.Where(e => e.End is not { } end || end.Year <= today.Year).Select(e => e.Level));
        var experiences = profile.Experiences
            .Where(e => e.Occupation is { } id && reference.FindOccupation(id) is not null)
            .GroupBy(e => (e.Occupation!.Value, e.IsUnpaid))
            .Select(g => (Held: new HeldOccupation(g.Key.Value, Math.Min(600, g.Sum(e => MonthsOf(e, today))), g.Key.IsUnpaid), IsCurrent: g.Any(e => e.IsCurrent), Last: g.Max(e => e.End?.Year ?? 0)))
            .OrderByDescending(h => h.IsCurrent).ThenBy(h => h.Held.IsUnpaid).ThenByDescending(h => h.Last)
            .Select(h => h.Held);
        return new PathwayOrigin
        {
            Occupations = [.. experiences],
            Certifications = certifications,
            Level = levels.Where(l => l is >= 3).Max(),
            Profile = profile,
            Today = today,
            Assumptions = ["Nous partons de votre profil seul : un diplôme ou une expérience qui n’y est pas ne compte pas."],
        };
    }

    /// <summary>Diplomas that whoever practises the occupation holds: one of those required, and each that is asked for as well.</summary>
    private static ImmutableArray<HeldCertification> Certifications(OccupationReference reference, Occupation occupation)
    {
        var requirement = EntryRequirement.Of(reference, occupation);
        return requirement.IsRegulated && !requirement.OneOf.IsEmpty
            ? [new HeldCertification(requirement.OneOf), .. requirement.AllOf.Select(c => new HeldCertification([c]))]
            : [];
    }

    private static int? LevelOf(OccupationReference reference, HeldCertification held) =>
        held.OneOf.Min(c => reference.FindCertification(c)?.Level);

    private static string Name(OccupationReference reference, HeldCertification held) =>
        string.Join(" ou ", held.OneOf.Select(c => reference.FindCertification(c)?.Label ?? c.Value));

    private static int MonthsOf(ProfileExperience experience, YearMonth today)
    {
        if (experience.Months is { } stated)
        {
            return Math.Max(0, stated);
        }

        var end = experience.IsCurrent ? today : experience.End;
        return experience.Start is { } start && end is { } last
            ? Math.Max(0, ((last.Year - start.Year) * 12) + (last.Month ?? 6) - (start.Month ?? 7) + 1)
            : 0;
    }
}
