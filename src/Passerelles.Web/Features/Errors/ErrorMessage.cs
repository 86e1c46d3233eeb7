namespace Passerelles.Web.Features.Errors;

/// <summary>What happened, what to do, and where to go.</summary>
internal sealed record ErrorMessage(string Title, string What, string Do, (string Url, string Label) Way)
{
    private static readonly (string Url, string Label) Home = ("/", "Revenir à l’accueil");

    public static ErrorMessage Of(int status) => status switch
    {
        400 => new(
            "Nous n’avons pas pu lire votre envoi",
            "La page était peut-être ouverte depuis longtemps, ou l’envoi est arrivé abîmé.",
            "Revenez à la page précédente, rechargez-la, puis recommencez. Rien n’a été enregistré.",
            Home),
        404 => new(
            "Cette page n’existe pas",
            "L’adresse contient peut-être une erreur, ou la fiche a changé de nom.",
            "Cherchez le métier par son nom en haut de la page, ou parcourez la liste.",
            ("/metiers", "Voir tous les métiers")),
        405 => new(
            "Cette page ne se demande pas ainsi",
            "L’adresse existe, mais elle attend un formulaire.",
            "Repartez de l’accueil et choisissez une des trois entrées.",
            Home),
        413 => new(
            "Votre envoi est trop gros",
            "Un CV peut peser jusqu’à 10 Mo. Celui-ci dépasse cette limite.",
            "Enregistrez-le en PDF, avec des images plus légères, puis déposez-le à nouveau. Deux ou trois pages suffisent.",
            ("/cv", "Déposer un autre CV")),
        415 => new(
            "Nous n’avons pas pu lire votre envoi",
            "Son format n’est pas celui d’un formulaire.",
            "Utilisez le formulaire du site.",
            Home),
        429 => new(
            "Trop de demandes en peu de temps",
            "Votre connexion a envoyé beaucoup de demandes en une minute. Elle est peut-être partagée avec d’autres personnes.",
            "Attendez une minute, puis réessayez.",
            Home),
        >= 500 => new(
            "Une erreur est survenue de notre côté",
            "Ce n’est pas votre faute. L’incident est noté, sans rien de ce que vous avez écrit.",
            "Réessayez dans un instant. Si cela continue, repartez de l’accueil.",
            Home),
        _ => new(
            "La page ne peut pas s’afficher",
            "Le site n’a pas pu répondre à cette demande.",
            "Repartez de l’accueil.",
            Home),
    };
}
