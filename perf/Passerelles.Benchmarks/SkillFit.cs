using System.Globalization;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Catalogue;
using Passerelles.Imports.Rome;

namespace Passerelles.Benchmarks;

/// <summary>
/// Learns <see cref="SkillWeights"/> again from the wordings of the catalogue: <c>fit skills</c> on the command line. The
/// figure to believe is the one where whole groups of skills are left out of the fit.
/// </summary>
internal static class SkillFit
{
    private const double Penalty = 0.002;
    private const double WrongShare = 0.05;
    private const int Folds = 5;

    /// <summary>
    /// Candidates kept for each wording, by the weights in use. A right skill further down is left there: brought up without
    /// those that stand before it, it would bend the weights towards clues that say nothing.
    /// </summary>
    private const int Kept = 300;

    public static void Run()
    {
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        var catalogue = CatalogueReader.Read(BenchmarkData.Require("catalogue", Environment.GetEnvironmentVariable("PASSERELLES_ROOT"))).Release;
        var reference = OccupationReference.Build(catalogue, rome);
        var index = SkillIndex.Build(reference);
        var cases = Engine.Evaluation.Benchmarks.SkillWordings(reference)
            .SelectMany(s => s.Phrases.Select(phrase => Read(index, s.Group, phrase, s.Right))).ToArray();
        var groups = cases.Select(c => c.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        var weights = ListwiseFit.Fit(cases, Penalty, WrongShare);
        Console.WriteLine("weights: " + string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))));
        Print("weights in use", cases.Select(c => c.Rank(SkillWeights.Values)));
        Print("fitted on all", cases.Select(c => c.Rank(weights)));
        Print("groups of skills left out", Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var left = ListwiseFit.Fit([.. cases.Where(c => groups.IndexOf(c.Group) % Folds != fold)], Penalty, WrongShare);
            return cases.Where(c => groups.IndexOf(c.Group) % Folds == fold).Select(c => c.Rank(left));
        }));
    }

    private static ListwiseCase Read(SkillIndex index, string group, string phrase, HashSet<SkillId> right)
    {
        var candidates = index.Read(phrase).OrderByDescending(c => SkillWeights.Sum(c.Clues)).ThenBy(c => c.Skill)
            .Take(Kept).OrderBy(c => c.Skill).ToArray();
        return new ListwiseCase(
            group, Array.ConvertAll(candidates, c => c.Clues.ToArray()), Array.ConvertAll(candidates, c => right.Contains(index.IdOf(c.Skill))));
    }

    private static void Print(string name, IEnumerable<int> ranks)
    {
        var all = ranks.ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: R@1 {Share(all, 1):0.000}, R@10 {Share(all, 10):0.000}"));
    }

    private static double Share(int[] ranks, int top) => ranks.Count(r => r <= top) / (double)ranks.Length;
}
