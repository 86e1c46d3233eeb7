using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Glossary;

[Description("Un mot ou un sigle du secteur.")]
internal sealed record GlossaryItem
{
    [Description("Identifiant stable.")]
    public required string Id { get; init; }

    [Description("Le mot ou le sigle.")]
    public required string Term { get; init; }

    [Description("Le sigle développé, ou rien.")]
    public required string? Expansion { get; init; }

    [Description("Ses définitions : plusieurs quand le mot n’a pas le même sens pour tous.")]
    public required ImmutableArray<GlossaryDefinitionItem> Definitions { get; init; }

    [Description("Identifiants des mots à voir aussi.")]
    public required ImmutableArray<string> See { get; init; }

    [Description("Adresse de ce mot.")]
    public required Uri Self { get; init; }

    [Description("Page du site qui l’explique.")]
    public required Uri Page { get; init; }

    public static GlossaryItem Of(OccupationReference reference, ApiAddresses addresses, GlossaryEntry entry) => new()
    {
        Id = entry.Id,
        Term = entry.Term,
        Expansion = entry.Expansion,
        Definitions =
        [
            .. entry.Definitions.Select(d => new GlossaryDefinitionItem
            {
                Text = d.Text,
                UsedBy = d.UsedBy,
                Source = d.Source is { } id && reference.FindSource(id) is { } source ? SourceItem.Of(addresses, source) : null,
            }),
        ],
        See = entry.See,
        Self = addresses.Term(entry.Id),
        Page = addresses.Page($"/glossaire#{entry.Id}"),
    };
}

[Description("Une définition d’un mot.")]
internal sealed record GlossaryDefinitionItem
{
    [Description("La définition.")]
    public required string Text { get; init; }

    [Description("Qui emploie le mot dans ce sens, ou rien.")]
    public required string? UsedBy { get; init; }

    [Description("La source de la définition, ou rien.")]
    public required SourceItem? Source { get; init; }
}
