using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Releases;

namespace Passerelles.Data.Rome;

internal static class RomeModel
{
    public static void Configure(ModelBuilder model)
    {
        Map<RomeDomainRow>(model, "rome_domains", r => new { r.ReleaseId, r.Code });
        Map<RomeCategoryRow>(model, "rome_categories", r => new { r.ReleaseId, r.Kind, r.Code });
        Map<RomeContextRow>(model, "rome_contexts", r => new { r.ReleaseId, r.Ogr });
        Map<RomeSkillRow>(model, "rome_skills", r => new { r.ReleaseId, r.Ogr });
        Map<RomeOccupationRow>(model, "rome_occupations", r => new { r.ReleaseId, r.Code });
        Map<RomeTitleRow>(model, "rome_titles", r => new { r.ReleaseId, r.Occupation, r.Position });
        Map<RomeTextRow>(model, "rome_texts", r => new { r.ReleaseId, r.Occupation, r.IsAccess, r.Position });
        Map<RomeItemLinkRow>(model, "rome_item_links", r => new { r.ReleaseId, r.Occupation, r.IsContext, r.Position });
        Map<RomeMobilityRow>(model, "rome_mobility", r => new { r.ReleaseId, r.Occupation, r.Position });
        Map<RomeCategoryLinkRow>(model, "rome_category_links", r => new { r.ReleaseId, r.Occupation, r.Position });
    }

    private static void Map<TRow>(ModelBuilder model, string table, Expression<Func<TRow, object?>> key)
        where TRow : class, IReleaseContent
    {
        var entity = model.Entity<TRow>();
        entity.ToTable(table);
        entity.HasKey(key);
        ReleaseModel.BelongsToRelease(entity);
    }
}
