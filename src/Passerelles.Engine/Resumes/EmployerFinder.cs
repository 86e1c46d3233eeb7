using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Picks the employer among the pieces of the lines that head an experience, once its title is known.</summary>
internal static partial class EmployerFinder
{
    // What only its capital tells from other words, far from the title, is not enough.
    private const double Threshold = 0.5;
    private const int MaxName = 45;

    /// <param name="text">The text.</param>
    /// <param name="titles">Recognises titles: another title is no employer.</param>
    /// <param name="pieces">Pieces of the head with the rank of their line.</param>
    /// <param name="title">The title, or null.</param>
    /// <param name="titleRank">Rank of the title's line.</param>
    /// <param name="below">Where lines of tasks may begin: only what is plainly an employer counts there.</param>
    public static string? Find(FoldedText text, TitleRecognizer titles, ImmutableArray<(TextPiece Piece, int Rank)> pieces, TextPiece? title, int titleRank, int below)
    {
        if (title is { } several && JobWords.NamesSeveral(several.Of(text)))
        {
            return null;
        }

        TextPiece? best = null;
        var bestScore = 0.0;
        var order = 0;
        foreach (var (piece, rank) in pieces)
        {
            if (title is { } t && piece.Start < t.End && piece.End > t.Start)
            {
                // The title's own piece may go on with the place: « Aide-soignante à la clinique du Parc ».
                if (Within(text, piece, t) is { } named && named.Score > bestScore)
                {
                    (best, bestScore) = (named.Piece, named.Score);
                }

                continue;
            }

            var score = Score(text, titles, piece) - (0.05 * order++);
            if (score <= 0 || (piece.Start >= below && !(IsFirst(text, piece) && (score >= 0.8 || IsProperName(text, piece)))))
            {
                continue;
            }

            // What follows the title on its line, or stands just above or below it.
            score += rank == titleRank && title is not null ? (piece.Start > title.Value.End ? 0.2 : 0) : 0.15;
            if (score >= Threshold && score > bestScore)
            {
                (best, bestScore) = (piece, score);
            }
        }

        return best is { } found ? text.Evidence(found.Start, found.End)?.Quote : null;
    }

    private static (TextPiece Piece, double Score)? Within(FoldedText text, TextPiece piece, TextPiece title)
    {
        var words = piece.Of(text);
        var (before, name, _) = EmployerCues.FindPlace(words);
        if (before <= 2 || piece.Start + before < title.End || IsHome().IsMatch(words.AsSpan(before)))
        {
            return null;
        }

        var place = new TextPiece(piece.Start + name, piece.End);
        return IsVague(text, piece) ? null : (place, 1.1);
    }

    private static double Score(FoldedText text, TitleRecognizer titles, TextPiece piece)
    {
        var words = piece.Of(text);
        if (EmployerCues.IsNotAName(words) || PlaceNames.IsPlace(words) || Detail().IsMatch(words) || piece.Length > 90)
        {
            return 0;
        }

        var before = text.Folded.AsSpan(0, piece.Start).TrimEnd();
        var isLabelled = before is [.., ':'] && Label().IsMatch(before[Math.Max(0, before.Length - 40)..]);
        var score = isLabelled || Provider().IsMatch(words) || Announced().IsMatch(before[Math.Max(0, before.Length - 8)..]) ? 1.0
            : EmployerCues.Starts(words) ? 0.9
            : EmployerCues.Contains(words) ? 0.7
            : IsNamed(text, piece) ? 0.45
            : 0;
        var isTitle = JobWords.NamesCapacity(words) || (JobWords.NamesRole(words) && (score < 0.4 || titles.Score(text, piece) > 0 || words.Contains(' ', StringComparison.Ordinal))) || (score < 0.6 && titles.Score(text, piece) >= 0.9);
        return score
            - (IsBracketed(text, piece) ? 0.4 : 0)
            - (before is [.., ':'] && !isLabelled ? 0.2 : 0)
            - (isTitle && !isLabelled ? 0.6 : 0);
    }

    /// <summary>True when the folded words that follow a title say a kind of place, without its name: « en EHPAD », « dans une crèche ».</summary>
    public static bool IsVague(FoldedText text, TextPiece piece)
    {
        var words = piece.Of(text);
        var (before, _, afterKind) = EmployerCues.FindPlace(words);
        return before >= 0 && Indefinite().IsMatch(words.AsSpan(before))
            && !IsNamed(text, new TextPiece(Math.Min(piece.Start + afterKind, piece.End), piece.End)) && !Complement().IsMatch(words.AsSpan(afterKind));
    }

    private static bool IsFirst(FoldedText text, TextPiece piece)
    {
        var before = text.Folded.AsSpan(0, piece.Start).TrimEnd(" •*->|«\"");
        return before.IsEmpty || before[^1] == '\n';
    }

    private static bool IsBracketed(FoldedText text, TextPiece piece)
    {
        var line = text.Folded.AsSpan(0, piece.Start);
        line = line[(line.LastIndexOf('\n') + 1)..];
        return line.LastIndexOf('(') > line.LastIndexOf(')');
    }

    // « Vent de Picardie Services », not « Accueil des familles »: capitals beyond the first word, and not the whole in capitals.
    private static bool IsProperName(FoldedText text, TextPiece piece)
    {
        var words = text.Slice(piece.Start, piece.End);
        var (capitals, lower) = (0, false);
        for (var i = 0; i < words.Length; i++)
        {
            capitals += char.IsUpper(words[i]) && (i == 0 || !char.IsLetterOrDigit(words[i - 1])) ? 1 : 0;
            lower |= char.IsLower(words[i]);
        }

        return lower && char.IsUpper(words[0]) && words.Length <= MaxName && (capitals >= 2 || IsBeforeTown(text, piece));
    }

    // « Sephora, Reims »
    private static bool IsBeforeTown(FoldedText text, TextPiece piece)
    {
        var rest = text.Folded.AsSpan(piece.End, Math.Min(MaxName, text.Folded.Length - piece.End));
        var end = rest.IndexOf('\n');
        return PlaceNames.IsPlace((end < 0 ? rest : rest[..end]).Trim(" ,-()|").ToString());
    }

    // A capital or a figure: « Batisud », « La Poste », « Vent de Picardie ».
    private static bool IsNamed(FoldedText text, TextPiece piece)
    {
        foreach (var c in text.Slice(piece.Start, piece.End))
        {
            if (char.IsUpper(c) || c is '«' or '"')
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\s(?:a|au)\s+(?:domicile|son\s+compte|mon\s+compte)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex IsHome();

    [GeneratedRegex(@"^(?:prestataire|presta\.?|ste|via|pour le compte de|detache[e]? (?:chez|a))\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Provider();

    // « d'une association d'aidants » says which one.
    [GeneratedRegex(@"^\s(?:d'|de\s|des\s|du\s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Complement();

    [GeneratedRegex(@"^\s(?:en|d'une?|dans\s+une?|pour\s+une?|dans\s+(?:des|plusieurs|differente?s?))\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Indefinite();

    // Hours, places, contracts, teams: they come with a job and name nobody.
    [GeneratedRegex(
        @"^(?:\d|puis\s|et\s|avec\s|dans\s|dont\s|pour\s|sur\s|temps\s|mi-temps|service\s+(?:de|des|d'|du)\s|unite|equipe|pole\s|secteur|rue\s|avenue|boulevard|place\s|bd\s|av\.|allee|chemin|route\s|zone\s|zi\s|za\s|a\s+(?:mon|son)\s+compte|en\s+|remote|on\s?site|full|part|tous\s|tout\s|deux\s|trois\s|quatre\s|cinq\s|six\s|sept\s|huit\s|dix\s"
        + @"|plusieurs|differente?s?|divers|nuits?\b|jours?\b|matins?\b|week|titulaire|contractuel|fonctionnaire|statut|salaire|categorie|niveau|suite|fin\s|depart|licenciement|ville\s+de\s+residence|dossier|horaires?|contrat|remplacement|conge|missions\b|mission\s:|taches?|activites?|responsabilites|realisations|environnement|projet|poste|fonction|lieu|adresse|periode|dates?|duree|type|mon\s|ma\s|mes\s|une?\s|des\s|particuliers?$|ans\b|mois\b)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Detail();

    [GeneratedRegex(@"(?:employeur|entreprise|societe|structure|organisme|etablissement|employer|company)\s*:$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<![a-z])(?:che[zs]|at|@)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Announced();
}
