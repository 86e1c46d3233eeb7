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

        var opening = gate.Certifications.IsEmpty ? OfSheets(reference, occupation) : gate.Certifications;
        if (opening.IsEmpty)
        {
            return [new GateStatus(gate, null, "Métier réglementé : la source ne dit pas par quel diplôme précis, vérifiez que le vôtre en ouvre l'accès.")];
        }

        var names = string.Join(" ou ", opening.Select(c => reference.FindCertification(c)?.Label ?? c.Value));
        var own = profile.Certifications.Where(c => opening.Contains(c.Certification)).ToImmutableArray();
        if (own.FirstOrDefault(c => !c.InProgress && !c.IsForeign) is { } held)
        {
            return [new GateStatus(gate, true, $"Vous indiquez détenir « {Label(reference, held)} ». Vérifiez que vous remplissez toutes les conditions : {gate.Text}")];
        }

        if (own.FirstOrDefault(c => c.IsForeign && !c.InProgress) is { } foreign)
        {
            return [new GateStatus(gate, null, $"« {Label(reference, foreign)} » semble obtenu à l'étranger : une reconnaissance ou une autorisation d'exercice est nécessaire avant d'exercer en France.")];
        }

        return own is [var preparing, ..]
            ? [new GateStatus(gate, false, $"Accès fermé pour l'instant : « {Label(reference, preparing)} » est en cours, il ouvrira l'accès une fois obtenu.")]
            : [new GateStatus(gate, false, $"Accès fermé sans le diplôme exigé : {names}. L'expérience seule ne suffit pas ; elle peut servir à une VAE quand elle est possible.")];
    }

    private static ImmutableArray<CertificationId> OfSheets(OccupationReference reference, Occupation occupation) => occupation.Source == OccupationSource.Sheet
        ? []
        : [.. reference.SheetsOf(occupation.RomeCodes[0]).Where(s => s.RomeCodes[0] == occupation.RomeCodes[0]).SelectMany(s => s.Gate?.Certifications ?? []).Distinct()];

    private static string Label(OccupationReference reference, ProfileCertification certification) =>
        reference.FindCertification(certification.Certification)?.Label ?? certification.Certification.Value;
}
