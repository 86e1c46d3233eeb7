using System.Collections.Frozen;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Some professional titles that ROME lists among knowledge are worded as the job they lead to (« Cuisinier », « Responsable
/// d'affaires »): read in a CV, these words tell of the job, not of the title.
/// </summary>
internal static class CredentialNames
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "accréditation", "agrégation", "agrément", "attestation", "autorisation", "bac", "baccalauréat", "bachelor", "BAFA", "BAFD", "BEP", "BM", "BMA", "BP",
        "BPA", "BPJEPS", "brevet", "BTM", "BTS", "BTSA", "BUT", "CACES", "CAP", "capacité", "CAPES", "carte", "certificat", "certification", "CQP", "CQPI", "CS",
        "DEA", "DEJEPS", "DESJEPS", "DEUST", "diplôme", "diplômé", "DNMADE", "doctorat", "DU", "DUT", "formation", "habilitation",
        "licence", "magistère", "master", "mastère", "MBA", "mention", "MC", "permis", "qualification", "TFP", "titre", "TP", "validation",
    }.SelectMany(w => FrenchText.Stems(w)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a credential whose label has no word of credentials.</summary>
    public static bool ReadsAsJob(Skill skill) => skill.IsCredential && !FrenchText.Stems(skill.Label).Any(Words.Contains);
}
