using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>How someone may get a certification: by equivalence, by its course, by VAE, with what the course asks for first.</summary>
internal sealed class QualificationPlanner
{
    // A master's degree of a licence of a baccalauréat: no diploma of the register stands on more than two others.
    private const int Deepest = 2;

    private readonly OccupationReference _reference;
    private readonly SkillRows _rows;
    private readonly int?[] _levels;
    private readonly ImmutableArray<CertificationId>[] _required;
    private readonly Dictionary<CertificationId, ImmutableArray<int>> _practisedWith;
    private readonly Dictionary<CertificationId, ImmutableArray<int>> _leadsTo;

    public QualificationPlanner(OccupationReference reference, SkillRows rows)
    {
        (_reference, _rows) = (reference, rows);
        _levels = [.. reference.Occupations.Select(o => EntryLevel.Of(o).Level)];
        _required = [.. reference.Occupations.Select(o => o.Gate?.Certifications ?? [])];
        _practisedWith = Occupations(reference, CertificationRole.Required);
        _leadsTo = Occupations(reference, CertificationRole.Required, CertificationRole.Usual);
    }

    /// <summary>Ways to have a certification, none worse than another; empty when there is none.</summary>
    /// <param name="standing">What one holds.</param>
    /// <param name="id">The certification.</param>
    /// <param name="allowCourses">False when one will follow none.</param>
    /// <param name="towards">Occupation it is wanted for, whose work a VAE must then be able to show; −1 when it only leads to another diploma.</param>
    /// <param name="depth">How many diplomas this one is asked for by.</param>
    public ImmutableArray<QualificationPlan> Plans(Standing standing, CertificationId id, bool allowCourses, int towards = -1, int depth = 0)
    {
        if (_reference.FindCertification(id) is not { } certification)
        {
            return [];
        }

        if (standing.Holds(id))
        {
            return [new QualificationPlan([Held(certification)], 0)];
        }

        var exemption = BestExemption(standing, certification);
        if (exemption is { Months: 0 })
        {
            return [new QualificationPlan([Of(certification, QualificationWay.Equivalence) with { Months = 0, Exemption = exemption }], 0)];
        }

        // One can still hold it, no one delivers it any more.
        if (certification.Ways.IsEmpty)
        {
            return [];
        }

        var plans = ImmutableArray.CreateBuilder<QualificationPlan>();
        if (allowCourses && Course(standing, certification, exemption, depth) is { } course)
        {
            plans.Add(course);
        }

        if (Vae(standing, certification, towards) is { } vae)
        {
            plans.Add(vae);
        }

        return plans.DrainToImmutable();
    }

    /// <summary>A diploma of a level that no source names.</summary>
    public static QualificationPlan Unnamed(Standing standing, int level) =>
        new([Study(level, PathwayRules.StudyMonths(standing.Level, level)) with { OpensTheOccupation = true }], 0);

    /// <summary>Among diplomas one does not need to be told apart, the one that is held.</summary>
    public Qualification? HeldAmong(Standing standing, ImmutableArray<CertificationId> certifications)
    {
        foreach (var held in standing.Certifications)
        {
            if (held.OneOf.All(certifications.Contains) && _reference.FindCertification(held.OneOf[0]) is { } certification)
            {
                return Held(certification);
            }
        }

        return null;
    }

    private static Dictionary<CertificationId, ImmutableArray<int>> Occupations(OccupationReference reference, params ReadOnlySpan<CertificationRole> roles)
    {
        var occupations = new Dictionary<CertificationId, ImmutableArray<int>>();
        for (var o = 0; o < reference.Occupations.Length; o++)
        {
            foreach (var link in reference.Occupations[o].Sheet?.Certifications ?? [])
            {
                if (roles.Contains(link.Role))
                {
                    occupations[link.Certification] = occupations.GetValueOrDefault(link.Certification, []).Add(o);
                }
            }
        }

        return occupations;
    }

    private static Exemption? BestExemption(Standing standing, Certification certification) => certification.Exemptions
        .Where(e => standing.Holds(e.From)).OrderBy(e => e.Months ?? int.MaxValue).FirstOrDefault();

    private static Qualification Held(Certification certification) => Of(certification, QualificationWay.Held) with { Months = 0 };

    private static Qualification Of(Certification certification, QualificationWay way) => new()
    {
        Certification = certification,
        Way = way,
        Level = certification.Level,
        Months = null,
        UnpaidMonths = 0,
    };

    private static Qualification Study(int level, int months) => new()
    {
        Certification = null,
        Way = QualificationWay.UnnamedDiploma,
        Level = level,
        Months = months,
        UnpaidMonths = months,
    };

    private QualificationPlan? Course(Standing standing, Certification certification, Exemption? exemption, int depth)
    {
        var own = Of(certification, QualificationWay.Course) with
        {
            Months = exemption?.Months ?? certification.Course?.Months,
            Exemption = exemption,
            EntryIsUnknown = certification.Course is null,
        };
        own = own with { UnpaidMonths = certification.Ways.Contains(AccessWay.Apprenticeship) ? 0 : own.Months ?? PathwayRules.UnknownMonths };
        if (certification.Course is not { Entry: [_, ..] entries })
        {
            return new QualificationPlan([own], 0);
        }

        QualificationPlan? best = null;
        foreach (var entry in entries)
        {
            if (Enter(standing, entry, depth) is { } first && (best is null || first.ComparedMonths < best.ComparedMonths))
            {
                best = first.Then(new QualificationPlan([own with { Entry = entry }], 0));
            }
        }

        return best;
    }

    /// <summary>What one does first to meet a condition of entry; null when a route must pass through another occupation.</summary>
    private QualificationPlan? Enter(Standing standing, CourseEntry entry, int depth)
    {
        var plan = QualificationPlan.Nothing;
        if (!entry.Certifications.IsEmpty && !standing.HoldsOneOf(entry.Certifications))
        {
            // Practice of the occupation of a diploma one does not have: one has to go there first.
            if (entry.ExperienceMonths is not null || depth >= Deepest)
            {
                return null;
            }

            plan = entry.Certifications.SelectMany(c => Plans(standing, c, allowCourses: true, depth: depth + 1)).MinBy(p => p.ComparedMonths);
            if (plan is null)
            {
                return null;
            }

            standing = plan.Apply(standing);
        }

        if (entry.Level is { } level && (standing.Level ?? 0) < level)
        {
            var study = Studies(standing, level, depth);
            plan = plan.Then(study);
            standing = study.Apply(standing);
        }

        if (entry.ExperienceMonths is { } asked)
        {
            if (Missing(standing, entry.Certifications, asked) is not { } missing)
            {
                return null;
            }

            plan = plan.Then(new QualificationPlan([], missing));
        }

        return plan;
    }

    /// <summary>Studies that bring to a level of entry: back by the diploma that stands for the baccalauréat, then on.</summary>
    private QualificationPlan Studies(Standing standing, int level, int depth)
    {
        if (level < 4 || standing.Level is >= 4 || depth >= Deepest || Plans(standing, PathwayRules.BackToStudies, allowCourses: true, depth: depth + 1) is not [var back, ..])
        {
            return new QualificationPlan([Study(level, PathwayRules.StudyMonths(standing.Level, level))], 0);
        }

        return level == 4 ? back : back.Then(new QualificationPlan([Study(level, PathwayRules.StudyMonths(4, level))], 0));
    }

    /// <summary>Months of practice still to have, null when not where one stands.</summary>
    private int? Missing(Standing standing, ImmutableArray<CertificationId> of, int asked)
    {
        if (of.IsEmpty)
        {
            return Math.Max(0, asked - standing.WorkMonths);
        }

        // Half of its diplomas at least: an assistant whose job nurses may hold as well does not practise nursing.
        var occupations = of.SelectMany(c => _practisedWith.GetValueOrDefault(c, [])).CountBy(o => o)
            .Where(p => 2 * p.Value >= _required[p.Key].Length).Select(p => p.Key).ToHashSet();
        var practised = standing.Practised.Where(p => !p.IsUnpaid && occupations.Contains(p.Occupation)).Sum(p => p.Months);
        if (practised >= asked)
        {
            return 0;
        }

        return standing.Practised is [.., var present] && occupations.Contains(present.Occupation) ? asked - practised : null;
    }

    private QualificationPlan? Vae(Standing standing, Certification certification, int towards)
    {
        if (!certification.Ways.Contains(AccessWay.Vae) || !_leadsTo.TryGetValue(certification.Id, out var occupations))
        {
            return null;
        }

        var missing = int.MaxValue;
        for (var i = 0; i < standing.Practised.Length; i++)
        {
            var practice = standing.Practised[i];
            var isPresent = i == standing.Practised.Length - 1;
            if (Asked(standing, practice.Occupation, certification) is { } asked && (isPresent || practice.Months >= asked)
                && occupations.Any(o => _levels[o] == certification.Level && IsExperienceOf(practice.Occupation, o))
                && (towards < 0 || IsExperienceOf(practice.Occupation, towards)))
            {
                missing = Math.Min(missing, Math.Max(0, asked - practice.Months));
            }
        }

        return missing == int.MaxValue
            ? null
            : new QualificationPlan([Of(certification, QualificationWay.Vae) with { Months = PathwayRules.VaeMonths }], missing);
    }

    /// <summary>Months of practice before a VAE, null when the diploma is too many levels above.</summary>
    private int? Asked(Standing standing, int practised, Certification certification) =>
        ((certification.Level ?? 0) - Math.Max(standing.Level ?? 0, _levels[practised] ?? 0)) switch
        {
            <= 0 => PathwayRules.VaePractice,
            <= PathwayRules.VaeLevels => PathwayRules.VaePracticeUpward,
            _ => null,
        };

    private bool IsExperienceOf(int practised, int occupation)
    {
        var essential = _rows.EssentialOf(occupation).Length;
        return essential - _rows.MissingFrom(occupation, _rows.Of(practised).EssentialOf(occupation)) >= PathwayRules.VaeCoverage * essential;
    }
}
