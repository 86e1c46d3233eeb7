using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Tests.Pathways;

/// <summary>
/// Follows a route on paper, with nothing of the engine's search: what one holds after each step, and whether each diploma may be
/// had by whoever holds that. Returns what is wrong.
/// </summary>
internal sealed class GateAudit(OccupationReference reference)
{
    public IEnumerable<string> Problems(PathwayOrigin origin, Route route)
    {
        var held = origin.Certifications.ToList();
        var level = origin.Level ?? 0;
        foreach (var step in route.Steps)
        {
            foreach (var qualification in step.Qualifications)
            {
                if (WrongWay(held, level, qualification) is { } wrong)
                {
                    yield return $"{step.To.Id}: {wrong}";
                }

                if (qualification.Certification is { } had)
                {
                    held.Add(new HeldCertification([had.Id]));
                }

                level = Math.Max(level, qualification.Level ?? 0);
            }

            if (step.To.IsRegulated != true)
            {
                continue;
            }

            var required = step.To.Sheet?.Certifications.Where(c => c.Role == CertificationRole.Required).Select(c => c.Certification).ToArray()
                ?? [.. reference.SheetsOf(step.To.RomeCodes[0]).SelectMany(s => s.Gate?.Certifications ?? [])];
            if (!held.Any(h => h.OneOf.All(required.Contains)))
            {
                yield return $"{step.To.Id} is entered without any of {string.Join(", ", required)}";
            }

            foreach (var also in step.To.Sheet?.Certifications.Where(c => c.Role == CertificationRole.Prerequisite) ?? [])
            {
                if (!held.Any(h => h.OneOf is [var one] && one == also.Certification))
                {
                    yield return $"{step.To.Id} is entered without {also.Certification}, asked for as well";
                }
            }
        }
    }

    private static string? WrongWay(List<HeldCertification> held, int level, Qualification qualification) => qualification switch
    {
        { Way: QualificationWay.Held, Certification: { } c } => held.Any(h => h.OneOf.Contains(c.Id)) ? null : $"{c.Id} is said to be held",
        { Way: QualificationWay.Equivalence, Certification: { } c } =>
            c.Exemptions.Any(e => e.Months == 0 && IsHeld(held, [e.From])) ? null : $"{c.Id} is said to be equivalent",
        { Way: QualificationWay.Vae, Certification: { } c } => c.Ways.Contains(AccessWay.Vae) ? null : $"{c.Id} has no VAE",
        { Way: QualificationWay.Course, Certification: { } c } when c.Ways.IsEmpty => $"{c.Id} is not delivered any more",
        { Way: QualificationWay.Course, Certification: { Course.Entry: [_, ..] entries } c } =>
            entries.Any(e => (e.Level ?? 0) <= level && (e.Certifications.IsEmpty || IsHeld(held, e.Certifications))) ? null : $"no condition of entry of {c.Id} is met",
        _ => null,
    };

    private static bool IsHeld(List<HeldCertification> held, ImmutableArray<CertificationId> oneOf) => held.Any(h => h.OneOf.All(oneOf.Contains));
}
