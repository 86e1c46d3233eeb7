using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Certifications;

/// <summary>What the registers say, in words; always with the date of the export that says it.</summary>
internal static class RegisterWording
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    public static string Status(RegisteredCertification record) => (record.IsActive, record.RegisteredUntil) switch
    {
        (true, { } until) => $"Enregistrée jusqu’au {French.Date(until)}.",
        (true, null) => "Enregistrée ; la date de fin n’est pas connue.",
        (false, { } until) => $"N’est plus enregistrée : l’enregistrement a pris fin le {French.Date(until)}.",
        (false, null) => "N’est plus enregistrée ; la date de fin n’est pas connue.",
    };

    /// <summary>« Elle est remplacée par RNCP40692. », blank when nothing is known to replace it.</summary>
    public static string SuccessorsOf(CertificationRegister register, RncpNumber number) =>
        register.Find(number) is not { IsActive: false } ? ""
        : register.InForceAfter(number) is { IsEmpty: false } inForce ? $"Elle est remplacée par {string.Join(" et ", inForce.Select(r => r.Number))}."
        : register.LastKnownOf(number) is { IsEmpty: false } last ? $"Elle a été remplacée par {string.Join(" et ", last)}."
        : "";

    /// <summary>« France compétences, export du 22 février 2024 »</summary>
    public static string Source(RegisteredCertification record) =>
        DateOnly.TryParseExact(record.Export, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"France compétences, export du {French.Date(day)}"
        : DateOnly.TryParseExact(record.Export, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? $"France compétences, {month.ToString("MMMM yyyy", Culture)}"
        : "France compétences, export sans date";

    public static string Access(RegisterAccess access) => access switch
    {
        RegisterAccess.Student => "formation initiale",
        RegisterAccess.Apprenticeship => "apprentissage",
        RegisterAccess.ContinuingTraining => "formation continue",
        RegisterAccess.ProfessionalisationContract => "contrat de professionnalisation",
        RegisterAccess.IndividualApplication => "candidature individuelle",
        _ => "expérience (VAE)",
    };
}
