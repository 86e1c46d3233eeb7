using System.Collections.Immutable;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Map;

/// <summary>Which occupations a view shows, and in which columns.</summary>
/// <param name="Columns">Columns, left to right.</param>
/// <param name="Members">Occupations, each with its column.</param>
/// <param name="IsRome">True for a part of ROME.</param>
internal sealed record MapScope(ImmutableArray<MapColumn> Columns, ImmutableArray<(Occupation Occupation, string Column)> Members, bool IsRome)
{
    /// <summary>Column of what the chosen station leads to outside the view.</summary>
    public const string Outside = "ailleurs";

    /// <summary>Every sheet, a column a family.</summary>
    public static MapScope Sector(OccupationReference reference) =>
        Of(reference, reference.Sheets.Select(o => (o, o.Family)), reference.Families, isRome: false);

    /// <summary>A family first, then what its own bridges reach in the others.</summary>
    public static MapScope OfFamily(OccupationReference reference, FamilyId family)
    {
        var own = reference.Sheets.Where(o => o.Family == family).ToArray();
        var reached = own.SelectMany(o => o.Sheet!.Up.Concat(o.Sheet.Side)).Select(n => reference.FindOccupation(n.Occupation)).OfType<Occupation>()
            .Where(o => o.Source == OccupationSource.Sheet && o.Family != family).DistinctBy(o => o.Id);
        return Of(reference, own.Concat(reached).Select(o => (o, o.Family)), reference.Families.OrderByDescending(f => f.Id == family), isRome: false);
    }

    /// <summary>A letter of ROME, a column a professional domain; or one professional domain.</summary>
    public static MapScope OfDomain(OccupationReference reference, string domain) =>
        Of(reference, reference.Occupations.Where(o => o.Source == OccupationSource.Rome && o.Family.Value.StartsWith(domain, StringComparison.Ordinal)).Select(o => (o, o.Family)), reference.Families, isRome: true);

    /// <summary>With occupations that are not in the view, in a column of their own on the right.</summary>
    public MapScope With(IEnumerable<Occupation> others)
    {
        var here = Members.Select(m => m.Occupation.Id).ToHashSet();
        var added = others.DistinctBy(o => o.Id).Where(o => !here.Contains(o.Id)).ToArray();
        return added.Length == 0 ? this : this with
        {
            Columns = Columns.Add(new MapColumn(Outside, IsRome ? "Hors de ce domaine" : "Autres secteurs", French.Count(added.Length, "métier"))),
            Members = Members.AddRange(added.Select(o => (o, Outside))),
        };
    }

    /// <summary>With a sheet of another family, in the column of that family.</summary>
    public MapScope WithSheet(OccupationReference reference, Occupation sheet) =>
        Members.Any(m => m.Occupation.Id == sheet.Id)
            ? this
            : Of(reference, Members.Select(m => (m.Occupation, m.Occupation.Family)).Append((sheet, sheet.Family)), reference.Families.OrderByDescending(f => Columns.Length > 0 && string.Equals(f.Id.Value, Columns[0].Id, StringComparison.Ordinal)), isRome: false);

    private static MapScope Of(OccupationReference reference, IEnumerable<(Occupation Occupation, FamilyId Family)> members, IEnumerable<Family> order, bool isRome)
    {
        var all = members.OrderBy(m => m.Occupation.Label, French.Order).ThenBy(m => m.Occupation.Id).ToImmutableArray();
        var counts = all.CountBy(m => m.Family).ToDictionary();
        return new MapScope(
            [.. order.Where(f => counts.ContainsKey(f.Id)).Select(f => new MapColumn(f.Id.Value, f.Label, French.Count(counts[f.Id], "métier")))],
            [.. all.Select(m => (m.Occupation, m.Family.Value))],
            isRome);
    }
}

/// <summary>The rows of the map, the highest level first so that a vertical move climbs.</summary>
internal static class MapRows
{
    public static ImmutableArray<MapRow> For(IEnumerable<EntryLevel> entries, bool isRome)
    {
        var present = entries.Select(e => e.Level).ToHashSet();
        return [.. new int?[] { 8, 7, 6, 5, 4, 3, null }.Where(present.Contains).Select(l => new MapRow(l, l is { } level ? $"Niveau\u00A0{(char)('0' + level)}" : isRome ? "Niveau non précisé" : "Niveau non connu", Note(l)))];
    }

    private static string Note(int? level) => level switch
    {
        8 => "doctorat",
        7 => "master, bac\u00A0+\u00A05",
        6 => "licence, bac\u00A0+\u00A03",
        5 => "bac\u00A0+\u00A02",
        4 => "bac",
        3 => "CAP, BEP",
        _ => "",
    };
}
