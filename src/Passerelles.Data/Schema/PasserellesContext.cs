using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Documents;
using Passerelles.Data.History;
using Passerelles.Data.Market;
using Passerelles.Data.Nearby;
using Passerelles.Data.Openings;
using Passerelles.Data.Releases;
using Passerelles.Data.Rome;
using Passerelles.Data.Training;

namespace Passerelles.Data.Schema;

/// <summary>The model of the database, the same on both providers.</summary>
internal sealed class PasserellesContext(DbContextOptions<PasserellesContext> options) : DbContext(options)
{
    public static PasserellesContext Open(DatabaseOptions database)
    {
        var options = new DbContextOptionsBuilder<PasserellesContext>();
        return new PasserellesContext(database.Provider == DatabaseProvider.Sqlite
            ? options.UseSqlite(database.ConnectionString).Options
            : options.UseNpgsql(database.ConnectionString).Options);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ReleaseModel.Configure(modelBuilder);
        RomeModel.Configure(modelBuilder);
        TrainingModel.Configure(modelBuilder);
        OpeningModel.Configure(modelBuilder);
        NearbyRow.Configure(modelBuilder);
        MarketModel.Configure(modelBuilder);
        HistoryModel.Configure(modelBuilder);
        modelBuilder.Entity<ReleaseDocumentRow>(entity =>
        {
            entity.ToTable("release_documents");
            entity.HasKey(r => new { r.ReleaseId, r.Kind, r.Id });
            ReleaseModel.BelongsToRelease(entity);
        });

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"_{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}
