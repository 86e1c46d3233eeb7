using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Resumes;

/// <summary>
/// Finds dates, periods and durations in folded text: « janvier 2022 - mars 2024 », « 01/2016 - 08/2019 », « depuis 2022 »,
/// « de 2015 a 2018 », « sept. 2019 a ce jour », « 2013-15 », « 3 ans et demi », with the usual slips of scanned text.
/// </summary>
internal static partial class DateScanner
{
    private const int MaxSpans = 400;

    // Written by hand: « janvié », « septenbre », « aoute », « dec. »; a year always follows.
    private const string Month =
        @"(?:janv[a-z]{0,4}|january|jan|fe[vb]r[a-z]{0,6}|fev|feb|mars|march|mar|avril[a-z]?|avr|apr(?:il)?|mai|may|juin|june?"
        + @"|juill?[a-z]{0,4}|july?|aou?te?|aug(?:ust)?|sept[a-z]{0,6}|setem[a-z]{1,4}|sep|octo?[a-z]{0,5}|novem[a-z]{1,4}|noven[a-z]{1,4}|nov|de[cs]em[a-z]{1,4}|decen[a-z]{1,4}|dec)\.?";

    private const string Season = @"(?:etes?|printemps|spring|summer|automne|autumn|fall|hivers?|winter|noel|toussaint|paques)";

    // « 2O19 », « 20l9 »: a scanner reads O for 0 and l for 1.
    private const string Year = @"(?:19[4-9o][0-9o]|2[0o][0-9ol][0-9ol])";

    // « 2000 heures », « 1950 € » are no years.
    private const string Unit = @"[\da-z]|-\d(?!\d)|\s?(?:€|%|euros?|heures|patients|residents|personnes|clients|habitants|lits|m2)";

    private const string Now =
        @"(?:[ao]u?jourd'?\s?[hu]*i|auj\.?|ajd|(?:a\s+)?ce\s+jour|ce\s+j\.?|a?\s?present|en\s+cours|en\s+poste|actuel(?:le|lement)?|maintenant|nos\s+jours|toujours|encore|now|current(?:ly)?|today|ongoing|date|\.\.\.?)";

    // « juillet 2019 » holds the letters « et »: words that join two dates stand between blanks.
    private const string Link =
        @"(?:\s*(?:--?>?|/|>)\s*|\s+(?:a|au|aux|jusqu'?\s?(?:a|au|en|aux)?|to|until|till)\s+)(?:au\s+|a\s+|l'\s?|jusqu'?\s?(?:a|au|en)\s+|(?:a\s+la\s+)?fin\s+(?:de\s+)?|(?:au\s+)?debut\s+|mi-\s?)?";

    /// <summary>Dates of a stretch of folded text, in order, without overlap.</summary>
    public static ImmutableArray<DateSpan> Scan(string text, int start, int end)
    {
        var spans = ImmutableArray.CreateBuilder<DateSpan>();
        var previousEnd = start;
        var match = Dates().Match(text, start, end - start);
        while (match.Success && spans.Count < MaxSpans)
        {
            if (Read(match) is { } span && span.Start >= previousEnd)
            {
                spans.Add(span);
                previousEnd = span.End;
            }

            match = match.NextMatch();
        }

        return spans.ToImmutable();
    }

    private static DateSpan? Read(Match match)
    {
        var start = match.Index;
        var end = match.Index + match.Length;
        if (match.Groups["dur"].Success || match.Groups["dm"].Success)
        {
            return new DateSpan(start, end, null, null, match.Groups["for"] is { Success: true, Length: > 3 }, DurationMonths(match));
        }

        var to = ReadDate(match, "b");
        if (match.Groups["until"].Success)
        {
            return to is null ? null : new DateSpan(start, end, null, to, false, null);
        }

        if (ReadDate(match, "a") is not { } from)
        {
            return null;
        }

        if (match.Groups["m0"].Success)
        {
            return new DateSpan(start, end, new YearMonth(from.Year, MonthNumber(match.Groups["m0"].ValueSpan)), from, false, null);
        }

        if (match.Groups["short"] is { Success: true } shortYear)
        {
            to = new YearMonth((from.Year / 100 * 100) + int.Parse(shortYear.ValueSpan, CultureInfo.InvariantCulture), null);
        }

        var isCurrent = match.Groups["now"].Success || (match.Groups["since"].Success && to is null);
        return to is { } last && Before(last, from)
            ? new DateSpan(start, end, last, from, false, null)
            : new DateSpan(start, end, from, to, isCurrent, null);
    }

    private static bool Before(YearMonth a, YearMonth b) => a.Year < b.Year || (a.Year == b.Year && a.Month < b.Month);

    private static YearMonth? ReadDate(Match match, string side)
    {
        if (!match.Groups[side + "y"].Success)
        {
            return null;
        }

        var digits = match.Groups[side + "y"].Value.Replace('o', '0').Replace('l', '1');
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        // Two digits: « 09/19 », « sept. 98 ».
        year = digits.Length == 2 ? year + (year < 50 ? 2000 : 1900) : year;
        int? month = match.Groups[side + "n"] is { Success: true } number ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
            : match.Groups[side + "m"] is { Success: true } name ? MonthNumber(name.ValueSpan)
            : null;
        return month is < 1 or > 12 || year is < 1940 or > 2060 ? null : new YearMonth(year, month);
    }

    private static int? MonthNumber(ReadOnlySpan<char> name) => name switch
    {
        ['j', 'a', ..] => 1,
        ['f', ..] => 2,
        ['m', 'a', 'r', ..] => 3,
        ['a', 'v', ..] or ['a', 'p', ..] => 4,
        ['m', 'a', ..] => 5,
        ['j', 'u', 'i', 'n', ..] or ['j', 'u', 'n', ..] => 6,
        ['j', 'u', ..] => 7,
        ['a', 'o', ..] or ['a', 'u', 'g', ..] => 8,
        ['s', 'e', ..] => 9,
        ['o', ..] => 10,
        ['n', ..] => 11,
        ['d', ..] => 12,
        _ => null,
    };

    private static int DurationMonths(Match match)
    {
        var years = match.Groups["dur"] is { Success: true } y ? Number(y.ValueSpan) : 0;
        var months = match.Groups["dm"] is { Success: true } m ? Number(m.ValueSpan) : match.Groups["half"].Success ? 6 : 0;
        return Math.Max(1, (years * 12) + months);
    }

    private static int Number(ReadOnlySpan<char> text) => text switch
    {
        "un" or "une" or "one" => 1,
        "deux" or "two" => 2,
        "trois" or "three" => 3,
        "quatre" or "four" => 4,
        "cinq" or "five" => 5,
        "six" => 6,
        "sept" => 7,
        "huit" => 8,
        "neuf" => 9,
        "dix" => 10,
        "quinze" => 15,
        "vingt" => 20,
        _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0,
    };

    private const string NumberWord = @"(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|one|two|three|four|five)";

    private const string DateA =
        @"(?:(?:(?:3[01]|[12]\d|0?[1-9])(?:er)?\s+)?(?<am>" + Month + @")\s*(?:de\s+)?'?(?<ay>" + Year + @"|\d\d)(?![\d/])"
        + @"|(?:3[01]|[12]\d|0?[1-9])[/.-](?<an>0?[1-9]|1[0-2])[/.-](?<ay>" + Year + @"|\d\d)(?![.]?\d)"
        + @"|(?<an>0?[1-9]|1[0-2])\s?[/.-]\s?(?<ay>" + Year + @")(?!\d)"
        + @"|(?<an>0[1-9]|1[0-2])/(?<ay>\d\d)(?![\d/])"
        + @"|(?<ay>" + Year + @")-(?<an>0[1-9]|1[0-2])(?:-(?:[0-2]\d|3[01]))?(?![\d-])"
        + @"|" + Season + @"\s+(?:de\s+)?(?<ay>" + Year + @")(?![\d/])"
        + @"|(?<ay>" + Year + @")(?!" + Unit + @"))";

    private const string DateB =
        @"(?:(?:(?:3[01]|[12]\d|0?[1-9])(?:er)?\s+)?(?<bm>" + Month + @")\s*(?:de\s+)?'?(?<by>" + Year + @"|\d\d)(?![\d/])"
        + @"|(?:3[01]|[12]\d|0?[1-9])[/.-](?<bn>0?[1-9]|1[0-2])[/.-](?<by>" + Year + @"|\d\d)(?![.]?\d)"
        + @"|(?<bn>0?[1-9]|1[0-2])\s?[/.-]\s?(?<by>" + Year + @")(?!\d)"
        + @"|(?<bn>0[1-9]|1[0-2])/(?<by>\d\d)(?![\d/])"
        + @"|(?<by>" + Year + @")-(?<bn>0[1-9]|1[0-2])(?:-(?:[0-2]\d|3[01]))?(?![\d-])"
        + @"|" + Season + @"\s+(?:de\s+)?(?<by>" + Year + @")(?![\d/])"
        + @"|(?<by>" + Year + @")(?!" + Unit + @"))";

    // « 06 12 34 20 19 », « 75011 », « 1 200 € » and « 2019 € » are no dates: a date starts on its own.
    [GeneratedRegex(
        @"(?<![\d/.,+a-z])(?<!\d )(?:"
        + @"(?<until>jusqu'?\s?(?:a|au|en))\s+" + DateB
        + @"|(?:(?<since>depui[st]?|dep\.?|dps|since|a\s+partir\s+d[e'u])\s*(?:le\s+|l'annee\s+|debut\s+|fin\s+|mi-\s?)?|(?:from|du|de|entre|d')\s?(?:le\s+|fin\s+|debut\s+|mi-\s?)?)?"
        + @"(?:(?:(?:3[01]|[12]\d|0?[1-9])(?:er)?\s+)?(?<m0>" + Month + @")(?:\s*[-/]\s*|\s+(?:a|au|et|to)\s+))?" + DateA
        + @"(?:(?<=" + Year + @")[-/](?<short>\d\d)(?![\d/-])|(?:" + Link + @"|\s+et\s+(?<=entre[^\n]{4,24}))" + DateB
        + @"|\s{1,3}(?<=(?<![\d/])" + Year + @"\s{1,3})(?<by>" + Year + @")(?![\d/.-]|" + Unit + @")|(?:" + Link + @"|\s*\(?)(?<now>" + Now + @")(?![a-z])|(?<=" + Year + @")\s?(?<now>-)(?=\s*(?:[:|)]|\n|$)))?"
        + @"|(?<=(?:^|\n)[\s•*>-]{0,8})'?(?<ay>\d\d)\s?[-/]\s?'?(?<by>\d\d)(?=\s*(?:[:|,;]|\s-\s|\n|$))"
        + @"|(?:de|entre)\s+'?(?<ay>[5-9]\d)\s+(?:a|et)\s+'?(?<by>\d\d)(?=\s*(?:[,.;:()\n-]|$))"
        + @"|(?<since>depui[st]?)\s+'?(?<ay>[6-9]\d)(?=\s*(?:[,.;:()\n-]|$))"
        + @"|(?:(?<for>depui[st]?|since|for)\s+(?:plus\s+de\s+|environ\s+|pres\s+de\s+)?)?(?<dur>" + NumberWord + @")\s*(?:ans?|annees?|years?|yrs?)(?:\s+(?<half>et\s+demie?)|\s*(?:et|,)?\s*(?<dm>\d{1,2})\s*(?:mois|months?))?(?![a-z])"
        + @"|(?<dm>" + NumberWord + @")\s*(?:mois|months?)(?![a-z])"
        + @")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Dates();
}
