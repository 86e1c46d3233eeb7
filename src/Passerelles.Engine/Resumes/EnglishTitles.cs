using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Frequent English titles and the French title they stand for: the reference is in French, CVs mix both languages. Whole
/// phrases only, the longest first.
/// </summary>
internal static partial class EnglishTitles
{
    private const int LongestTitle = 3;

    private static readonly FrozenDictionary<string, string> French = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["care assistant"] = "auxiliaire de vie",
        ["healthcare assistant"] = "aide-soignant",
        ["nursing assistant"] = "aide-soignant",
        ["carer"] = "auxiliaire de vie",
        ["caregiver"] = "auxiliaire de vie",
        ["registered nurse"] = "infirmier",
        ["staff nurse"] = "infirmier",
        ["nurse"] = "infirmier",
        ["midwife"] = "sage-femme",
        ["occupational therapist"] = "ergothérapeute",
        ["physiotherapist"] = "masseur-kinésithérapeute",
        ["psychologist"] = "psychologue",
        ["social worker"] = "assistant social",
        ["youth worker"] = "animateur socioculturel",
        ["nanny"] = "garde d'enfants à domicile",
        ["babysitter"] = "garde d'enfants à domicile",
        ["cleaner"] = "agent d'entretien",
        ["housekeeper"] = "employé de maison",
        ["software engineer"] = "développeur informatique",
        ["software developer"] = "développeur informatique",
        ["web developer"] = "développeur web",
        ["developer"] = "développeur informatique",
        ["data scientist"] = "data scientist",
        ["project manager"] = "chef de projet",
        ["accountant"] = "comptable",
        ["teacher"] = "professeur",
        ["chef"] = "chef de cuisine",
        ["cook"] = "cuisinier",
        ["waiter"] = "serveur de restaurant",
        ["waitress"] = "serveuse de restaurant",
        ["bartender"] = "barman",
        ["receptionist"] = "réceptionniste",
        ["cashier"] = "caissier",
        ["sales assistant"] = "vendeur",
        ["salesperson"] = "vendeur",
        ["truck driver"] = "conducteur poids lourd",
        ["driver"] = "chauffeur",
        ["warehouse worker"] = "préparateur de commandes",
        ["electrician"] = "électricien",
        ["plumber"] = "plombier",
        ["care worker"] = "auxiliaire de vie",
        ["home carer"] = "auxiliaire de vie",
        ["support worker"] = "accompagnant éducatif et social",
        ["teaching assistant"] = "accompagnant d'élèves en situation de handicap",
        ["nursery assistant"] = "accompagnant éducatif petite enfance",
        ["childminder"] = "assistant maternel",
        ["au pair"] = "garde d'enfants à domicile",
        ["speech therapist"] = "orthophoniste",
        ["medical secretary"] = "secrétaire médical",
        ["lab technician"] = "technicien de laboratoire",
        ["laboratory technician"] = "technicien de laboratoire",
        ["clinical research associate"] = "attaché de recherche clinique",
        ["clinical research coordinator"] = "technicien d'études cliniques",
        ["clinical data manager"] = "attaché en données cliniques",
        ["pharmacist"] = "pharmacien",
        ["pharmacy technician"] = "préparateur en pharmacie",
        ["dentist"] = "chirurgien-dentiste",
        ["paramedic"] = "ambulancier",
        ["security guard"] = "agent de sécurité",
        ["security officer"] = "agent de sécurité",
        ["kitchen porter"] = "plongeur",
        ["kitchen assistant"] = "aide de cuisine",
        ["barista"] = "barista",
        ["store manager"] = "responsable de magasin",
        ["shop assistant"] = "vendeur",
        ["sales manager"] = "responsable commercial",
        ["account manager"] = "chargé de clientèle",
        ["office manager"] = "office manager",
        ["executive assistant"] = "assistant de direction",
        ["personal assistant"] = "assistant de direction",
        ["hr manager"] = "responsable des ressources humaines",
        ["human resources manager"] = "responsable des ressources humaines",
        ["recruiter"] = "chargé de recrutement",
        ["quality manager"] = "responsable qualité",
        ["hse engineer"] = "ingénieur hygiène sécurité environnement",
        ["hse manager"] = "responsable hygiène sécurité environnement",
        ["qhse manager"] = "responsable qualité sécurité environnement",
        ["safety officer"] = "animateur hygiène sécurité environnement",
        ["data analyst"] = "data analyst",
        ["data engineer"] = "data engineer",
        ["warehouse operative"] = "préparateur de commandes",
        ["forklift driver"] = "cariste",
        ["delivery driver"] = "chauffeur livreur",
        ["mechanic"] = "mécanicien",
        ["welder"] = "soudeur",
        ["carpenter"] = "menuisier",
        ["gardener"] = "jardinier",
        ["translator"] = "traducteur",
        ["interpreter"] = "interprète",
        ["hairdresser"] = "coiffeur",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The French title of a folded English one, or null.</summary>
    public static string? ToFrench(string folded)
    {
        var words = Words().Matches(folded).Select(m => m.Value).ToArray();
        for (var length = Math.Min(LongestTitle, words.Length); length > 0; length--)
        {
            // The head of an English title is its last word: « junior developer ».
            if (French.TryGetValue(string.Join(' ', words[^length..]), out var title))
            {
                return title;
            }
        }

        return null;
    }

    [GeneratedRegex("[a-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();
}
