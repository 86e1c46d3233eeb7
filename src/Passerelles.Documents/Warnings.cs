using System.Collections.Immutable;
using System.Globalization;

namespace Passerelles.Documents;

/// <summary>French sentences that go with a text that was read.</summary>
internal static class Warnings
{
    public const string DamagedCharacters =
        "Quelques caractères de ce fichier n’ont pas pu être lus et ont été laissés de côté.";

    public const string CutShort =
        "Ce fichier semble incomplet : seul le texte qui a pu être lu est pris en compte.";

    private const string Recognised =
        "Ce texte a été reconnu dans une image : vérifiez-le, des lettres peuvent avoir été mal lues.";

    private const string Poor =
        "L’image est de mauvaise qualité : des mots manquent peut-être. Une photo plus nette ou le fichier d’origine donnera un meilleur résultat.";

    public static ImmutableArray<string> OfRecognition(bool isPoor) => isPoor ? [Recognised, Poor] : [Recognised];

    public static string PagesLeft(int pages) => pages == 1
        ? "Une page numérisée n’a pas pu être lue dans le temps prévu."
        : string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{pages} pages numérisées n’ont pas pu être lues dans le temps prévu.");
}
