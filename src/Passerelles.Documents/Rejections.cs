using System.Globalization;

namespace Passerelles.Documents;

/// <summary>The French sentence of each rejection: what happened, then what to do.</summary>
internal static class Rejections
{
    private static readonly CultureInfo s_french = CultureInfo.GetCultureInfo("fr-FR");

    public static DocumentRejected Empty { get; } = new(
        RejectionReason.Empty,
        "Ce fichier est vide. Vérifiez que vous avez choisi le bon fichier, puis envoyez-le de nouveau.");

    public static DocumentRejected Encrypted { get; } = new(
        RejectionReason.Encrypted,
        "Ce fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis envoyez cette copie.");

    public static DocumentRejected Unreadable { get; } = new(
        RejectionReason.Unreadable,
        "Aucun texte n’a pu être reconnu dans cette image. Envoyez une photo nette, bien éclairée et prise de face, ou le fichier d’origine (PDF, Word ou texte).");

    public static DocumentRejected UnreadableScan { get; } = new(
        RejectionReason.Unreadable,
        "Ce PDF ne contient que des images et aucun texte n’a pu y être reconnu. Numérisez-le de nouveau, droit et à 300 points par pouce, ou envoyez le fichier d’origine.");

    public static DocumentRejected NoText { get; } = new(
        RejectionReason.Empty,
        "Ce document ne contient aucun texte. Vérifiez que vous avez choisi le bon fichier, ou envoyez votre CV en PDF.");

    public static DocumentRejected Unknown { get; } = new(
        RejectionReason.UnsupportedFormat,
        "Ce type de fichier n’est pas reconnu. Envoyez votre CV en PDF, Word (.docx), OpenDocument (.odt), RTF, texte, ou en photo (JPEG, PNG).");

    public static DocumentRejected TooComplex { get; } = new(
        RejectionReason.TooComplex,
        "Ce fichier demande trop de mémoire pour être lu. Exportez votre CV en PDF depuis le logiciel qui l’a créé, puis envoyez ce PDF.");

    public static DocumentRejected ImageTooComplex { get; } = new(
        RejectionReason.TooComplex,
        "Cette image demande trop de mémoire pour être lue. Réduisez ses dimensions, puis envoyez-la de nouveau.");

    public static DocumentRejected Busy { get; } = new(
        RejectionReason.Busy,
        "Trop de fichiers sont en cours de lecture. Votre fichier n’a pas été lu : envoyez-le de nouveau dans une minute.");

    public static DocumentRejected Archive { get; } =
        Unsupported("Ce fichier est une archive", "Décompressez-la, puis envoyez seulement votre CV.");

    public static DocumentRejected TooLarge(DocumentLimits limits) => new(
        RejectionReason.TooLarge,
        string.Create(s_french, $"Ce fichier dépasse {limits.Bytes / (1024d * 1024):0.##} Mo. Réduisez la taille de ses images, ou exportez votre CV en PDF, puis envoyez-le de nouveau."));

    public static DocumentRejected TooManyPages(DocumentLimits limits) => new(
        RejectionReason.TooManyPages,
        string.Create(s_french, $"Ce document dépasse {limits.Pages} pages. Envoyez seulement les pages de votre CV."));

    public static DocumentRejected ImageTooLarge(DocumentLimits limits) => new(
        RejectionReason.ImageTooLarge,
        string.Create(s_french, $"Cette image dépasse {limits.Pixels / 1_000_000d:0.#} millions de pixels. Réduisez ses dimensions, puis envoyez-la de nouveau."));

    public static DocumentRejected TooSlow(DocumentLimits limits) => new(
        RejectionReason.TooSlow,
        string.Create(s_french, $"La lecture de ce fichier a été arrêtée au bout de {limits.Duration.TotalSeconds:0.#} secondes. Exportez votre CV en PDF, ou envoyez moins de pages."));

    public static DocumentRejected Corrupted(string format) => new(
        RejectionReason.Corrupted,
        $"Ce fichier {format} est abîmé ou incomplet et n’a pas pu être lu. Ouvrez-le dans le logiciel qui l’a créé, enregistrez-le de nouveau, puis renvoyez-le.");

    public static DocumentRejected Unsupported(string what, string advice) => new(
        RejectionReason.UnsupportedFormat,
        $"{what}. {advice}");

    public static DocumentRejected ToolMissing(Tool tool) => new(
        RejectionReason.ToolMissing,
        $"Ce type de fichier ne peut pas être lu ici : le programme {tool.Name} n’est pas installé (paquet Debian {tool.DebianPackage}). Envoyez votre CV dans un autre format, ou prévenez la personne qui gère ce site.");
}
