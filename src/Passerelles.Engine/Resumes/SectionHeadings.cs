using System.Collections.Frozen;

namespace Passerelles.Engine.Resumes;

/// <summary>The words French and English CVs put above their sections, folded.</summary>
internal static class SectionHeadings
{
    private static readonly (SectionKind Kind, string[] Headings)[] Known =
    [
        (SectionKind.Summary,
        [
            "profil", "profil professionnel", "profil personnel", "mon profil", "a propos", "a propos de moi", "qui suis-je", "presentation",
            "resume", "resume professionnel", "en bref", "en quelques mots", "objectif", "objectifs", "objectif professionnel", "projet",
            "projet professionnel", "mon projet", "mon projet professionnel", "accroche", "motivation", "motivations", "poste recherche",
            "emploi recherche", "emploi vise", "poste vise", "emploi souhaite", "summary", "professional summary", "profile", "about",
            "about me", "objective", "career objective", "personal statement", "synthese", "personal profile", "emploi recherche / poste occupe",
        ]),
        (SectionKind.Experience,
        [
            "experience", "experiences", "experience professionnelle", "experiences professionnelles", "mes experiences",
            "mes experiences professionnelles", "mon experience", "mon experience professionnelle", "parcours", "parcours professionnel",
            "mon parcours", "mon parcours professionnel", "emplois", "emplois occupes", "emplois precedents", "postes occupes", "carriere",
            "vie professionnelle", "activites professionnelles", "activite professionnelle", "historique professionnel", "missions",
            "mes missions", "missions realisees", "missions d'interim", "stages", "stage", "stages et emplois", "stages professionnels",
            "periodes de stage", "experiences et stages", "experience de stage", "stages et experiences professionnelles", "experiences significatives",
            "experience professionnelle significative", "principales experiences", "jobs", "jobs d'ete", "petits boulots", "work experience",
            "professional experience", "employment", "employment history", "work history", "career history", "references professionnelles",
            "ce que j'ai fait", "mes emplois", "travail", "mon travail", "ou j'ai travaille", "autres experiences",
            "autres experiences professionnelles", "experiences complementaires", "experiences professionelles", "experience professionelle",
            "experiences profesionnelles", "experience profesionnelle", "experience pro", "experiences pro", "emploi", "parcour professionnel",
            "parcours professionel", "job experience", "relevant experience", "experience de travail", "experiences hospitalieres",
        ]),
        (SectionKind.Education,
        [
            "formation", "formations", "ma formation", "mes formations", "formation initiale", "formation continue", "formations continues",
            "formation professionnelle", "formations professionnelles", "formations et diplomes", "formation et diplomes", "formation & diplomes",
            "diplomes", "diplome", "mes diplomes", "diplomes et formations", "diplomes et formation", "diplomes obtenus", "etudes", "mes etudes",
            "parcours scolaire", "parcours de formation", "parcours universitaire", "cursus", "cursus scolaire", "cursus universitaire",
            "scolarite", "education", "education et formation", "education and training", "academic background", "academic qualifications",
            "qualifications", "studies", "titres et diplomes", "formations complementaires", "formation complementaire", "formations et certifications",
            "niveau d'etudes", "niveau scolaire", "training", "education & training", "enseignement et formation", "formation academique",
            "diplomes & formations", "ecole", "formations suivies", "autres formations", "formation et certifications", "formation / diplomes",
        ]),
        (SectionKind.Skills,
        [
            "competences", "competence", "mes competences", "competences cles", "competences professionnelles", "competences techniques",
            "competences principales", "principales competences", "domaines de competences", "domaine de competences", "competences personnelles",
            "competences metier", "competences transversales", "savoir-faire", "savoir faire", "savoir-etre", "savoir etre", "savoirs", "savoirs-faire",
            "qualites", "mes qualites", "qualites personnelles", "atouts", "mes atouts", "points forts", "mes points forts", "expertise",
            "expertises", "domaines d'expertise", "aptitudes", "aptitudes professionnelles", "connaissances", "connaissances techniques",
            "outils", "outils informatiques", "logiciels", "informatique", "competences informatiques", "bureautique", "competences numeriques",
            "skills", "key skills", "technical skills", "soft skills", "hard skills", "core competencies", "competencies", "top skills",
            "ce que je sais faire", "je sais faire", "competences et savoir-faire", "aptitudes et competences", "competences acquises",
            "competences organisationnelles", "competences en communication", "competences sociales", "personal skills", "savoir-faire et savoir-etre",
            "job-related skills", "digital skills", "competances", "competences developpees", "activites et competences", "bilan de competences",
            "competences linguistiques et informatiques", "technologies", "competences / savoir-faire", "competences & qualites",
        ]),
        (SectionKind.Languages,
        [
            "langues", "langue", "langues etrangeres", "mes langues", "langues parlees", "competences linguistiques", "langue(s)", "languages",
            "language skills", "langue maternelle", "langues vivantes", "linguistic skills", "niveau de langues",
        ]),
        (SectionKind.Volunteering,
        [
            "benevolat", "mes engagements", "engagements", "engagement", "engagement associatif", "engagements associatifs", "vie associative",
            "activites associatives", "activite associative", "experiences benevoles", "experience benevole", "volontariat", "volunteering",
            "volunteer experience", "experience de vie", "experiences de vie", "experiences personnelles", "experience personnelle",
            "aidance", "aidant familial", "aidante familiale", "experiences d'aidant", "activites benevoles", "activites extra-professionnelles",
            "activites extraprofessionnelles", "vie personnelle et engagements", "engagement citoyen", "associations", "engagements benevoles",
        ]),
        (SectionKind.Interests,
        [
            "centres d'interet", "centre d'interet", "centres d'interets", "centre d'interets", "interets", "mes centres d'interet", "loisirs",
            "mes loisirs", "hobbies", "hobby", "passions", "mes passions", "passion", "activites", "activites et loisirs", "loisirs et interets",
            "sports et loisirs", "sport et loisirs", "sports", "sport", "interests", "hobbies & interests", "hobbies and interests",
            "loisirs et centres d'interet", "centres d'interet et loisirs", "activites personnelles", "activites extra-scolaires", "divers et loisirs",
            "interets personnels", "gouts", "centres d'interet personnels", "ce que j'aime",
        ]),
        (SectionKind.Certifications,
        [
            "certifications", "certification", "habilitations", "habilitation", "permis", "licences", "attestations", "certificats", "certificat",
            "permis et habilitations", "permis et certifications", "certifications et habilitations", "licences & certifications",
            "licenses & certifications", "licenses and certifications", "brevets", "titres", "certificates", "driving licence", "permis de conduire",
            "caces", "mobilite", "permis et mobilite", "habilitations et certifications", "courses & certifications",
        ]),
        (SectionKind.Header, ["contact", "contacts", "coordonnees", "mes coordonnees", "etat civil", "informations personnelles", "information personnelle", "personal information", "coordonnee", "me contacter", "informations de contact"]),
        (SectionKind.Other,
        [
            "divers", "references", "reference", "informations complementaires", "information complementaire", "autres", "autre", "complements",
            "publications", "publication", "projets", "realisations", "distinctions", "prix", "recommandations", "annexes", "informations",
            "additional information", "honors-awards", "honors & awards", "projects", "annexe", "disponibilite", "disponibilites", "infos",
            "informations diverses", "projets personnels", "en savoir plus",
        ]),
    ];

    private static readonly FrozenDictionary<string, SectionKind> ByWords = Known
        .SelectMany(k => k.Headings.Select(h => (Words: Normalise(h), k.Kind)))
        .DistinctBy(p => p.Words, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Words, p => p.Kind, StringComparer.Ordinal);

    /// <summary>Longest heading, in characters once normalised.</summary>
    public static int MaxLength { get; } = ByWords.Keys.Max(k => k.Length);

    /// <summary>The kind of section these folded words announce, or null.</summary>
    public static SectionKind? Find(string words)
    {
        var key = Normalise(words);
        if (key.Length == 0 || key.Length > MaxLength + 40)
        {
            return null;
        }

        if (ByWords.TryGetValue(key, out var kind) || ByWords.TryGetValue(Joined(words), out kind))
        {
            return kind;
        }

        // « Formations et langues », « Compétences & outils »: the first half decides when both halves are headings.
        foreach (var link in (ReadOnlySpan<string>)[" et ", " & ", " and ", " / ", " - ", " + "])
        {
            var at = words.IndexOf(link, StringComparison.Ordinal);
            if (at > 0 && ByWords.TryGetValue(Normalise(words[..at]), out kind) && ByWords.ContainsKey(Normalise(words[(at + link.Length)..])))
            {
                return kind;
            }
        }

        return null;
    }

    // « E X P E R I E N C E S »
    private static string Joined(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 5 && parts.All(p => p.Length == 1) ? string.Concat(parts) : "";
    }

    private static string Normalise(string words) =>
        string.Join(' ', words.Split([' ', '\'', '-', '.', ':', '(', ')', '_', '=', '*', '#', '|', '•', '~', '"', '/', '&', ',', '>', '<', '+'], StringSplitOptions.RemoveEmptyEntries));
}
