namespace Passerelles.Engine.Evaluation;

/// <summary>What the figures of a task mean, and what they do not prove, in French.</summary>
/// <param name="Meaning">What the figures mean.</param>
/// <param name="Limits">What they do not prove.</param>
/// <param name="Failure">Which cases are listed as failures; empty when none may be.</param>
internal sealed record TaskNotes(string Meaning, string Limits, string Failure)
{
    public static TaskNotes Titles { get; } = new(
        "On donne un intitulé du ROME ; le moteur cherche le métier européen (ESCO) de même sens parmi 15 217 noms. La table officielle entre les deux sert de corrigé et n’est jamais lue. Le meilleur résultat publié en français est de 0,872, avec un service payant.",
        "Les intitulés sont propres : ni faute, ni employeur, ni phrase. La table officielle n’accepte souvent qu’une réponse là où deux seraient justes. L’autre moitié du jeu est gardée par une autre personne, qui la mesurera.",
        "La première réponse n’est pas celle du corrigé.");

    public static TaskNotes Offers { get; } = new(
        "On donne le titre et le texte d’une vraie offre d’emploi ; le moteur cherche sous quel code ROME, parmi 1 584, elle a été déposée.",
        "Ces offres ne couvrent que dix codes. Une partie a été déposée sous un code discutable : on mesure l’accord avec ce dépôt, pas la vérité. Les offres ne peuvent pas être montrées ici.",
        "");

    public static TaskNotes CloseOccupations { get; } = new(
        "On donne un métier du ROME ; le moteur cherche les métiers proches, et on regarde s’il retrouve ceux que des experts ont notés, sans les avoir lus.",
        "Deux listes d’experts diffèrent elles-mêmes beaucoup : 17 % seulement de ces liens vont dans les deux sens. Un métier absent de leur liste peut être proche. Un écart ici n’est donc pas toujours une erreur.",
        "Aucun des métiers notés par les experts n’est parmi les dix premiers.");

    public static TaskNotes SkillTransitions { get; } = new(
        "La même épreuve, avec les seules compétences que l’on emporte d’un métier à l’autre.",
        "Les mêmes limites. Ce score sert à expliquer un passage, pas à classer.",
        "");

    public static TaskNotes Skills { get; } = new(
        "On donne une façon de dire une compétence dans notre vocabulaire ; le moteur cherche, parmi les compétences du ROME, celles que nos auteurs ont jugées de même sens.",
        "Le ROME compte beaucoup de compétences presque semblables : la réponse donnée est souvent acceptable sans être celle du corrigé.",
        "Aucune des compétences du corrigé n’est parmi les dix premières.");

    public static TaskNotes Resumes { get; } = new(
        "On donne un CV ; le moteur lit les emplois, les dates, les formations, les diplômes et les compétences, puis classe tous les métiers. Premier juste : un métier exact vient en tête. Parmi cinq : un métier exact est dans les cinq premiers.",
        "Ce sont des CV de personnes inventées, écrits par plusieurs auteurs qui n’ont pas réglé le moteur. Ils imitent de vrais CV, sans les remplacer. Ce qui est juste reste le jugement d’un seul lecteur par CV.",
        "Le premier métier n’est pas un métier exact.");
}
