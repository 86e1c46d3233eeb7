using System.Text.Json;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli.Figures;

/// <summary>Real job offers → the code they were filed under.</summary>
internal static class OfferFigures
{
    public static async Task<EvaluationRow?> RunAsync(FigureSource source, CancellationToken ct)
    {
        if (source.Find("benchmarks/offres_dev/offres.jsonl") is not { } file)
        {
            return null;
        }

        var offers = new List<LabelledOffer>();
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            using var offer = JsonDocument.Parse(line);
            offers.Add(new LabelledOffer(Text(offer, "title"), Text(offer, "text"), RomeCode.Parse(Text(offer, "rome"))));
        }

        return Benchmarks.ClassifyOffers(source.Map.Offers, source.Map.Reference.Rome!, offers);
    }

    private static string Text(JsonDocument offer, string name) => offer.RootElement.GetProperty(name).GetString() ?? "";
}
