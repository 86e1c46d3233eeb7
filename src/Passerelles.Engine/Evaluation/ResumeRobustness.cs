using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Evaluation;

/// <summary>What a change of the text does to the answers.</summary>
/// <param name="Name">What was changed, in French.</param>
/// <param name="MustNotCount">True when the change must move no rank at all.</param>
/// <param name="Cases">Pairs compared.</param>
/// <param name="SameTen">Share of pairs with the same ten first occupations, in the same order.</param>
/// <param name="SameFirst">Share of pairs with the same first occupation.</param>
/// <param name="StillRight">Share, among the pairs whose CV has an exact occupation first, of those that keep one first.</param>
/// <param name="WorstMove">Largest move of the score of the first occupation.</param>
/// <param name="Moved">CVs whose ten first occupations moved, by name.</param>
public sealed record VariantFigures(
    string Name, bool MustNotCount, int Cases, double SameTen, double SameFirst, double StillRight, double WorstMove, ImmutableArray<string> Moved);

/// <summary>Measures what changes that must not count, or should count little, do to the answers.</summary>
public static class ResumeRobustness
{
    private const int TypoSeeds = 3;

    private static readonly (string Name, bool MustNotCount, Func<LabelledResume, IEnumerable<string?>> Variants)[] Changes =
    [
        ("Autre genre", true, r => [ResumeVariants.OtherGender(r)]),
        ("Écriture inclusive", true, r => [ResumeVariants.Inclusive(r)]),
        ("Autre nom", true, r => ResumeVariants.Names.Select(n => ResumeVariants.Named(r, n))),
        ("Autre adresse", true, r => ResumeVariants.Places.Select(p => ResumeVariants.Living(r, p))),
        ("Âge, famille, nationalité, handicap ajoutés", true, r => ResumeVariants.PersonalLines.Select(l => ResumeVariants.WithPersonalLine(r, l))),
        ("Quatre ans sans emploi avant le dernier", true, r => [ResumeVariants.WithGap(r)]),
        ("Quatre ans sans emploi depuis le dernier", true, r => [ResumeVariants.WithGapSince(r)]),
        ("Tout en capitales", false, r => [ResumeVariants.InCapitals(r)]),
        ("Sans accents", false, r => [ResumeVariants.WithoutAccents(r)]),
        ("Rubriques dans un autre ordre", false, r => [ResumeVariants.Shuffled(r, 1), ResumeVariants.Shuffled(r, 2)]),
        ("Une faute de frappe tous les vingt mots", false, r => Enumerable.Range(0, TypoSeeds).Select(s => ResumeVariants.WithTypos(r, s))),
    ];

    /// <summary>Figures of every change over these CVs.</summary>
    public static ImmutableArray<VariantFigures> Measure(OccupationMap map, IReadOnlyCollection<LabelledResume> resumes)
    {
        var originals = resumes.AsParallel().AsOrdered().Select(r => ResumeEvaluation.Outcome(map, r, r.Text)).ToArray();
        return [.. Changes.Select(c => Measure(map, originals, c.Name, c.MustNotCount, c.Variants))];
    }

    /// <summary>Reads blindly edited CVs.</summary>
    /// <returns>What was invented: passages that are not in the text they are said to come from; empty when all is well.</returns>
    public static ImmutableArray<string> ReadEdited(OccupationMap map, IReadOnlyList<LabelledResume> resumes, int count) =>
    [
        .. Enumerable.Range(0, count).AsParallel().AsOrdered().SelectMany(seed =>
        {
            var text = ResumeVariants.Edited(resumes[seed % resumes.Count].Text, resumes[(seed * 7 + 1) % resumes.Count].Text, seed);
            return ResumeEvidence.Invented(text, map.Resumes.Read(text, ResumeEvaluation.WrittenIn)).Select(i => $"{seed}: {i}");
        }),
    ];

    private static VariantFigures Measure(
        OccupationMap map, ResumeOutcome[] originals, string name, bool mustNotCount, Func<LabelledResume, IEnumerable<string?>> variants)
    {
        var pairs = originals.AsParallel().AsOrdered()
            .SelectMany(o => variants(o.Resume).OfType<string>().Select(text => (Original: o, Changed: ResumeEvaluation.Outcome(map, o.Resume, text))))
            .ToArray();
        var right = pairs.Where(p => p.Original.ExactRank == 1).ToArray();
        return new VariantFigures(
            name,
            mustNotCount,
            pairs.Length,
            Share(pairs, p => Ids(p.Original).SequenceEqual(Ids(p.Changed))),
            Share(pairs, p => Ids(p.Original).FirstOrDefault() == Ids(p.Changed).FirstOrDefault()),
            Share(right, p => p.Changed.ExactRank == 1),
            pairs.Select(p => MoveOfFirst(p.Original, p.Changed)).DefaultIfEmpty().Max(),
            [.. pairs.Where(p => !Ids(p.Original).SequenceEqual(Ids(p.Changed))).Select(p => p.Original.Resume.Name).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<OccupationId> Ids(ResumeOutcome outcome) => outcome.Matches.Select(m => m.Occupation.Id);

    private static double MoveOfFirst(ResumeOutcome original, ResumeOutcome changed)
    {
        if (original.Matches is not [var first, ..])
        {
            return 0;
        }

        var now = changed.Matches.FirstOrDefault(m => m.Occupation.Id == first.Occupation.Id)?.Score ?? 0;
        return Math.Abs(first.Score - now);
    }

    private static double Share<T>(T[] items, Func<T, bool> holds) => items.Length == 0 ? 1 : (double)items.Count(holds) / items.Length;
}
