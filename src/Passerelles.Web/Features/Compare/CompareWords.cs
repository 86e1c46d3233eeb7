using System.Globalization;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Compare;

/// <summary>The sentences of a comparison.</summary>
internal static class CompareWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The name inside a sentence: ROME writes a capital, sheets do not; acronyms keep theirs.</summary>
    public static string Name(Occupation occupation) => InSentence(occupation.Label);

    public static string InSentence(string label) => string.Join(" / ", label.Split(" / ").Select(
        part => part.Length > 1 && char.IsUpper(part[0]) && char.IsLower(part[1]) ? char.ToLower(part[0], Culture) + part[1..] : part));

    /// <summary>« d’infirmier·ère », « de sage-femme ».</summary>
    public static string Of(Occupation occupation) => (French.StartsWithVowel(occupation.Label) ? "d’" : "de ") + Name(occupation);

    /// <summary>How many skills are shared, close and to acquire.</summary>
    public static string Lead(OccupationComparison comparison) => Lead(
        comparison.Tally,
        comparison.To,
        comparison.Tally.Shared switch
        {
            0 => $"aucune n’est celle {Of(comparison.From)}",
            1 => $"1\u00A0est déjà celle {Of(comparison.From)}",
            var n => $"{Number(n)}\u00A0sont déjà celles {Of(comparison.From)}",
        });

    /// <summary>How many skills a profile shows, comes near and does not speak of.</summary>
    public static string Lead(ProfileComparison comparison) => Lead(
        comparison.Tally,
        comparison.Match.Occupation,
        comparison.Tally.Shared == 0 ? "votre profil n’en montre aucune" : $"votre profil en montre {Number(comparison.Tally.Shared)}");

    private static string Lead(SkillTally tally, Occupation to, string shared)
    {
        if (tally.Total == 0)
        {
            return $"La source ne décrit pas les compétences {Of(to)}.";
        }

        var rest = tally.Essential + tally.Optional;
        var close = tally.Close switch { 0 => "", 1 => ", 1\u00A0en est proche", var n => $", {Number(n)}\u00A0en sont proches" };
        var start = tally.Total == 1 ? $"Sur la seule compétence {Of(to)}" : $"Sur les {Number(tally.Total)}\u00A0compétences {Of(to)}";
        return $"{start}, {shared}{close}{(rest == 0 ? ". Il n’en reste aucune à acquérir." : $" et {Rest(rest, tally.Essential)}.")}";
    }

    private static string Rest(int rest, int essential) => (rest, essential) switch
    {
        (1, 0) => "1\u00A0reste à acquérir, utile selon les postes",
        (1, _) => "1\u00A0reste à acquérir, indispensable",
        (_, 0) => $"{Number(rest)}\u00A0restent à acquérir, utiles selon les postes",
        (_, 1) => $"{Number(rest)}\u00A0restent à acquérir, dont 1\u00A0indispensable",
        _ when rest == essential => $"{Number(rest)}\u00A0restent à acquérir, toutes indispensables",
        _ => $"{Number(rest)}\u00A0restent à acquérir, dont {Number(essential)}\u00A0indispensables",
    };

    /// <summary>How much of an occupation is covered; words that claim no share, since rare skills weigh more than common ones.</summary>
    public static string Coverage(double coverage) => coverage switch
    {
        >= 0.995 => "tout ce que",
        >= 0.75 => "l’essentiel de ce que",
        >= 0.5 => "une bonne part de ce que",
        >= 0.25 => "une part de ce que",
        > 0.05 => "une petite part de ce que",
        _ => "presque rien de ce que",
    };

    public static string? Step(int? levels) => levels switch
    {
        null => null,
        0 => "Même niveau",
        > 0 => $"Monte de {French.Count(levels.Value, "niveau", "niveaux")}",
        _ => $"Descend de {French.Count(-levels.Value, "niveau", "niveaux")}",
    };

    /// <summary>A pay in a cell.</summary>
    public static string Pay(PayRange pay) => pay.Unit is "eur-gross-year-median"
        ? $"{French.Number(pay.Min)}\u00A0euros brut par an au milieu de la famille de métiers, pas de ce métier seul"
        : French.Capital(French.Pay(pay));

    public static string? Pay(PayComparison? pay) => (pay?.Difference, pay?.To.Unit) switch
    {
        (null, _) => null,
        (0, _) => "Même montant",
        ({ } more, "eur-gross-year-median") => $"{French.Number(Math.Abs(more))}\u00A0euros {(more > 0 ? "de plus" : "de moins")} par an d’une famille de métiers à l’autre",
        ({ } more, "eur-gross-year") => $"{French.Number(Math.Abs(more))}\u00A0euros {(more > 0 ? "de plus" : "de moins")} par an",
        ({ } more, "eur-gross-month" or "eur-net-month") => $"{French.Number(Math.Abs(more))}\u00A0euros {(more > 0 ? "de plus" : "de moins")} par mois",
        _ => null,
    };

    /// <summary>Whether the diploma of the origin opens the destination; null when nothing is to be said.</summary>
    public static (string Title, string Text)? Gate(OccupationComparison comparison) => comparison.Diploma switch
    {
        _ when comparison.To.Gate is null => null,
        OriginDiploma.Opens => ("Métier réglementé\u00A0: le diplôme de départ l’ouvre aussi", $"Le diplôme exigé pour le métier {Of(comparison.From)} ouvre aussi celui-ci. Vérifiez que les autres conditions sont remplies."),
        OriginDiploma.MayOpen => ("Métier réglementé\u00A0: à vérifier", $"Un des diplômes qui ouvrent le métier {Of(comparison.From)} ouvre aussi celui-ci\u00A0: vérifiez le vôtre."),
        OriginDiploma.DoesNotOpen when comparison.From.Gate is not null => ("Métier réglementé\u00A0: un autre diplôme est demandé", $"D’après les fiches, le diplôme exigé pour le métier {Of(comparison.From)} n’ouvre pas celui-ci."),
        OriginDiploma.DoesNotOpen => ("Métier réglementé\u00A0: un diplôme est demandé", "L’expérience seule ne suffit pas."),
        _ => ("Métier réglementé\u00A0: à vérifier", "La source ne dit pas si le diplôme du métier de départ suffit."),
    };

    /// <summary>What several occupations have in common and what each asks for alone.</summary>
    public static string Lead(SideBySide table)
    {
        var skills = table.Skills.RemoveAll(r => !MatrixGroups.IsCounted(r.Skill));
        var common = skills.Count(r => r.Cells.All(c => c.IsAsked));
        var several = skills.Count(r => r.Cells.Count(c => c.IsAsked) > 1) - common;
        var all = table.Occupations.Length == 2 ? "aux deux métiers" : $"aux {(table.Occupations.Length == 3 ? "trois" : "quatre")} métiers";
        var start = common switch { 0 => $"Aucune compétence n’est commune {all}", 1 => $"1\u00A0compétence est commune {all}", _ => $"{Number(common)}\u00A0compétences sont communes {all}" };
        var middle = several switch { 0 => "", 1 => ", 1\u00A0autre à plusieurs d’entre eux", _ => $", {Number(several)}\u00A0autres à plusieurs d’entre eux" };
        var alone = skills.Length - common - several;
        return $"{start}{middle}{(alone == 0 ? "." : $" et {(alone == 1 ? "1\u00A0n’est demandée" : $"{Number(alone)}\u00A0ne sont demandées")} que par un seul.")}";
    }

    private static string Number(int number) => number.ToString("#,0", Culture);
}
