using System.Buffers;
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
            "ce que je recherche", "ce que je cherche", "je recherche", "je cherche", "ma recherche", "motif de la recherche", "poste voulu",
            "poste souhaite", "mon objectif", "mes objectifs", "souhait", "souhaits", "pourquoi ce projet", "et maintenant", "objet",
            "metier", "metier vise", "moi", "qui je suis", "ma demande", "ce que je veux", "ce que je voudrais", "ce que je souhaite",
            "projet de reconversion", "personal profile", "career profile",
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
            "exp", "exp pro", "exps", "exps pro", "expe", "expes", "expe pro", "exp prof", "exp professionnelle", "exp professionnelles",
            "parcours pro", "mon parcours pro", "vie active", "vie pro", "postes", "mes postes", "postes tenus", "postes precedents",
            "fonctions occupees", "fonctions exercees", "autres emplois", "autres postes", "emplois anterieurs", "experiences anterieures",
            "emploi actuel", "poste actuel", "activite actuelle", "activites actuelles", "emplois saisonniers", "jobs etudiants",
            "job etudiant", "job d'ete", "mes jobs", "mes metiers", "mes boulots", "boulots", "missions interim", "immersions", "immersion",
            "immersions professionnelles", "pmsmp", "stages en entreprise", "itineraire professionnel", "mon itineraire", "mon histoire",
            "mon chemin", "d'ou je viens", "comment j'en suis arrive la", "comment j'en suis arrivee la", "ce que je fais",
            "ce que je faisais", "ce que j'ai fait avant", "professional background", "career", "positions held", "previous experience",
            "other experience", "internships",
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
            "dipl", "diplomes et habilitations", "diplomes et cartes", "diplomes et titres", "etude", "formation et habilitations",
            "formations courtes", "formation courte", "apprentissages", "bagage", "titres", "stages de formation", "stages cnfpt", "courses", "academic",
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
            "comp", "competences bureautiques", "competences commerciales", "competences relationnelles", "ce que je peux apporter",
            "ce que je peux faire", "je peux faire", "niveau", "tools", "quals", "mes savoir-faire", "atouts et qualites", "caractere",
            "mon caractere", "secteurs connus",
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
            "mandat", "mandats", "mandats electifs", "autres engagements", "vie citoyenne", "vie associative et citoyenne", "benevole",
            "volontariats", "experience associative", "experiences associatives", "aidant", "proche aidant", "proche aidante", "benevolats",
            "volunteer work", "voluntary work", "community involvement",
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
            "licenses & certifications", "licenses and certifications", "brevets", "certificates", "driving licence", "permis de conduire",
            "caces", "mobilite", "permis et mobilite", "habilitations et certifications", "courses & certifications",
        ]),
        (SectionKind.Header, ["contact", "contacts", "coordonnees", "mes coordonnees", "etat civil", "informations personnelles", "information personnelle", "personal information", "coordonnee", "me contacter", "informations de contact"]),
        (SectionKind.Other,
        [
            "divers", "references", "reference", "informations complementaires", "information complementaire", "autres", "autre", "complements",
            "publications", "publication", "projets", "realisations", "distinctions", "prix", "recommandations", "annexes", "informations",
            "additional information", "honors-awards", "honors & awards", "projects", "annexe", "disponibilite", "disponibilites", "infos",
            "informations diverses", "projets personnels", "en savoir plus",
            "le reste", "a savoir", "dispo", "dispos", "div", "a noter", "travaux", "communications", "infos pratiques",
            "informations pratiques", "situation", "en plus",
        ]),
    ];

    private static readonly SearchValues<char> NotOfHeadings = SearchValues.Create(",.;:@0123456789");

    // Alone at the head of a block, these announce jobs; anywhere else they are words of a sentence, a date or a contract.
    private static readonly FrozenSet<string> Moments = FrozenSet.ToFrozenSet(
        [
            "avant", "auparavant", "avant cela", "avant ca", "precedemment", "plus tot", "aujourd'hui", "actuellement", "maintenant", "depuis",
            "a present", "en ce moment", "interim", "saisons", "alternance", "apprentissage", "fonctions", "enseignement", "before", "now", "currently",
        ],
        StringComparer.Ordinal);

    // « Parcours hospitalier », « Expériences en lien avec le métier », « Emplois en France »: the first word decides.
    private static readonly FrozenDictionary<string, SectionKind> ByFirstWord = new Dictionary<string, SectionKind>(StringComparer.Ordinal)
    {
        ["experience"] = SectionKind.Experience,
        ["experiences"] = SectionKind.Experience,
        ["parcours"] = SectionKind.Experience,
        ["emplois"] = SectionKind.Experience,
        ["postes"] = SectionKind.Experience,
        ["carriere"] = SectionKind.Experience,
        ["jobs"] = SectionKind.Experience,
        ["stages"] = SectionKind.Experience,
        ["formations"] = SectionKind.Education,
        ["diplomes"] = SectionKind.Education,
        ["etudes"] = SectionKind.Education,
        ["competences"] = SectionKind.Skills,
        ["savoirs"] = SectionKind.Skills,
        ["langues"] = SectionKind.Languages,
        ["engagements"] = SectionKind.Volunteering,
        ["mandats"] = SectionKind.Volunteering,
        ["loisirs"] = SectionKind.Interests,
        ["habilitations"] = SectionKind.Certifications,
        ["certifications"] = SectionKind.Certifications,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SectionKind> ByWords = Known
        .SelectMany(k => k.Headings.Select(h => (Words: Normalise(h), k.Kind)))
        .DistinctBy(p => p.Words, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Words, p => p.Kind, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SectionKind> BySound = Known
        .SelectMany(k => k.Headings.Select(h => (Sound: HeadingSpelling.Sound(h), k.Kind)))
        .Where(p => p.Sound.Length >= MinSound)
        .DistinctBy(p => p.Sound, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Sound, p => p.Kind, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SectionKind> ByNearSound = BySound
        .Where(p => p.Key.Length >= MinNearSound)
        .SelectMany(p => HeadingSpelling.WithoutOne(p.Key).Select(sound => (Sound: sound, p.Value)))
        .DistinctBy(p => p.Sound, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Sound, p => p.Value, StringComparer.Ordinal);

    // Shorter words that sound alike are other words.
    private const int MinSound = 5;
    private const int MinNearSound = 8;

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

            // « Doświadczenie / Expérience »: the same heading in two languages.
            if (at > 0 && string.Equals(link, " / ", StringComparison.Ordinal) && ByWords.TryGetValue(Normalise(words[(at + link.Length)..]), out kind) && !words[..at].Contains(' ', StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind announced by folded words that stand alone at the head of a block, or null.</summary>
    /// <param name="words">Folded words of a line.</param>
    /// <returns>The kind, and how many characters are the heading; what follows belongs to the section.</returns>
    public static (SectionKind Kind, int Length)? FindAtBlock(string words)
    {
        if (Find(words) is { } exact)
        {
            return (exact, words.Length);
        }

        // « Missions d'intérim (depuis 3 ans) », « Ce que je fais depuis 2013 ».
        var tail = words.IndexOf(" (", StringComparison.Ordinal);
        tail = tail < 0 ? words.IndexOf(" depuis ", StringComparison.Ordinal) : tail;
        if (tail > 0 && Find(words[..tail]) is { } announced)
        {
            return (announced, tail);
        }

        if (Moments.Contains(words.TrimEnd(' ', ':', '.', '-')))
        {
            return (SectionKind.Experience, words.Length);
        }

        if (words.AsSpan().ContainsAny(NotOfHeadings))
        {
            return null;
        }

        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = parts is [var small, ..] && small is "mes" or "mon" or "les" or "autres" or "principales" or "principaux" or "dernieres" or "derniers" or "premieres" ? 1 : 0;
        if (parts.Length - first is > 1 and <= 6 && ByFirstWord.TryGetValue(parts[first], out var kind) && parts[first + 1] is not ("emploi" or "emplois" or "cnfpt" or "afpa"))
        {
            return (kind, words.Length);
        }

        return Spelt(words, parts.Length) is { } spelt ? (spelt, words.Length) : null;
    }

    /// <summary>« experiance profesionel », « parcour », « se que jai fait »: headings as they sound.</summary>
    private static SectionKind? Spelt(string words, int count)
    {
        var sound = count is > 0 and <= 6 && words.Length <= MaxLength ? HeadingSpelling.Sound(words) : "";
        if (sound.Length < MinSound)
        {
            return null;
        }

        if (BySound.TryGetValue(sound, out var kind) || ByNearSound.TryGetValue(sound, out kind))
        {
            return kind;
        }

        return sound.Length < MinNearSound
            ? null
            : HeadingSpelling.WithoutOne(sound).Select(s => BySound.TryGetValue(s, out var near) || ByNearSound.TryGetValue(s, out near) ? near : (SectionKind?)null).FirstOrDefault(k => k is not null);
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
