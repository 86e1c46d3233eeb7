using System.Text.Json;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Rome;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Linking;

/// <summary>Floors of the figures published in docs/linking.md, on the official release and the development halves.</summary>
public sealed class WholeRomeTests
{
    private static readonly Lazy<OccupationReference> Rome = new(() =>
        OccupationReference.Build(null, RomeReader.Read(ReferenceData.Require("rome/RefRomeCsv_v460.zip")).Release));

    [Fact]
    public void TitleIndex_DevelopmentQueries_KeepsItsFigure()
    {
        var folder = ReferenceData.Require("benchmarks/melo_fra_dev");
        var answers = Lines(Path.Combine(folder, "qrels.tsv"))
            .GroupBy(f => f[0], f => f[2], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var documents = Lines(Path.Combine(folder, "corpus_elements.tsv")).Select(f => (Id: f[0], Text: f[1])).ToArray();
        var index = TitleIndex.Build(documents, Rome.Value, id => id[..id.IndexOf('_', StringComparison.Ordinal)]);
        var queries = Lines(Path.Combine(folder, "queries.tsv")).Select(f => new LabelledQuery(f[1], answers[f[0]])).ToArray();

        var row = Benchmarks.LinkTitles(index, documents.ToDictionary(d => d.Id, d => d.Text, StringComparer.Ordinal), queries);

        Assert.Equal(715, row.Cases);
        Assert.InRange(Value(row, "MRR"), 0.90, 1);
        Assert.InRange(Value(row, "success@10"), 0.965, 1);
    }

    [Fact]
    public void OfferClassifier_DevelopmentOffers_KeepsItsFigure()
    {
        var offers = File.ReadLines(ReferenceData.Require("benchmarks/offres_dev/offres.jsonl")).Select(line =>
        {
            using var offer = JsonDocument.Parse(line);
            string Text(string name) => offer.RootElement.GetProperty(name).GetString()!;
            return new LabelledOffer(Text("title"), Text("text"), RomeCode.Parse(Text("rome")));
        }).ToArray();

        var row = Benchmarks.ClassifyOffers(OfferClassifier.Build(Rome.Value), Rome.Value.Rome!, offers);

        Assert.Equal(742, row.Cases);
        Assert.InRange(Value(row, "top-1"), 0.82, 1);
        Assert.InRange(Value(row, "top-5"), 0.945, 1);
    }

    [Fact]
    public void OccupationSimilarity_MobilityLinksOfOccupationsUnseen_KeepsItsFigure()
    {
        var row = Benchmarks.CloseOccupations(Rome.Value);
        Assert.InRange(Value(row, "rappel@10"), 0.335, 1);
        Assert.InRange(Value(row, "nDCG@10"), 0.385, 1);
    }

    [Fact]
    public void TransitionScorer_MobilityLinks_KeepsItsFigure()
    {
        var row = Benchmarks.SkillTransitions(Rome.Value, TransitionScorer.Build(Rome.Value, ProfileMatcher.Build(Rome.Value)));
        Assert.InRange(Value(row, "rappel@10"), 0.29, 1);
    }

    [Fact]
    public void OccupationLinker_EveryRegularTitle_IsTheSameInBothGenders()
    {
        var linker = OccupationLinker.Build(Rome.Value);
        var sameStems = Rome.Value.Occupations.SelectMany(o => o.Titles).Where((_, i) => i % 11 == 0)
            .Where(t => Engine.Text.FrenchText.Stems(t.Masculine).SequenceEqual(Engine.Text.FrenchText.Stems(t.Feminine), StringComparer.Ordinal));
        Assert.All(sameStems, title => Assert.Equal(linker.Link(title.Masculine, 3), linker.Link(title.Feminine, 3)));
    }

    private static IEnumerable<string[]> Lines(string path) => File.ReadLines(path).Select(line => line.Split('\t'));

    private static double Value(EvaluationRow row, string metric) => row.Figures.Single(f => string.Equals(f.Metric, metric, StringComparison.Ordinal)).Value;
}
