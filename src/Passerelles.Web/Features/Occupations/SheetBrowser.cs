using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Occupations;

/// <summary>The sheets a filter keeps, letter by letter, and how many each other choice would keep.</summary>
internal sealed record SheetBrowser
{
    public required OccupationFilter Filter { get; init; }

    public required int Total { get; init; }

    public required int Count { get; init; }

    /// <summary>Sheets kept, under the first letter of their name.</summary>
    public required ImmutableArray<(char Letter, ImmutableArray<OccupationRow> Rows)> Letters { get; init; }

    public required ImmutableArray<Choice> Families { get; init; }

    public required ImmutableArray<Choice> Levels { get; init; }

    public required ImmutableArray<Choice> Workplaces { get; init; }

    public required ImmutableArray<Choice> Regulation { get; init; }

    public required Choice WithoutDiploma { get; init; }

    public required Choice Emerging { get; init; }

    /// <summary>Filters in force, each with the address of the view without it.</summary>
    public required ImmutableArray<(string Label, string Without)> InForce { get; init; }

    public static SheetBrowser Of(OccupationReference reference, OccupationFilter filter)
    {
        var occupations = reference.Sheets.ToImmutableArray();
        var kept = occupations.Where(o => filter.Accepts(o.Sheet!)).ToImmutableArray();
        return new SheetBrowser
        {
            Filter = filter,
            Total = occupations.Length,
            Count = kept.Length,
            Letters = [.. OccupationRow.Sorted(reference, kept).GroupBy(r => FirstLetter.Of(r.Label)).OrderBy(g => g.Key).Select(g => (g.Key, g.ToImmutableArray()))],
            Families = Choices(
                (reference.Catalogue?.Families ?? []).Select(f => (f.Id.Value, f.Label)),
                id => filter with { Family = new FamilyId(id) },
                filter.Family?.Value),
            Levels = Choices(
                Enumerable.Range(1, 8).Select(l => (l.ToString(CultureInfo.InvariantCulture), French.Level(l))),
                l => filter with { Level = int.Parse(l, CultureInfo.InvariantCulture) },
                filter.Level?.ToString(CultureInfo.InvariantCulture)),
            Workplaces = Choices(
                (reference.Catalogue?.Workplaces ?? []).Select(w => (w.Id, w.Label)).OrderBy(w => w.Label, French.Order),
                id => filter with { Workplace = id },
                filter.Workplace),
            Regulation = Choices(
                [("oui", "Réglementés : un diplôme ou un titre est exigé"), ("non", "Non réglementés")],
                r => filter with { Regulated = r is "oui" },
                filter.Regulated switch { true => "oui", false => "non", null => null }),
            WithoutDiploma = Choice("1", "On peut débuter sans diplôme", filter with { WithoutDiploma = true }, filter.WithoutDiploma),
            Emerging = Choice("1", "Métiers émergents", filter with { Emerging = true }, filter.Emerging),
            InForce = InForceOf(reference, filter),
        };

        Choice Choice(string value, string label, OccupationFilter chosen, bool isChosen) =>
            new(value, label, occupations.Count(o => chosen.Accepts(o.Sheet!)), isChosen);

        // A choice that would leave nothing is not offered, unless it is the one in force.
        ImmutableArray<Choice> Choices(IEnumerable<(string Value, string Label)> values, Func<string, OccupationFilter> choose, string? inForce) =>
            [.. values.Select(v => Choice(v.Value, v.Label, choose(v.Value), string.Equals(v.Value, inForce, StringComparison.Ordinal))).Where(c => c.Count > 0 || c.IsChosen)];
    }

    private static ImmutableArray<(string Label, string Without)> InForceOf(OccupationReference reference, OccupationFilter filter)
    {
        var chips = ImmutableArray.CreateBuilder<(string, string)>();
        void Add(string? label, OccupationFilter without)
        {
            if (label is not null)
            {
                chips.Add((label, without.ToAddress()));
            }
        }

        Add(filter.Family is { } family ? reference.FindFamily(family)?.Label : null, filter with { Family = null });
        Add(filter.Level is { } level ? French.Level(level) : null, filter with { Level = null });
        Add(filter.Workplace is { } place ? reference.FindWorkplace(place)?.Label : null, filter with { Workplace = null });
        Add(filter.WithoutDiploma ? "Sans diplôme" : null, filter with { WithoutDiploma = false });
        Add(filter.Regulated switch { true => "Réglementés", false => "Non réglementés", null => null }, filter with { Regulated = null });
        Add(filter.Emerging ? "Émergents" : null, filter with { Emerging = false });
        return chips.DrainToImmutable();
    }
}

/// <summary>A choice of a filter and how many sheets it would keep.</summary>
internal sealed record Choice(string Value, string Label, int Count, bool IsChosen);
