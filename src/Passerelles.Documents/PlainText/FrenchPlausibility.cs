namespace Passerelles.Documents;

/// <summary>Tells the right single-byte encoding from the wrong ones by the letters each would put between French letters.</summary>
internal static class FrenchPlausibility
{
    private const string Usual = "éèàêçùâîôûëïüœæ";
    private const string UsualCapitals = "ÉÈÀÊÇÙÂÎÔÛËÏŒ";
    private const string UsualSigns = "«»’‘“”–—…€°·•\u00A0²³½§±×©®";

    /// <summary>Higher reads better; only characters beyond ASCII count.</summary>
    public static int Score(ReadOnlySpan<char> text)
    {
        var score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u0080')
            {
                continue;
            }

            var afterLetter = i > 0 && char.IsLetter(text[i - 1]);
            var afterLower = i > 0 && char.IsLower(text[i - 1]);
            var beforeLower = i + 1 < text.Length && char.IsLower(text[i + 1]);
            score += c switch
            {
                _ when Usual.Contains(c, StringComparison.Ordinal) => 3,
                _ when UsualCapitals.Contains(c, StringComparison.Ordinal) => afterLower || (afterLetter && beforeLower) ? -3 : 2,
                _ when char.IsControl(c) => -5,
                '’' => 2,
                _ when UsualSigns.Contains(c, StringComparison.Ordinal) => afterLetter && beforeLower ? -3 : 1,
                _ => -3,
            };
        }

        return score;
    }
}
