using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Evaluation;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Quality;

[SamePageForEveryone]
internal sealed class QualityModel : PageModel
{
    private const string OwnResumes = "CV → métier";

    private static readonly Dictionary<string, string> Difficulties = new(StringComparer.Ordinal)
    {
        ["abbreviations"] = "Beaucoup de sigles",
        ["all-caps"] = "Tout en capitales",
        ["apprentice"] = "Apprentissage",
        ["career-changer"] = "Reconversion",
        ["carer-returning"] = "Retour après avoir aidé un proche",
        ["english-words"] = "Mots anglais",
        ["europass-like"] = "Façon Europass",
        ["first-job"] = "Premier emploi",
        ["foreign-diploma"] = "Diplôme étranger",
        ["functional"] = "Par compétences, sans emplois datés",
        ["gap"] = "Longue interruption",
        ["interim"] = "Intérim et saisons",
        ["linkedin-like"] = "Façon LinkedIn",
        ["long"] = "Long",
        ["manager"] = "Encadrement",
        ["minimal"] = "Quelques lignes",
        ["narrative"] = "Raconté en phrases",
        ["no-dates"] = "Sans dates",
        ["plain"] = "Sans difficulté",
        ["self-employed"] = "À son compte",
        ["senior"] = "Longue carrière",
        ["spelling"] = "Orthographe difficile",
        ["volunteer"] = "Bénévolat",
    };

    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal)
    {
        ["MRR"] = "Moyenne des rangs inversés",
        ["nDCG@10"] = "Ordre des dix premiers",
        ["success@1"] = "Premier juste",
        ["success@10"] = "Un juste parmi dix",
        ["top-1"] = "Premier juste",
        ["top-5"] = "Un juste parmi cinq",
        ["R@1"] = "Premier juste",
        ["R@5"] = "Un juste parmi cinq",
        ["R@10"] = "Un juste parmi dix",
        ["rappel@10"] = "Part retrouvée parmi dix",
        ["premier acceptable"] = "Premier juste ou raisonnable",
        ["F1 des champs"] = "Lecture, tous champs",
        ["F1 intitulés"] = "Lecture des intitulés",
        ["F1 dates"] = "Lecture des dates",
        ["F1 employeurs"] = "Lecture des employeurs",
        ["F1 formations"] = "Lecture des formations",
        ["F1 certifications"] = "Lecture des diplômes",
        ["F1 compétences"] = "Lecture des compétences",
    };

    public static QualityReport? Report => StoredReport.Value;

    /// <summary>The figures of the CVs that nobody looked at while setting the engine, or null.</summary>
    public static EvaluationRow? UnseenResumes => Report?.Rows.LastOrDefault(r => string.Equals(r.Task, OwnResumes, StringComparison.Ordinal));

    public static ImmutableArray<(string Name, KindFigures Figures)> Kinds =>
        [.. (Report?.Kinds ?? []).Select(k => (Difficulties.GetValueOrDefault(k.Kind, k.Kind), k))];

    /// <summary>The plain words of a measure, or null when its name says it already.</summary>
    public static string? PlainName(string metric) => Measures.GetValueOrDefault(metric);

    public static double? Value(EvaluationRow row, string metric) => row.Figures.FirstOrDefault(f => string.Equals(f.Metric, metric, StringComparison.Ordinal))?.Value;
}
