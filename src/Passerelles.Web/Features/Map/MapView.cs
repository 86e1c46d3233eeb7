using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Compare;
using Passerelles.Web.Features.Occupations;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Map;

/// <summary>A view of the map: what the drawing and the list both show.</summary>
internal sealed record MapView
{
    private const int MostLines = 12;

    // Without a duration asked for, a direct way is drawn when it takes a year at most.
    private const int UsualDirect = 12;

    public required MapQuery Query { get; init; }

    public required OccupationChoice From { get; init; }

    public required MapScope Scope { get; init; }

    /// <summary>Stations in the order of the columns, the highest level first.</summary>
    public required ImmutableArray<MapStop> Stops { get; init; }

    public required MapLayout Layout { get; init; }

    /// <summary>Lines of the chosen station, twelve at most.</summary>
    public required ImmutableArray<(MapStop To, LineKind Kind)> Lines { get; init; }

    public required ImmutableArray<Choice> Families { get; init; }

    public required ImmutableArray<Choice> Levels { get; init; }

    public required ImmutableArray<Choice> Regulation { get; init; }

    public required Choice WithoutDiploma { get; init; }

    public required Choice Emerging { get; init; }

    /// <summary>Filters in force, each with the address of the view without it.</summary>
    public required ImmutableArray<(string Label, string Without)> InForce { get; init; }

    /// <summary>True for what stands beside the family or the domain that the view is of.</summary>
    public bool IsAside(MapStop stop) =>
        string.Equals(stop.Column, MapScope.Outside, StringComparison.Ordinal) || (Query.Filter.Family is { } family && !string.Equals(stop.Column, family.Value, StringComparison.Ordinal));

    public int Kept => Stops.Count(s => !s.IsFaded);

    public static MapView Of(ReferenceSnapshot snapshot, MapQuery query)
    {
        var reference = snapshot.Reference;
        var from = OccupationChoice.Read(snapshot, query.From);
        var chosen = from.Occupation;
        query = query with { From = chosen?.Id.ToString() ?? "" };
        if (query.Domain is null && chosen is { Source: OccupationSource.Rome })
        {
            query = query with { Domain = chosen.RomeCodes[0].MajorDomain.ToString() };
        }

        if (query.Domain is not null)
        {
            query = query with { Filter = query.Filter with { Family = null, Emerging = false } };
        }

        var scope = ScopeOf(reference, query, chosen);
        var reach = chosen is null ? null : snapshot.Reach.From(chosen);
        var columns = scope.Columns.Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i, StringComparer.Ordinal);
        var stops = StopsOf(reference, scope, query, reach).OrderBy(s => columns[s.Column]).ThenByDescending(s => s.Entry.Level ?? 0).ToImmutableArray();
        var rows = MapRows.For(stops.Select(s => s.Entry), scope.IsRome);
        return new MapView
        {
            Query = query,
            From = from,
            Scope = scope,
            Stops = stops,
            Layout = MapLayout.Place(
                scope.Columns,
                rows,
                [.. stops.Select(s => new MapStation(s.Id, s.Label, columns[s.Column], rows.IndexOf(rows.First(r => r.Level == s.Entry.Level))))],
                query.Size == MapSize.Small ? LayoutScale.Overview : scope.IsRome ? LayoutScale.LongNames : LayoutScale.Named),
            Lines = chosen is null ? [] : LinesOf(query, chosen, stops),
            Families = Choices(reference.Families.Where(f => reference.Catalogue?.Families.Contains(f) == true)
                .Select(f => (f.Id.Value, f.Label, Count: reference.Sheets.Count(o => o.Family == f.Id))), query.Filter.Family?.Value),
            Levels = Choices(rows.Where(r => r.Level is not null).Select(r => (r.Level!.Value.ToString(CultureInfo.InvariantCulture), French.Level(r.Level.Value), Keeping(query.Filter with { Level = r.Level }))), query.Filter.Level?.ToString(CultureInfo.InvariantCulture)),
            Regulation = Choices(
                [("oui", "Réglementés", Keeping(query.Filter with { Regulated = true })), ("non", "Non réglementés", Keeping(query.Filter with { Regulated = false }))],
                query.Filter.Regulated switch { true => "oui", false => "non", null => null }),
            WithoutDiploma = new Choice("1", "On peut débuter sans diplôme", Keeping(query.Filter with { WithoutDiploma = true }), query.Filter.WithoutDiploma),
            Emerging = new Choice("1", "Métiers émergents", Keeping(query.Filter with { Emerging = true }), query.Filter.Emerging),
            InForce = InForceOf(reference, query),
        };

        int Keeping(OccupationFilter filter) => stops.Count(s => MapStop.Accepts(filter, query.Months, s.Occupation, s.Entry, s.Reach));
    }

    private static MapScope ScopeOf(OccupationReference reference, MapQuery query, Occupation? chosen)
    {
        if (query.Domain is { } domain)
        {
            var part = MapScope.OfDomain(reference, domain);
            return chosen is null ? part : part.With([chosen, .. chosen.Mobility.OrderBy(m => m.Order).Take(MostLines).Select(m => reference.FindOccupation(OccupationId.Of(m.Target))).OfType<Occupation>()]);
        }

        var scope = query.Filter.Family is { } family ? MapScope.OfFamily(reference, family) : MapScope.Sector(reference);
        return chosen?.Sheet is { } sheet
            ? scope.WithSheet(reference, chosen).With(sheet.Elsewhere.Select(n => reference.FindOccupation(n.Occupation)).OfType<Occupation>())
            : scope;
    }

    private static ImmutableArray<MapStop> StopsOf(OccupationReference reference, MapScope scope, MapQuery query, Reachability? reach)
    {
        var stops = scope.Members.Select(m =>
        {
            var (occupation, column) = m;
            var entry = EntryLevel.Of(occupation);
            var way = reach?.To(occupation);
            return new MapStop
            {
                Occupation = occupation,
                Label = French.Capital(occupation.Label),
                Entry = entry,
                Column = column,
                Family = reference.FindFamily(occupation.Family)?.Label ?? "",
                Way = way,
                IsFaded = way?.Reach != Reach.Here && !MapStop.Accepts(query.Filter, query.Months, occupation, entry, way?.Reach),
            };
        }).ToImmutableArray();
        var numbers = stops.Where(s => s.IsLit).OrderBy(s => s.Way!.Value.Months).ThenBy(s => s.Label, French.Order).ThenBy(s => s.Id, StringComparer.Ordinal)
            .Select((s, i) => (s.Id, Number: i + 1)).ToDictionary(s => s.Id, s => s.Number, StringComparer.Ordinal);
        return [.. stops.Select(s => numbers.TryGetValue(s.Id, out var number) ? s with { Number = number } : s)];
    }

    // Steps up first, then the sheet's own bridges or ROME's mobility, then whatever one step reaches soon enough.
    private static ImmutableArray<(MapStop To, LineKind Kind)> LinesOf(MapQuery query, Occupation chosen, ImmutableArray<MapStop> stops)
    {
        var shown = stops.Where(s => s is { IsFaded: false, Reach: not Reach.Here }).ToDictionary(s => s.Occupation.Id);
        var up = chosen.Sheet?.Up.Select(n => n.Occupation) ?? [];
        var bridges = chosen.Sheet is { } sheet ? sheet.Side.Concat(sheet.Elsewhere).Select(n => n.Occupation) : chosen.Mobility.OrderBy(m => m.Order).Select(m => OccupationId.Of(m.Target));
        var direct = shown.Values.Where(s => s.Way is { Steps: 1, HasUnknownLength: false } way && way.Months <= (query.Months ?? UsualDirect))
            .OrderBy(s => s.Way!.Value.Months).ThenBy(s => s.Way!.Value.Effort).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => s.Occupation.Id);
        return
        [
            .. up.Select(id => (id, LineKind.Up)).Concat(bridges.Select(id => (id, LineKind.Bridge))).Concat(direct.Select(id => (id, LineKind.Direct)))
                .Where(l => shown.ContainsKey(l.id)).DistinctBy(l => l.id).Take(MostLines).Select(l => (shown[l.id], l.Item2)),
        ];
    }

    private static ImmutableArray<Choice> Choices(IEnumerable<(string Value, string Label, int Count)> values, string? inForce) =>
        [.. values.Select(v => new Choice(v.Value, v.Label, v.Count, string.Equals(v.Value, inForce, StringComparison.Ordinal))).Where(c => c.Count > 0 || c.IsChosen)];

    private static ImmutableArray<(string Label, string Without)> InForceOf(OccupationReference reference, MapQuery query)
    {
        var chips = ImmutableArray.CreateBuilder<(string, string)>();
        var filter = query.Filter;
        void Add(string? label, MapQuery without)
        {
            if (label is not null)
            {
                chips.Add((label, without.ToAddress()));
            }
        }

        Add(query.From.Length > 0 && OccupationId.TryParse(query.From, out var id) && reference.FindOccupation(id) is { } from ? $"Départ\u00A0: {from.Label}" : null, query with { From = "", Months = null });
        Add(filter.Family is { } family ? reference.FindFamily(family)?.Label : null, query with { Filter = filter with { Family = null } });
        Add(filter.Level is { } level ? French.Level(level) : null, query with { Filter = filter with { Level = null } });
        Add(query.Months is { } months ? $"En {French.Duration(months)} au plus" : null, query with { Months = null });
        Add(filter.Regulated switch { true => "Réglementés", false => "Non réglementés", null => null }, query with { Filter = filter with { Regulated = null } });
        Add(filter.WithoutDiploma ? "Sans diplôme" : null, query with { Filter = filter with { WithoutDiploma = false } });
        Add(filter.Emerging ? "Émergents" : null, query with { Filter = filter with { Emerging = false } });
        return chips.DrainToImmutable();
    }
}
