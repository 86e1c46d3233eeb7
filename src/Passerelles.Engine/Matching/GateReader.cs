using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>
/// Tells how a legal gate stands for a profile. Only a certification held opens one: neither experience, nor a diploma in
/// progress, nor a foreign one before its recognition.
/// </summary>
internal static class GateReader
{
    public static ImmutableArray<GateStatus> Read(OccupationReference reference, Occupation occupation, Profile profile)
    {
        if (occupation.Gate is not { } gate)
        {
            return [];
        }

        var opening = Opening(reference, occupation);
        if (opening.IsEmpty)
        {
            return [new GateStatus(gate, null, "Métier réglementé\u00A0: la source ne dit pas par quel diplôme précis, vérifiez que le vôtre en ouvre l’accès.")];
        }

        var names = string.Join(" ou ", opening.Select(c => reference.FindCertification(c)?.Label ?? c.Value));
        var own = profile.Certifications.Where(c => opening.Contains(c.Certification)).ToImmutableArray();
        if (own.FirstOrDefault(c => !c.InProgress && !c.IsForeign) is { } held)
        {
            return [new GateStatus(gate, true, $"Vous indiquez détenir «\u00A0{Label(reference, held)}\u00A0». Vérifiez que vous remplissez toutes les conditions\u00A0: {gate.Text}")];
        }

        if (own.FirstOrDefault(c => c.IsForeign && !c.InProgress) is { } foreign)
        {
            return [new GateStatus(gate, null, $"«\u00A0{Label(reference, foreign)}\u00A0» semble obtenu à l’étranger\u00A0: une reconnaissance ou une autorisation d’exercice est nécessaire avant d’exercer en France.")];
        }

        return own is [var preparing, ..]
            ? [new GateStatus(gate, false, $"Accès fermé pour l’instant\u00A0: «\u00A0{Label(reference, preparing)}\u00A0» est en cours, il ouvrira l’accès une fois obtenu.")]
            : [new GateStatus(gate, false, $"Accès fermé sans le diplôme exigé\u00A0: {names}. L’expérience seule ne suffit pas\u00A0; elle peut servir à une VAE quand elle est possible.")];
    }

    /// <summary>Certifications that open the gate of an occupation; a ROME occupation takes those of its sheets.</summary>
    public static ImmutableArray<CertificationId> Opening(OccupationReference reference, Occupation occupation) =>
        occupation.Gate is not { } gate ? [] : gate.Certifications.IsEmpty ? OfSheets(reference, occupation) : gate.Certifications;

    private static ImmutableArray<CertificationId> OfSheets(OccupationReference reference, Occupation occupation) => occupation.Source == OccupationSource.Sheet
        ? []
        : [.. reference.SheetsOf(occupation.RomeCodes[0]).Where(s => s.RomeCodes[0] == occupation.RomeCodes[0]).SelectMany(s => s.Gate?.Certifications ?? []).Distinct()];

    private static string Label(OccupationReference reference, ProfileCertification certification) =>
        reference.FindCertification(certification.Certification)?.Label ?? certification.Certification.Value;
}
