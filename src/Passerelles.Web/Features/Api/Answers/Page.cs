using System.Collections.Immutable;
using System.ComponentModel;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>A part of a list, with the way to the others.</summary>
[Description("Une page d’une liste.")]
internal sealed record Page<T> : IHasNeighbours
{
    [Description("Nombre d’éléments dans toute la liste.")]
    public required int Total { get; init; }

    [Description("Numéro de cette page, à partir de 1.")]
    public required int Number { get; init; }

    [Description("Nombre d’éléments par page.")]
    public required int Limit { get; init; }

    [Description("Adresse de cette page.")]
    public required Uri Self { get; init; }

    [Description("Adresse de la page suivante, s’il y en a une.")]
    public required Uri? Next { get; init; }

    [Description("Adresse de la page précédente, s’il y en a une.")]
    public required Uri? Previous { get; init; }

    [Description("Les éléments de cette page, dans un ordre stable.")]
    public required ImmutableArray<T> Items { get; init; }

    string IHasNeighbours.Neighbours => string.Join(", ", new[] { Link(Next, "next"), Link(Previous, "prev") }.OfType<string>());

    private static string? Link(Uri? address, string relation) => address is null ? null : $"<{address.AbsoluteUri}>; rel=\"{relation}\"";
}

/// <summary>A body that names the pages beside it, for the header <c>Link</c> (RFC 8288).</summary>
internal interface IHasNeighbours
{
    string Neighbours { get; }
}
