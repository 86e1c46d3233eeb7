using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Engine.Training;

namespace Passerelles.Web.Features.Training;

/// <summary>What to look for on behalf of a sheet or a diploma.</summary>
internal static class TrainingGoals
{
    /// <summary>Diplomas of the sheet, the required ones first, then what is filed under its ROME codes, then under those they had before ROME 4.</summary>
    public static async Task<ImmutableArray<TrainingGoal>> OfAsync(OccupationReference reference, ReferenceStore store, Occupation occupation, CancellationToken ct)
    {
        var asked = (occupation.Sheet?.Certifications ?? []).OrderBy(c => c.Role)
            .Select(c => (c.Role, Certification: reference.FindCertification(c.Certification)))
            .Where(c => c.Certification is { Rncp: not null })
            .DistinctBy(c => c.Certification!.Id).ToList();
        var register = await store.FindCertificationsAsync(asked.Select(c => c.Certification!.Rncp!.Value), ct);
        var goals = ImmutableArray.CreateBuilder<TrainingGoal>();
        foreach (var (role, certification) in asked)
        {
            goals.Add(Of(certification!, register, Role(role)) with { IsRequired = role == CertificationRole.Required });
        }

        var diplomas = goals.SelectMany(g => g.Codes).Distinct().ToImmutableArray();
        var rome = occupation.RomeCodes.Select(TrainingCode.Of).ToImmutableArray();
        if (rome.Length > 0)
        {
            goals.Add(new TrainingGoal("rome", diplomas.IsEmpty ? "Formations de ce métier" : "Autres formations de ce métier", $"Classées par les catalogues sous le ROME {string.Join(", ", occupation.RomeCodes)}.", rome) { Except = diplomas });
        }

        var former = Former(reference, occupation);
        if (former.Length > 0)
        {
            goals.Add(new TrainingGoal("rome-ancien", "Formations de métiers voisins", $"Classées sous {string.Join(", ", former)}, un code d’avant le ROME 4 : il réunit plusieurs métiers, dont celui-ci. À vérifier.", [.. former.Select(TrainingCode.Of)])
            {
                Except = diplomas.AddRange(rome),
            });
        }

        return goals.DrainToImmutable();
    }

    /// <summary>What to look for on behalf of a diploma; empty when it has no number in the registers.</summary>
    public static async Task<ImmutableArray<TrainingGoal>> OfAsync(ReferenceStore store, Certification certification, CancellationToken ct) =>
        certification.Rncp is { } number ? [Of(certification, await store.FindCertificationsAsync([number], ct), null)] : [];

    /// <summary>The ROME codes that were, before ROME 4, those of an occupation that has others today.</summary>
    public static ImmutableArray<RomeCode> Former(OccupationReference reference, Occupation occupation) =>
        [.. occupation.RomeCodes.Select(c => reference.FindOccupation(OccupationId.Of(c))?.Rome?.Parent).OfType<RomeCode>().Distinct().Except(occupation.RomeCodes)];

    private static TrainingGoal Of(Certification certification, CertificationRegister register, string? role)
    {
        var number = certification.Rncp!.Value;
        var successors = register.InForceAfter(number);
        var notes = new[]
        {
            role,
            successors.IsEmpty ? null : $"{number} a été remplacé par {string.Join(", ", successors.Select(s => s.Number))} : les formations qui préparent au nouveau sont aussi cherchées.",
        };
        return new TrainingGoal(certification.Id.Value, certification.Label, string.Join(' ', notes.OfType<string>()) is { Length: > 0 } note ? note : null,
            [TrainingCode.Of(number), .. successors.Select(s => TrainingCode.Of(s.Number))])
        {
            Url = "/diplomes/" + certification.Id,
        };
    }

    private static string Role(CertificationRole role) => role switch
    {
        CertificationRole.Required => "Exigé pour ce métier.",
        CertificationRole.Prerequisite => "Exigé avec un autre diplôme.",
        CertificationRole.Usual => "Le plus souvent demandé pour ce métier.",
        _ => "Utile pour ce métier.",
    };
}
