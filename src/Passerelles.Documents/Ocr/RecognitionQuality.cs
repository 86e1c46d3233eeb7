namespace Passerelles.Documents;

/// <summary>Keeps what was recognised with some certainty. Nothing is made up from smudges.</summary>
internal static class RecognitionQuality
{
    private const double LeastWordConfidence = 30;
    private const double SureLineConfidence = 75;
    private const double LeastPageConfidence = 55;
    private const double PoorPageConfidence = 75;
    private const int FewestLetters = 20;

    private const string MisreadMarks = "°¢»*+«®·¤§.";

    /// <summary>Words read with some certainty, and the doubtful ones that stand in a line read with certainty.</summary>
    public static List<RecognisedWord> Keep(IEnumerable<RecognisedWord> words) =>
        [.. words.GroupBy(w => w.Line).SelectMany(line => KeepLine([.. line])).Select(ReadMark)];

    /// <summary>True when there is too little, or it is too uncertain, to be called text.</summary>
    public static bool IsUnreadable(IReadOnlyList<RecognisedWord> words) =>
        words.Sum(Letters) < FewestLetters || Mean(words) < LeastPageConfidence;

    public static bool IsPoor(IReadOnlyList<RecognisedWord> words) => Mean(words) < PoorPageConfidence;

    private static IEnumerable<RecognisedWord> KeepLine(List<RecognisedWord> line)
    {
        var isSure = line.Count > 1 && line.Select(w => w.Confidence).Order().ElementAt(line.Count / 2) >= SureLineConfidence;
        return line.Where(w => (isSure || w.Confidence >= LeastWordConfidence) && (w.Text.Any(char.IsLetterOrDigit) || w.Text.Length <= 2));
    }

    private static double Mean(IReadOnlyList<RecognisedWord> words) =>
        words.Sum(w => w.Confidence * Letters(w)) / Math.Max(1, words.Sum(Letters));

    private static int Letters(RecognisedWord word) => word.Text.Count(char.IsLetterOrDigit);

    // A bullet is read as one of these; a lone sign means nothing else in a CV.
    private static RecognisedWord ReadMark(RecognisedWord word) =>
        word.Text is [var sign] && MisreadMarks.Contains(sign, StringComparison.Ordinal) ? word with { Text = "•" } : word;
}
