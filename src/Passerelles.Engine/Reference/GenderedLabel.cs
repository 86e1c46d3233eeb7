namespace Passerelles.Engine.Reference;

/// <summary>Reads the « masculine / feminine » labels of ROME.</summary>
public static class GenderedLabel
{
    private const string Separator = " / ";

    /// <summary>
    /// Splits « Aide-soignant / Aide-soignante à domicile » into its two full forms. What follows the feminine form applies
    /// to both: the feminine head has as many words as the masculine one, the rest is shared.
    /// </summary>
    /// <returns>The same text twice when the label has no « / ».</returns>
    public static (string Masculine, string Feminine) Split(string label)
    {
        var slash = label.IndexOf(Separator, StringComparison.Ordinal);
        if (slash < 0 || label.IndexOf(Separator, slash + Separator.Length, StringComparison.Ordinal) >= 0)
        {
            return (label, label);
        }

        var masculine = label[..slash];
        var feminine = label[(slash + Separator.Length)..];

        // « Infirmier / Infirmière anesthésiste »: the masculine head is shorter than the feminine text, so the words
        // beyond its length complete both. Cutting them off the masculine form would make every nurse « infirmier ».
        var headLength = masculine.Split(' ').Length;
        var feminineWords = feminine.Split(' ');
        var shared = feminineWords.Length > headLength ? string.Join(' ', feminineWords[headLength..]) : "";
        return (shared.Length == 0 ? masculine : $"{masculine} {shared}", feminine);
    }
}
