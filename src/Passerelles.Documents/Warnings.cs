namespace Passerelles.Documents;

/// <summary>French sentences that go with a text that was read.</summary>
internal static class Warnings
{
    public const string DamagedCharacters =
        "Quelques caractères de ce fichier n’ont pas pu être lus et ont été laissés de côté.";
}
