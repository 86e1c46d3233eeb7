using System.Collections.Frozen;

namespace Passerelles.Engine.Resumes;

/// <summary>Tells French from English by their small words.</summary>
internal static class LanguageDetector
{
    private static readonly FrozenSet<string> French = FrozenSet.ToFrozenSet(
        ["le", "la", "les", "de", "des", "du", "et", "en", "au", "aux", "un", "une", "dans", "pour", "par", "sur", "avec", "depuis", "je", "mon", "ma", "mes", "est", "a", "experience", "formation", "competences", "langues", "diplome", "permis", "d'etat"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        ["the", "of", "and", "in", "to", "for", "with", "at", "by", "my", "is", "as", "an", "from", "on", "present", "skills", "education", "work", "years", "university", "languages"], StringComparer.Ordinal);

    public static string Detect(string folded)
    {
        var (french, english) = (0, 0);
        foreach (var range in folded.AsSpan(0, Math.Min(folded.Length, 20_000)).SplitAny(" \n,.;:()'"))
        {
            var word = folded.AsSpan(0, Math.Min(folded.Length, 20_000))[range];
            if (word.Length is 0 or > 12)
            {
                continue;
            }

            french += French.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
            english += English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
        }

        return french == 0 && english == 0 ? "und" : french >= english ? "fr" : "en";
    }
}
