using System.Globalization;
using System.Text.Json;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;

namespace Passerelles.Benchmarks;

/// <summary>
/// Learns <see cref="OfferWeights"/> again from the development offers: <c>fit offers</c> on the command line. Believe the
/// figures on codes left out of the fit: the offers bear ten codes, and any figure on codes seen tells of these ten.
/// </summary>
internal static class OfferFit
{
    private const double Penalty = 0.01;
    private const double WrongShare = 0.05;

    /// <summary>Candidates kept for each offer, by the weights in use.</summary>
    private const int Kept = 250;

    public static void Run()
    {
        var rome = RomeReader.Read(BenchmarkData.Require("rome/RefRomeCsv_v460.zip")).Release;
        var classifier = OfferClassifier.Build(OccupationReference.Build(null, rome));
        var cases = File.ReadLines(BenchmarkData.Require("benchmarks/offres_dev/offres.jsonl")).Select(line => Read(classifier, line)).ToArray();
        var codes = cases.Select(c => c.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        var weights = ListwiseFit.Fit(cases, Penalty, WrongShare);
        Console.WriteLine("weights: " + string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture))));
        Print("weights in use", cases.Select(c => c.Rank(OfferWeights.Values)));
        Print("fitted on all", cases.Select(c => c.Rank(weights)));
        Print("each code left out", LeftOut(cases, c => c.Group));
        Print("two codes left out", LeftOut(cases, c => $"{Array.IndexOf(codes, c.Group) % ((codes.Length + 1) / 2)}"));
        Print("each major domain left out", LeftOut(cases, c => c.Group[..1]));
    }

    private static ListwiseCase Read(OfferClassifier classifier, string line)
    {
        using var offer = JsonDocument.Parse(line);
        var code = RomeCode.Parse(Text(offer, "rome"));
        var candidates = classifier.Read(Text(offer, "title"), Text(offer, "text"))
            .OrderByDescending(c => OfferWeights.Sum(c.Clues)).ThenBy(c => c.Occupation)
            .Where((c, rank) => rank < Kept || classifier.CodeOf(c.Occupation) == code).OrderBy(c => c.Occupation).ToArray();
        return new ListwiseCase(
            code.ToString(),
            Array.ConvertAll(candidates, c => c.Clues.ToArray()),
            Array.ConvertAll(candidates, c => classifier.CodeOf(c.Occupation) == code));
    }

    private static IEnumerable<int> LeftOut(ListwiseCase[] cases, Func<ListwiseCase, string> groupOf) => cases
        .GroupBy(groupOf, StringComparer.Ordinal)
        .SelectMany(group =>
        {
            var weights = ListwiseFit.Fit([.. cases.Where(c => !string.Equals(groupOf(c), group.Key, StringComparison.Ordinal))], Penalty, WrongShare);
            return group.Select(c => c.Rank(weights));
        });

    private static void Print(string name, IEnumerable<int> ranks)
    {
        var all = ranks.ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: top-1 {Share(all, 1):0.000}, top-5 {Share(all, 5):0.000}, top-10 {Share(all, 10):0.000}, MRR {all.Average(r => 1.0 / r):0.000}"));
    }

    private static double Share(int[] ranks, int top) => ranks.Count(r => r <= top) / (double)ranks.Length;

    private static string Text(JsonDocument offer, string name) => offer.RootElement.GetProperty(name).GetString() ?? "";
}
