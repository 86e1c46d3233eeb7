using System.Collections.Immutable;
using System.Data.Common;
using Passerelles.Data.Schema;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Rome;

/// <summary>Writes a release of ROME under a new release id.</summary>
internal static class RomeWriter
{
    /// <summary>Writes everything and returns the rows written, by table.</summary>
    public static async Task<SortedDictionary<string, int>> WriteAsync(DbTransaction transaction, long id, RomeRelease release, CancellationToken ct)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (table, columns, rows) in Tables(id, release))
        {
            counts[table] = await BulkWriter.WriteAsync(transaction, table, columns.Split(' '), rows, ct);
        }

        return counts;
    }

    private static IEnumerable<(string Table, string Columns, IEnumerable<object?[]> Rows)> Tables(long id, RomeRelease release)
    {
        var occupations = release.Occupations;
        yield return ("rome_domains", "release_id code label", release.Domains.Select(d => new object?[] { id, d.Code, d.Label }));
        yield return (
            "rome_categories",
            "release_id kind code label definition parent technical_code",
            release.Categories.Select(c => new object?[] { id, (int)c.Kind, c.Code, c.Label, c.Definition, c.Parent, c.TechnicalCode }));
        yield return (
            "rome_contexts",
            "release_id ogr label type_code type_label",
            release.Contexts.Select(c => new object?[] { id, c.Ogr.Value, c.Label, c.TypeCode, c.TypeLabel }));
        yield return (
            "rome_skills",
            "release_id ogr label kind category sub_category definition is_macro macro macro_code riasec ecological_transition digital_transition heterogeneity origin",
            release.Skills.Select(s => new object?[]
            {
                id, s.Ogr.Value, s.Label, (int)s.Kind, s.Category, s.SubCategory, s.Definition, s.IsMacro, s.Macro?.Value, s.MacroCode, s.Riasec?.Letters,
                s.EcologicalTransition, s.DigitalTransition, s.Heterogeneity, s.Origin,
            }));
        yield return (
            "rome_occupations",
            "release_id code ogr sheet_number label parent is_regulated is_executive ecological_transition digital_transition demographic_transition riasec",
            occupations.Select(o => new object?[]
            {
                id, o.Code.ToString(), o.Ogr.Value, o.SheetNumber, o.Label, o.Parent.ToString(), o.IsRegulated, o.IsExecutive,
                o.EcologicalTransition, o.DigitalTransition, o.DemographicTransition, o.Riasec?.Letters,
            }));
        yield return (
            "rome_titles",
            "release_id occupation position ogr label short_label is_main is_rare is_regulated is_executive ecological_transition digital_transition demographic_transition parent origin",
            Each(occupations, o => o.Titles, (code, i, t) => [id, code, i, t.Ogr.Value, t.Label, t.ShortLabel, t.IsMain, t.IsRare, t.IsRegulated, t.IsExecutive,
                t.EcologicalTransition, t.DigitalTransition, t.DemographicTransition, t.Parent?.ToString(), t.Origin]));
        yield return (
            "rome_texts",
            "release_id occupation is_access position text",
            Each(occupations, o => o.Definition, (code, i, text) => [id, code, false, i, text])
                .Concat(Each(occupations, o => o.Access, (code, i, text) => [id, code, true, i, text])));
        yield return (
            "rome_item_links",
            "release_id occupation is_context position ogr centrality",
            Each(occupations, o => o.Skills, (code, i, link) => [id, code, false, i, link.Ogr.Value, (int)link.Centrality])
                .Concat(Each(occupations, o => o.Contexts, (code, i, link) => [id, code, true, i, link.Ogr.Value, (int)link.Centrality])));
        yield return (
            "rome_mobility",
            "release_id occupation position target rank",
            Each(occupations, o => o.Mobility, (code, i, link) => [id, code, i, link.Target.ToString(), link.Order]));
        yield return (
            "rome_category_links",
            "release_id occupation position kind code is_main",
            Each(occupations, o => o.Categories, (code, i, link) => [id, code, i, (int)link.Kind, link.Code, link.IsMain]));
    }

    private static IEnumerable<object?[]> Each<T>(
        ImmutableArray<RomeOccupation> occupations, Func<RomeOccupation, ImmutableArray<T>> items, Func<string, int, T, object?[]> row) =>
        occupations.SelectMany(o => items(o).Select((item, i) => row(o.Code.ToString(), i, item)));
}
