using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Figures;

[SamePageForEveryone]
internal sealed class FiguresModel(ReferenceSnapshot snapshot) : PageModel
{
    /// <summary>Figures by territory, those of the sector as a whole first.</summary>
    public ImmutableArray<(string Territory, ImmutableArray<QuotedFigure> Figures)> Territories { get; } =
    [
        .. (snapshot.Reference.Catalogue?.Figures ?? []).GroupBy(f => f.Territory, StringComparer.Ordinal)
            .Select(g => (g.Key, g.OrderBy(f => f.Occupations.Length > 0).ToImmutableArray())),
    ];

    public ImmutableArray<QuotedTraining> Trainings { get; } = snapshot.Reference.Catalogue?.Trainings ?? [];

    public ImmutableArray<SourceDocument> Sources { get; } =
    [
        .. (snapshot.Reference.Catalogue?.Figures ?? []).Select(f => f.Source)
            .Concat((snapshot.Reference.Catalogue?.Trainings ?? []).Select(t => t.Source))
            .Distinct().Select(snapshot.Reference.FindSource).OfType<SourceDocument>(),
    ];
}
