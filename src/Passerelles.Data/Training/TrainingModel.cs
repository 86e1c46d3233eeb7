using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Releases;

namespace Passerelles.Data.Training;

internal static class TrainingModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<TrainingProviderRow>(entity =>
        {
            entity.ToTable("training_providers");
            entity.HasKey(r => new { r.ReleaseId, r.Id });
            ReleaseModel.BelongsToRelease(entity);
        });
        model.Entity<TrainingCourseRow>(entity =>
        {
            entity.ToTable("training_courses");
            entity.HasKey(r => new { r.ReleaseId, r.Id });
            ReleaseModel.BelongsToRelease(entity);
        });
        model.Entity<TrainingActionRow>(entity =>
        {
            entity.ToTable("training_actions");
            entity.HasKey(r => new { r.ReleaseId, r.Id });
            entity.HasIndex(r => new { r.ReleaseId, r.Number }, "ux_training_actions_number").IsUnique();
            ReleaseModel.BelongsToRelease(entity);
        });
        model.Entity<TrainingSessionRow>(entity =>
        {
            entity.ToTable("training_sessions");
            entity.HasKey(r => new { r.ReleaseId, r.ActionId, r.Position });
            ReleaseModel.BelongsToRelease(entity);
        });
    }
}
