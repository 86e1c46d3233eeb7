using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Market;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Market;

[Description("Les chiffres d’un métier, ici et en France. Plusieurs codes du métier restent séparés : ils ne s’additionnent pas.")]
internal sealed record OccupationMarketItem
{
    [Description("Le métier.")]
    public required OccupationReferenceItem Occupation { get; init; }

    [Description("Le lieu, comme « Mende (48) » ; rien quand aucun n’est demandé.")]
    public required string? Place { get; init; }

    [Description("Les chiffres, un par code et par indicateur ; vide quand rien n’est connu.")]
    public required ImmutableArray<MarketLineItem> Items { get; init; }

    [Description("Adresse de cette réponse.")]
    public required Uri Self { get; init; }
}

[Description("Un indicateur pour un code, ici et en France.")]
internal sealed record MarketLineItem
{
    [Description("Identifiant de l’indicateur.")]
    public required string Indicator { get; init; }

    [Description("Nom de l’indicateur.")]
    public required string Label { get; init; }

    [Description("Unité, en mots ; vide quand la valeur est une catégorie.")]
    public required string Unit { get; init; }

    [Description("Ce qui est compté, et de qui.")]
    public required string Measures { get; init; }

    [Description("Liste du code : rome4, fap2009, fap2021, pcs…")]
    public required Nomenclature Nomenclature { get; init; }

    [Description("Code dont le chiffre parle.")]
    public required string Code { get; init; }

    [Description("Nom de ce code.")]
    public required string CodeLabel { get; init; }

    [Description("Valeur de la zone la plus étroite qui en a une ; rien quand seule la France est connue.")]
    public required MarketValueItem? Local { get; init; }

    [Description("Vrai quand cette zone est plus large que celle demandée.")]
    public required bool IsWider { get; init; }

    [Description("Valeur pour la France, ou rien.")]
    public required MarketValueItem? Country { get; init; }

    [Description("Qui publie, sous quel titre.")]
    public required string Source { get; init; }

    [Description("Licence, ou ce qu’on en sait.")]
    public required string Licence { get; init; }

    [Description("Ce qu’il faut savoir avant de s’y fier, ou rien.")]
    public required string? Caution { get; init; }

    public static MarketLineItem Of(FigureTable table, FigureLine line) => new()
    {
        Indicator = line.Indicator.Id.ToString(),
        Label = line.Indicator.Label,
        Unit = line.Indicator.Unit,
        Measures = line.Indicator.Measures,
        Nomenclature = table.Subject.System,
        Code = table.Subject.Code,
        CodeLabel = table.Label,
        Local = MarketValueItem.Of(line.Local),
        IsWider = line.IsWider,
        Country = MarketValueItem.Of(line.Country),
        Source = line.Indicator.Source,
        Licence = line.Indicator.Licence,
        Caution = line.Indicator.Caution,
    };
}

[Description("Une valeur : un nombre, une catégorie, ou le secret de qui la publie.")]
internal sealed record MarketValueItem
{
    [Description("Niveau de la zone.")]
    public required ZoneLevel ZoneLevel { get; init; }

    [Description("Code de la zone.")]
    public required string Zone { get; init; }

    [Description("Période : « 2023 », « 2026-03 », « 2019-2030 » ; vide quand elle n’est pas dite.")]
    public required string Period { get; init; }

    [Description("Nombre, dans l’unité de l’indicateur ; rien pour une catégorie ou un secret.")]
    public required double? Number { get; init; }

    [Description("Catégorie, dans les mots de qui la publie ; rien pour un nombre ou un secret.")]
    public required string? Category { get; init; }

    public static MarketValueItem? Of(IndicatorValue? value) => value is not { } known ? null : new MarketValueItem
    {
        ZoneLevel = known.Zone.Level,
        Zone = known.Zone.Value,
        Period = known.Period,
        Number = known.Number,
        Category = known.Category,
    };
}
