using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>Which of the dates around a diploma tells when it ended, and whether it did.</summary>
internal static partial class StudyDates
{
    private const int CueLength = 28;
    private const int MaxYears = 300;
    private const int FarYears = 5;

    /// <summary>True for what is only planned: it is no study yet.</summary>
    public static bool IsPlanned(string words) => Planned().IsMatch(words);

    /// <summary>True when the words say that the studies go on.</summary>
    public static bool IsInProgress(string words) => InProgress().IsMatch(words);

    /// <summary>True when the words say that the diploma was not obtained, or not yet.</summary>
    public static bool IsUnfinished(string words) => InProgress().IsMatch(words) || Failed().IsMatch(words);

    /// <summary>True for words that only comment a date: « obtenu en », « recyclé en », « mention bien ».</summary>
    public static bool Continues(ReadOnlySpan<char> words) => Comment().IsMatch(words);

    /// <summary>The period that the entry lasted, or null: validity, renewals and the start of what goes on are left out.</summary>
    public static DateSpan? Of(FoldedText text, IEnumerable<DateSpan> dates, int from, YearMonth today)
    {
        DateSpan? renewed = null;
        foreach (var date in dates.Where(d => !d.IsDuration && !d.IsCurrent && d.From is not null))
        {
            var before = text.Folded.AsSpan(Math.Max(from, date.Start - CueLength), date.Start - Math.Max(from, date.Start - CueLength));
            var after = text.Folded.AsSpan(date.End, Math.Min(6, text.Folded.Length - date.End));
            if (NoEnd().IsMatch(before) || GoesOn().IsMatch(after) || (date.To is null && date.From!.Value.Year > today.Year + FarYears))
            {
                continue;
            }

            if (!Renewal().IsMatch(before))
            {
                return date;
            }

            renewed ??= date;
        }

        return renewed;
    }

    /// <summary>
    /// Dates of a line of studies: « PSC1 2019 », whose year follows a digit, and « le BP en 85 » are dates here, and here only.
    /// </summary>
    public static ResumeLine WithYears(FoldedText text, ResumeLine line)
    {
        if (!line.Dates.IsEmpty && line.Length > MaxYears)
        {
            return line;
        }

        var dates = line.Dates.ToBuilder();
        foreach (var match in Years().EnumerateMatches(text.Folded.AsSpan(line.Start, line.Length)))
        {
            var (start, end) = (line.Start + match.Index, line.Start + match.Index + match.Length);
            if (!line.Dates.Any(d => d.Start < end && start < d.End))
            {
                var digits = int.Parse(text.Folded.AsSpan(start, match.Length), System.Globalization.CultureInfo.InvariantCulture);
                dates.Add(new DateSpan(start, end, new YearMonth(digits < 100 ? 1900 + digits : digits, null), null, false, null));
            }
        }

        return dates.Count == line.Dates.Length ? line : line with { Dates = [.. dates.OrderBy(d => d.Start)] };
    }

    [GeneratedRegex(@"(?<=[a-z]\d{1,3} )(?:19[5-9]\d|20[0-4]\d)(?![\d/-])|(?<=\ben )(?:[6-9]\d)(?![\d/.-]|\s?(?:ans|heures|h\b|%|jours|e\b))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Years();

    // « (2024 → ) »
    [GeneratedRegex(@"^\s*(?:-?>|->?)\s*(?:\)|$|\n)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?:formation prevue|prevue? (?:pour|cpf)|a prevoir|envisagee?|souhaitee?|en projet|je (?:souhaite|voudrais|cherche))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Planned();

    [GeneratedRegex(
        @"\b(?:pas encore? (?:fini|termine|obtenu|valide|eu\b|passe)\w*|en cours?\b(?! du soir| de validite)|en preparation|en formation|actuellement|commencee?|debutee?|en alternance depuis|expected|in progress|ongoing|(?:je suis?|actuellement) en (?:terminale?|premiere|seconde|1ere|2nde|[1-3]e)|reste \w+ (?:modules?|blocs?|epreuves?))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InProgress();

    [GeneratedRegex(
        @"\b(?:abandon|echec|echoue|non[- ](?:obtenu|valide|termine|acheve|presente)|sans (?:le )?diplome|sans obtention|interromp|arrete|pas (?:\w+ )?(?:obtenu|valide|termine|eu\b|fini|reussi|passe)|niveau\b|jusqu'(?:en|a la)|partiel)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Failed();

    [GeneratedRegex(
        @"\b(?:jusqu'(?:en|au|a)|valable|valide|validite|expir\w*|commenc\w*|debut\w*|entree|rentree|prevue?s?|examen|jury|session|interrompue?|arretee?|abandonnee?|inscrite?|fin|admise?|admission|depuis|soutenance prevue)\W*(?:(?:en|le|la|l'|de|du|d'|pour|a|au|jusqu'en|jusqu'au|until)\s?)*(?:\d{1,2}(?:er)?\s)?$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NoEnd();

    [GeneratedRegex(
        @"^(?:obtenue?|eue?\b|recycl|renouvel|mac\b|maintien|revalid|valable|valide|mise? a jour|a jour|remise? a niveau|(?:avec )?mention|avec|par|en\b|promotion|promo\b|session|depuis|puis\b|et\b|commenc|debut|entree|rentree|prevu|examen|jury|jusqu|diplomee? en|a\b|au\b|non\b|pas\b|annee|major|abandon|interromp|arret|niveau|grade|option\b|reconversion|dont\b|le\b|la meme)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:recycl\w*|renouvel\w*|mac|maintien\w*|revalid\w*|mis\w? a jour|remis\w? a niveau|reactualis\w*|actualis\w*|refait\w?)\W*(?:(?:en|le|de|du)\s)*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Renewal();
}
