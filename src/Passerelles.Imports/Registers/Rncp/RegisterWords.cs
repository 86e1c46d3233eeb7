using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>The words of the registers, the same in all their exports.</summary>
internal static class RegisterWords
{
    /// <summary>« NIV4 », « 4 »; null for none and for « REPRISE » (a level of before 2019 not placed in the framework).</summary>
    public static bool TryLevel(string text, out int? level)
    {
        var digit = text.StartsWith("NIV", StringComparison.Ordinal) ? text[3..] : text;
        level = digit is [>= '1' and <= '8'] ? digit[0] - '0' : null;
        return level is not null || text.Length == 0 || text is "REPRISE";
    }

    public static RegistrationKind? Registration(string text) => text switch
    {
        "Enregistrement de droit" => RegistrationKind.ByRight,
        "Enregistrement sur demande" => RegistrationKind.OnRequest,
        _ => null,
    };

    /// <summary>The way behind a label of « VoixdAccès », whose apostrophes are typographic.</summary>
    public static RegisterAccess? Access(string text) => text.Replace('’', '\'') switch
    {
        "Après un parcours de formation sous statut d'élève ou d'étudiant" => RegisterAccess.Student,
        "En contrat d'apprentissage" => RegisterAccess.Apprenticeship,
        "Après un parcours de formation continue" => RegisterAccess.ContinuingTraining,
        "En contrat de professionnalisation" => RegisterAccess.ProfessionalisationContract,
        "Par candidature individuelle" => RegisterAccess.IndividualApplication,
        "Par expérience" => RegisterAccess.Experience,
        _ => null,
    };
}
