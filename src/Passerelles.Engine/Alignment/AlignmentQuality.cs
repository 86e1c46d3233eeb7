using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>How often one way of aligning finds codes that the catalogue declares and that it was not shown.</summary>
/// <param name="Task">What is looked for, and how.</param>
/// <param name="Queries">Things that declare a code the release has.</param>
/// <param name="Answered">Those that got any answer.</param>
/// <param name="First">Share of all queries whose first answer is declared.</param>
/// <param name="Ten">Share of all queries with a declared code among ten answers.</param>
/// <param name="Recall">Mean share of the declared codes that ten answers hold.</param>
/// <param name="Bands">By tenths of the score of the first answer, highest first: how many, and the share that is right.</param>
public sealed record AlignmentFigures(
    string Task, int Queries, int Answered, double First, double Ten, double Recall, ImmutableArray<(double From, int Count, double Right)> Bands);

/// <summary>
/// Measures alignment on the codes the catalogue declares. Words are compared without reading any code, and a skill never borrows
/// from itself: declared codes are held out by construction.
/// </summary>
public static class AlignmentQuality
{
    private const int Top = 10;

    /// <summary>Measures skills: by words to ESCO and to ROME, by shared codes to ESCO.</summary>
    public static ImmutableArray<AlignmentFigures> OfSkills(OccupationReference reference, EscoTaxonomy esco)
    {
        var codes = SkillCodes.Build(reference, esco);
        var proposals = SkillProposals.Build(reference, esco);
        var skills = reference.Catalogue?.Skills ?? [];
        return
        [
            Measure("compétences vers ESCO, par les mots", skills, s => Declared(codes.EscoOf(s)), s => proposals.Esco(s, Top)),
            Measure("compétences vers le ROME, par les mots", skills, s => Declared(codes.RomeOf(s)), s => proposals.Rome(s, Top)),
            Measure("compétences vers ESCO, par un code du ROME partagé", skills, s => Declared(codes.EscoOf(s)), s => codes.EscoOf(s with { EscoUris = [] })),
        ];
    }

    /// <summary>Measures sheets: by words and through the titles of ROME, to ESCO.</summary>
    public static ImmutableArray<AlignmentFigures> OfOccupations(OccupationReference reference, EscoTaxonomy esco, RomeEscoMapping? mapping)
    {
        var codes = OccupationCodes.Build(reference, esco, mapping);
        var proposals = OccupationProposals.Build(reference, esco);
        ImmutableArray<Occupation> sheets = [.. reference.Sheets];
        return
        [
            Measure("fiches vers ESCO, par les mots", sheets, o => Declared(codes.EscoOf(o)), o => proposals.Esco(o, Top)),
            Measure("fiches vers ESCO, par les appellations du ROME", sheets, o => Declared(codes.EscoOf(o)), codes.ThroughTitles),
        ];
    }

    private static HashSet<AlignmentTarget> Declared(ImmutableArray<AlignmentLink> links) => [.. links.Where(l => l.Kind == AlignmentKind.Declared).Select(l => l.Target)];

    private static AlignmentFigures Measure<T>(string task, ImmutableArray<T> things, Func<T, HashSet<AlignmentTarget>> declared, Func<T, ImmutableArray<AlignmentLink>> find)
    {
        var answers = things.AsParallel().AsOrdered().Select(t => (Declared: declared(t), Thing: t)).Where(t => t.Declared.Count > 0)
            .Select(t => (t.Declared, Found: find(t.Thing).Take(Top).ToImmutableArray())).ToList();
        var firsts = answers.Where(a => !a.Found.IsEmpty).Select(a => (a.Found[0].Score, IsRight: a.Declared.Contains(a.Found[0].Target))).ToList();
        return new AlignmentFigures(
            task,
            answers.Count,
            firsts.Count,
            Share(firsts.Count(f => f.IsRight), answers.Count),
            Share(answers.Count(a => a.Found.Any(f => a.Declared.Contains(f.Target))), answers.Count),
            answers.Count == 0 ? 0 : answers.Average(a => a.Found.Count(f => a.Declared.Contains(f.Target)) / (double)a.Declared.Count),
            [
                .. firsts.GroupBy(f => Math.Min(9, (int)(f.Score * 10))).OrderByDescending(g => g.Key)
                    .Select(g => (g.Key / 10.0, g.Count(), Share(g.Count(f => f.IsRight), g.Count()))),
            ]);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
