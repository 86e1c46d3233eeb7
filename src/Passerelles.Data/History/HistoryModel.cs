using Microsoft.EntityFrameworkCore;

namespace Passerelles.Data.History;

internal static class HistoryModel
{
    // Nothing here belongs to a release: history is what remains when releases are deleted.
    public static void Configure(ModelBuilder model)
    {
        model.Entity<RetiredCodeRow>(entity =>
        {
            entity.ToTable("code_history");
            entity.HasKey(r => new { r.System, r.Code });
        });
        model.Entity<SuccessorRow>(entity =>
        {
            entity.ToTable("code_successors");
            entity.HasKey(r => new { r.System, r.Code, r.Position });
            entity.HasOne<RetiredCodeRow>().WithMany().HasForeignKey(r => new { r.System, r.Code }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ReleaseChangeRow>(entity => entity.ToTable("release_changes"));
    }
}
