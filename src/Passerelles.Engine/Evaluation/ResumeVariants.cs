using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Passerelles.Engine.Evaluation;

/// <summary>
/// Other texts of a labelled CV, in which only what must not count, or should count little, is changed. The same CV gives the
/// same variants on every machine. A variant is null where the CV has nothing to change.
/// </summary>
public static partial class ResumeVariants
{
    private const int GapYears = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Names of the origins found in France, to stand in for a person's own.</summary>
    public static readonly ImmutableArray<string> Names =
        ["Jean-Baptiste de La Tour", "Mamadou DIALLO", "Fatima Zohra Benali", "Nguyễn Thị Lan", "Ion POPESCU", "Teuira TEHEI", "Aïcha Coulibaly", "Marie Martin"];

    /// <summary>Addresses of all kinds of neighbourhoods.</summary>
    public static readonly ImmutableArray<string> Places =
        ["Avenue Foch, 75016 Paris", "Cité des Bosquets, 93370 Montfermeil", "Lieu-dit Le Mas, 48000 Mende", "97300 Cayenne", "Quartier Nord, 13015 Marseille"];

    /// <summary>Lines about a person that an employer may not ask for.</summary>
    public static readonly ImmutableArray<string> PersonalLines =
        ["Né le 14/03/1964, 62 ans, veuf, 4 enfants", "Née le 02/11/2004 - 22 ans - célibataire", "45 ans, mariée, nationalité malienne", "Travailleur handicapé (RQTH)"];

    /// <summary>The person's gender in the other form wherever the text tells it.</summary>
    public static string? OtherGender(LabelledResume resume) => Replace(resume, (_, other) => other);

    /// <summary>The person's gender in an inclusive form: « aide-soignant·e », « infirmier·ère ».</summary>
    public static string? Inclusive(LabelledResume resume) => Replace(resume, InclusiveOf);

    /// <summary>Another name.</summary>
    public static string? Named(LabelledResume resume, string name) =>
        resume.Truth.Person is { Name: { Length: > 0 } known } ? resume.Text.Replace(known, name, StringComparison.Ordinal) : null;

    /// <summary>Another place to live, in the head of the CV: towns of employers stay.</summary>
    public static string? Living(LabelledResume resume, string place)
    {
        if (resume is not { Truth.Person.Places: { Length: > 0 } known, Parts: [{ Heading: null } head, { Heading: not null }, ..] })
        {
            return null;
        }

        var moved = head with { Entries = [.. head.Entries.Select(e => e.Select(l => known.Aggregate(l, (line, p) => line.Replace(p, place, StringComparison.Ordinal))).ToImmutableArray())] };
        return ResumePart.TextOf(resume.Parts.SetItem(0, moved));
    }

    /// <summary>A line about age, family, origin or health below the first one.</summary>
    public static string? WithPersonalLine(LabelledResume resume, string line) =>
        resume.Parts is [{ Heading: null, Entries: [{ Length: > 1 } head, ..] }, ..]
            ? resume.Text.Insert(head[0].Length, $"\n{line}")
            : null;

    /// <summary>
    /// Four years without a job before the last one: all that ended before it is four years older. Null when the CV has fewer than
    /// two dated jobs, or when a year does not tell on which side of the gap it stands.
    /// </summary>
    public static string? WithGap(LabelledResume resume)
    {
        var dated = resume.Truth.Experiences.Where(e => e.Start is not null).OrderByDescending(e => e.Start, StringComparer.Ordinal).ToList();
        if (dated.Count < 2 || dated.Count < resume.Truth.Experiences.Length || ShortYear().IsMatch(resume.Text))
        {
            return null;
        }

        var last = YearOf(dated[0].Start!);
        return dated.Skip(1).All(e => !e.Current && YearOf(e.End ?? e.Start!) < last) ? Aged(resume.Text, year => year < last) : null;
    }

    /// <summary>Four years without a job since the last one. Null when a job goes on, or when the CV has no date.</summary>
    public static string? WithGapSince(LabelledResume resume) =>
        resume.Truth.Experiences is { Length: > 0 } all && all.All(e => e is { Start: not null, Current: false }) && !ShortYear().IsMatch(resume.Text)
            ? Aged(resume.Text, _ => true)
            : null;

    /// <summary>One letter wrong in one word of four letters or more out of twenty.</summary>
    public static string WithTypos(LabelledResume resume, int seed)
    {
        var random = new Random(seed);
        return LongWord().Replace(resume.Text, match =>
        {
            if (random.Next(20) > 0)
            {
                return match.Value;
            }

            var (word, at) = (match.Value, random.Next(1, match.Length));
            return random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                2 => $"{word[..at]}{Letters[random.Next(Letters.Length)]}{word[(at + 1)..]}",
                _ => at + 1 < word.Length ? $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}" : word.Remove(at, 1),
            };
        });
    }

    /// <summary>Parts in another order, the head still first.</summary>
    public static string? Shuffled(LabelledResume resume, int seed)
    {
        var parts = resume.Parts;
        var fixedParts = parts is [{ Heading: null }, ..] ? 1 : 0;
        if (parts.Length - fixedParts < 2)
        {
            return null;
        }

        var others = parts[fixedParts..].ToArray();
        new Random(seed).Shuffle(others);
        return ResumePart.TextOf([.. parts[..fixedParts], .. others]);
    }

    /// <summary>The CV in capitals.</summary>
    public static string InCapitals(LabelledResume resume) => resume.Text.ToUpperInvariant();

    /// <summary>The CV without accents.</summary>
    public static string WithoutAccents(LabelledResume resume) => string.Concat(
        resume.Text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    /// <summary>The text after one to five blind edits: pieces cut, doubled, moved, mixed with another text, letters and signs thrown in.</summary>
    public static string Edited(string text, string other, int seed)
    {
        const string Thrown = "\0\t\n\r\u00A0\u200B\u2028•#@/|-–'’\"(){}[]<>0123456789éàÇŒ€😀\uD83D٣";
        var random = new Random(seed);
        for (var edits = random.Next(1, 6); edits > 0 && text.Length > 0; edits--)
        {
            var start = random.Next(text.Length);
            var length = random.Next(1, Math.Min(400, text.Length - start) + 1);
            text = random.Next(6) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, text.Substring(start, length)),
                2 => text.Remove(start, length).Insert(random.Next(text.Length - length + 1), text.Substring(start, length)),
                3 => text.Insert(start, other.Substring(Math.Min(start, other.Length), Math.Min(length, other.Length - Math.Min(start, other.Length)))),
                4 => text.Insert(start, new string(Thrown[random.Next(Thrown.Length)], random.Next(1, 4))),
                _ => text.Remove(start, 1).Insert(start, Letters[random.Next(Letters.Length)].ToString()),
            };
        }

        return text;
    }

    private static string? Replace(LabelledResume resume, Func<string, string, string?> formOf)
    {
        var forms = resume.Truth.Gender.Where(g => g is [not "", _]).DistinctBy(g => g[0], StringComparer.Ordinal).ToDictionary(g => g[0], g => formOf(g[0], g[1]), StringComparer.Ordinal);
        if (forms.Count == 0 || forms.Values.Any(f => f is null))
        {
            return null;
        }

        var pattern = string.Join('|', forms.Keys.OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal).Select(Regex.Escape));
        return Regex.Replace(resume.Text, $@"(?<!\p{{L}})(?:{pattern})(?!\p{{L}})", m => forms[m.Value]!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    // « infirmier » and « infirmière » make « infirmier·ère »; a form of several words has none.
    private static string? InclusiveOf(string form, string other)
    {
        if (form.Contains(' ', StringComparison.Ordinal) || form.Length == other.Length || form.Any(char.IsUpper) != other.Any(char.IsUpper))
        {
            return null;
        }

        var (masculine, feminine) = form.Length < other.Length ? (form, other) : (other, form);
        var shared = masculine.Zip(feminine).TakeWhile(p => p.First == p.Second).Count();
        return shared >= 3 && !feminine[shared..].Contains('-', StringComparison.Ordinal) ? $"{masculine}·{feminine[shared..]}" : null;
    }

    private static string Aged(string text, Func<int, bool> isBefore) => Year().Replace(text, match =>
    {
        var year = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
        return isBefore(year) ? (year - GapYears).ToString(CultureInfo.InvariantCulture) : match.Value;
    });

    private static int YearOf(string date) => int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\p{L}\d])(?:19[5-9]|20[0-2])\d(?![\p{L}\d])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\d)(?:0?[1-9]|1[0-2])[/.]\d\d(?![\d/.])|['’]\d\d\b|\b(?:en|depuis|de|à) \d\d\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"(?<![\p{L}\d@.])\p{L}{4,}(?![\p{L}\d@.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongWord();
}
