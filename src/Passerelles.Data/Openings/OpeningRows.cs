using Microsoft.EntityFrameworkCore;
using Passerelles.Data.Releases;

namespace Passerelles.Data.Openings;

/// <summary>A job offer.</summary>
internal sealed class JobOfferRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public string? Employer { get; init; }

    public string? City { get; init; }

    public string? Postcode { get; init; }

    public string? Commune { get; init; }

    public string? Department { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Rome { get; init; }

    /// <summary>Score of the classification; null when the publisher gave the code.</summary>
    public double? RomeScore { get; init; }

    public string? Contract { get; init; }

    public string? WorkingTime { get; init; }

    public string? Salary { get; init; }

    public string? Naf { get; init; }

    public string? Sector { get; init; }

    public string? Url { get; init; }

    public int Positions { get; init; }

    public bool? IsAccessible { get; init; }

    public bool? IsApprenticeship { get; init; }

    public DateOnly? CreatedOn { get; init; }

    public DateOnly? ValidThrough { get; init; }

    public string? Excerpt { get; init; }
}

/// <summary>An establishment.</summary>
internal sealed class EmployerRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int Id { get; init; }

    public required string Siret { get; init; }

    public required string Name { get; init; }

    public required string Naf { get; init; }

    /// <summary>Code of the size band of the SIRENE register, or null.</summary>
    public string? Size { get; init; }

    public string? City { get; init; }

    public string? Commune { get; init; }

    public string? Department { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Hirings in a year; null when not known.</summary>
    public double? Hirings { get; init; }
}

internal static class OpeningModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<JobOfferRow>(entity =>
        {
            entity.ToTable("job_offers");
            entity.HasKey(r => new { r.ReleaseId, r.Id });
            ReleaseModel.BelongsToRelease(entity);
        });
        model.Entity<EmployerRow>(entity =>
        {
            entity.ToTable("employers");
            entity.HasKey(r => new { r.ReleaseId, r.Id });
            ReleaseModel.BelongsToRelease(entity);
        });
    }
}
