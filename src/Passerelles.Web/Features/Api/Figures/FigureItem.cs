using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Figures;

[Description("Un chiffre cité d’une étude, avec sa source et sa date.")]
internal sealed record FigureItem
{
    [Description("Identifiant stable.")]
    public required string Id { get; init; }

    [Description("Ce que le chiffre compte.")]
    public required string Label { get; init; }

    [Description("Le chiffre.")]
    public required decimal Value { get; init; }

    [Description("Son unité.")]
    public required string Unit { get; init; }

    [Description("Le territoire.")]
    public required string Territory { get; init; }

    [Description("La période observée, ou rien.")]
    public required string? Period { get; init; }

    [Description("Ce qu’il faut savoir pour le lire, ou rien.")]
    public required string? Note { get; init; }

    [Description("Les métiers dont il parle ; aucun quand il parle du secteur entier.")]
    public required ImmutableArray<OccupationReferenceItem> Occupations { get; init; }

    [Description("La source, avec sa date.")]
    public required SourceItem Source { get; init; }

    [Description("Adresse de ce chiffre.")]
    public required Uri Self { get; init; }

    /// <summary>The figure, or null when its source is not in the catalogue: no figure goes without one.</summary>
    public static FigureItem? Of(OccupationReference reference, ApiAddresses addresses, QuotedFigure figure) => reference.FindSource(figure.Source) is not { } source ? null : new()
    {
        Id = figure.Id,
        Label = figure.Label,
        Value = figure.Value,
        Unit = figure.Unit,
        Territory = figure.Territory,
        Period = figure.Period,
        Note = figure.Note,
        Occupations = [.. figure.Occupations.Select(reference.FindOccupation).OfType<Occupation>().Select(o => OccupationReferenceItem.Of(addresses, o))],
        Source = SourceItem.Of(addresses, source),
        Self = addresses.Figure(figure.Id),
    };
}
