using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Releases;

namespace Passerelles.Data.Market;

/// <summary>One figure of a release.</summary>
internal sealed class IndicatorValueRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    /// <summary>Rank in the release.</summary>
    public int Position { get; init; }

    public required string Indicator { get; init; }

    public required string SubjectSystem { get; init; }

    public required string SubjectCode { get; init; }

    public required string ZoneLevel { get; init; }

    public required string ZoneCode { get; init; }

    public required string Period { get; init; }

    public double? Number { get; init; }

    public string? Category { get; init; }

    public int SourceRow { get; init; }
}

internal static class MarketModel
{
    public static void Configure(ModelBuilder model) => model.Entity<IndicatorValueRow>(entity =>
    {
        entity.ToTable("indicator_values");
        entity.HasKey(r => new { r.ReleaseId, r.Position });
        // An occupation here and in the country, or in every region; all that is known of a zone.
        entity.HasIndex(r => new { r.ReleaseId, r.SubjectCode, r.ZoneCode }, "ix_indicator_values_subject");
        entity.HasIndex(r => new { r.ReleaseId, r.ZoneCode, r.Indicator }, "ix_indicator_values_zone");
        ReleaseModel.BelongsToRelease(entity);
    });
}
