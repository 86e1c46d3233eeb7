using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Passerelles.Data.Releases;

internal static class ReleaseModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ReleaseRow>(entity =>
        {
            entity.ToTable("releases");
            entity.HasIndex(r => r.Source, "ux_releases_active").IsUnique().HasFilter("is_active");
        });
        model.Entity<ReferenceVersionRow>(entity =>
        {
            entity.ToTable("reference_version");
            entity.Property(r => r.Id).ValueGeneratedNever();
        });
    }

    /// <summary>Rows vanish with their release.</summary>
    public static void BelongsToRelease<TRow>(EntityTypeBuilder<TRow> entity)
        where TRow : class, IReleaseContent =>
        entity.HasOne<ReleaseRow>().WithMany().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Cascade);
}
