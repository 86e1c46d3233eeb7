using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Web.Features.Shared;

/// <summary>The words shown for what the engine counts and names.</summary>
internal static class French
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Order of French dictionaries: accents and case come last.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(Culture, CompareOptions.IgnoreCase);

    public static string Date(DateOnly date) => date.Day == 1
        ? $"1er {date.ToString("MMMM yyyy", Culture)}"
        : date.ToString("d MMMM yyyy", Culture);

    public static string Number(decimal number) => number.ToString("#,0.##", Culture);

    /// <summary>« 91,4 % »</summary>
    public static string Share(double share) => $"{(100 * share).ToString("0.0", Culture)}\u00A0%";

    /// <summary>« 91 fois sur 100 »</summary>
    public static string TimesOutOfHundred(double share) => $"{(100 * share).ToString("0", Culture)}\u00A0fois sur\u00A0100";

    /// <summary>« 3 métiers », « 1 métier », « 0 métier »: zero is singular in French.</summary>
    public static string Count(int count, string singular, string? plural = null) =>
        $"{count.ToString("#,0", Culture)}\u00A0{(count < 2 ? singular : plural ?? singular + "s")}";

    public static string Month(YearMonth month) => month.Month is { } m
        ? $"{Culture.DateTimeFormat.GetMonthName(m)} {month.Year.ToString(Culture)}"
        : month.Year.ToString(Culture);

    public static string Duration(int months) => (months / 12, months % 12) switch
    {
        (0, var m) => $"{m.ToString(Culture)} mois",
        (var y, 0) => Count(y, "an"),
        var (y, m) => $"{Count(y, "an")} et {m.ToString(Culture)} mois",
    };

    public static string Level(int level) => level switch
    {
        1 => "Niveau 1 (savoirs de base)",
        2 => "Niveau 2",
        3 => "Niveau 3 (CAP, BEP)",
        4 => "Niveau 4 (équivalent bac)",
        5 => "Niveau 5 (bac + 2)",
        6 => "Niveau 6 (licence, bac + 3 ou 4)",
        7 => "Niveau 7 (master, bac + 5 et plus)",
        8 => "Niveau 8 (doctorat)",
        _ => $"Niveau {level.ToString(Culture)}",
    };

    public static string Kind(SkillKind kind) => kind switch
    {
        SkillKind.KnowHow => "Savoir-faire",
        SkillKind.Knowledge => "Connaissances",
        _ => "Savoir-être",
    };

    public static string Mastery(int level) => level switch
    {
        1 => "notions",
        2 => "pratique guidée",
        3 => "pratique autonome",
        _ => "expertise",
    };

    public static string Way(AccessWay way) => way switch
    {
        AccessWay.Diploma => "Diplôme",
        AccessWay.Vae => "Validation des acquis de l’expérience (VAE)",
        AccessWay.Apprenticeship => "Alternance",
        AccessWay.CompetitiveEntry => "Concours ou sélection",
        AccessWay.Experience => "Expérience",
        _ => "Formation continue",
    };

    public static string Role(CertificationRole role) => role switch
    {
        CertificationRole.Required => "obligatoire",
        CertificationRole.Prerequisite => "exigé aussi",
        CertificationRole.Usual => "le plus courant",
        _ => "un plus",
    };

    public static string Band(MatchBand band) => band switch
    {
        MatchBand.VeryClose => "très proche",
        MatchBand.Close => "proche",
        MatchBand.WithinReach => "à portée",
        _ => "éloigné",
    };

    public static string Reason(MatchReasonKind kind) => kind switch
    {
        MatchReasonKind.Experience => "Expérience",
        MatchReasonKind.Certification => "Diplôme",
        MatchReasonKind.Skill => "Compétence",
        MatchReasonKind.Wording => "Mots du CV",
        _ => "Métier visé",
    };

    public static string Riasec(char letter) => letter switch
    {
        'R' => "réaliste : agir, manier, fabriquer",
        'I' => "investigateur : observer, comprendre, chercher",
        'A' => "artistique : imaginer, créer, exprimer",
        'S' => "social : aider, accompagner, transmettre",
        'E' => "entreprenant : décider, convaincre, organiser",
        _ => "conventionnel : ranger, vérifier, suivre une méthode",
    };

    public static string Pay(PayRange pay) => pay.Unit switch
    {
        "eur-gross-month" => $"de {Number(pay.Min)} à {Number(pay.Max)} euros brut par mois",
        "eur-net-month" => $"de {Number(pay.Min)} à {Number(pay.Max)} euros net par mois",
        "eur-gross-year" => $"de {Number(pay.Min)} à {Number(pay.Max)} euros brut par an",
        "eur-gross-year-median" => $"{Number(pay.Min)} euros brut par an au milieu de la famille de métiers : la moitié gagne moins, la moitié gagne plus. Ce n’est pas le salaire de ce métier seul",
        _ => $"de {Number(pay.Min)} à {Number(pay.Max)} ({pay.Unit})",
    };

    /// <summary>First letter in upper case: sheet titles are written in lower case, as inside a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>Whether « de » is elided before this word.</summary>
    public static bool StartsWithVowel(string text) => text.Length > 0 && text[..1].Normalize(NormalizationForm.FormD)[0] is var c && "aeiouyœæ".Contains(c, StringComparison.OrdinalIgnoreCase);

    public static string Join(ImmutableArray<string> items) => items.Length switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items[..^1]) + " et " + items[^1],
    };
}
