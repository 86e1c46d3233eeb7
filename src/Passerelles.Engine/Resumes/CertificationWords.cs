using System.Collections.Frozen;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Resumes;

/// <summary>A meaningful word at its folded place.</summary>
internal readonly record struct CertificationWord(string Stem, string Word, int Start, int End, bool IsUpper);

/// <summary>Words by which certifications are compared.</summary>
internal static class CertificationWords
{
    public const string Diploma = "diplom";
    public const string State = "etat";

    /// <summary>
    /// « DU » (diplôme d'université) and « DES » (diplôme d'études spécialisées): little words that make all the difference
    /// between a subject and a diploma.
    /// </summary>
    private static readonly string[] ShortDiplomas = ["du", "des"];

    /// <summary>True when a word says that this is a diploma, and not only the job it leads to.</summary>
    public static bool NameDiploma(IEnumerable<string> stems) => stems.Any(Diplomas.Contains);

    // « TP », « BP » are written for two words; « AFGSU2 », « AFGSU II » and « AFGSU niveau 2 » are one.
    private static readonly FrozenDictionary<string, string[]> Expanded = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["tp"] = [.. Roots("titre professionnel")],
        ["lp"] = [.. Roots("licence professionnel")],
        ["bp"] = [.. Roots("brevet professionnel")],
        ["mc"] = [.. Roots("mention complémentaire")],
        ["cs"] = [.. Roots("certificat spécialisation")],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Same = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["bac"] = [.. Roots("baccalauréat")],
        ["pro"] = [.. Roots("professionnel")],
        ["dipl"] = [Diploma],
        ["ii"] = ["2"],
        ["niveau"] = [],
        ["niv"] = [],
        ["option"] = [],
        ["mention"] = [],
        ["specialite"] = [],
        ["spe"] = [],
        ["parcours"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Diplomas = Stems("titre certificat certification brevet baccalauréat bac bts cap bep master licence doctorat caferuis cafdes dut attestation habilitation agrément agréé agréée capacité cqp bpjeps dejeps desjeps deust but mastère")
        .Append(Diploma).Concat(ShortDiplomas).Append("diu").ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Stems(string name) => FrenchText.Tokenize(name).Where(t => !t.IsStop || IsShortDiploma(t)).SelectMany(t => StemsOf(t, t.IsUpper));

    public static List<CertificationWord> Read(FoldedText text, SectionLines section)
    {
        var words = new List<CertificationWord>();
        foreach (var line in section.Lines.Where(l => !l.IsBlank))
        {
            var from = text.ToOriginal(line.Start);
            var slice = text.Slice(line.Start, line.End);
            var isShouted = slice.IndexOfAnyInRange('a', 'z') < 0;
            var at = line.Start;
            var isFirst = true;
            foreach (var token in FrenchText.Tokenize(text.Original, from, slice.Length))
            {
                at = Advance(text, at, token.Start);
                var end = Advance(text, at, token.End);
                if (token is { Word: "de", IsUpper: true } && !isShouted)
                {
                    // « Infirmière DE »
                    words.Add(new CertificationWord(Diploma, Diploma, at, end, false));
                    words.Add(new CertificationWord(State, State, at, end, false));
                }
                else if (!token.IsStop || (IsShortDiploma(token) && (!isShouted || isFirst)))
                {
                    foreach (var stem in StemsOf(token, token.IsUpper && (!isShouted || isFirst)))
                    {
                        words.Add(new CertificationWord(stem, token.Word, at, end, token.IsUpper && !isShouted));
                    }
                }

                // In capitals, « DU » or « DES » begins the name of a diploma; further on it is a common word. Dates come before both.
                isFirst &= token.Word.All(char.IsDigit);
                at = end;
            }
        }

        return words;
    }

    private static bool IsShortDiploma(TextToken token) => token.IsUpper && ShortDiplomas.Contains(token.Word, StringComparer.Ordinal);

    private static string[] StemsOf(TextToken token, bool isUpper)
    {
        if ((isUpper && Expanded.TryGetValue(token.Word, out var stems)) || Same.TryGetValue(token.Word, out stems))
        {
            return stems;
        }

        // « PSE1 »
        var word = token.Word;
        return word.Length is > 3 and < 8 && char.IsAsciiDigit(word[^1]) && word.AsSpan(0, word.Length - 1).IndexOfAnyInRange('0', '9') < 0
            ? [word[..^1], word[^1..]]
            : [Stem(token)];
    }

    private static IEnumerable<string> Roots(string words) => FrenchText.Tokenize(words).Select(Stem);

    private static string Stem(TextToken token) => token.Stem.StartsWith(Diploma, StringComparison.Ordinal) ? Diploma : token.Stem;

    private static int Advance(FoldedText text, int folded, int original)
    {
        while (folded < text.Folded.Length && text.ToOriginal(folded) < original)
        {
            folded++;
        }

        return folded;
    }
}
