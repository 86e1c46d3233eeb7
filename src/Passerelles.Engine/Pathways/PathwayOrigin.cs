using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Pathways;

/// <summary>An occupation held and for how long.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Months">Months of practice, 0 when not known.</param>
/// <param name="IsUnpaid">Volunteering or family care: counts for a VAE, not as practice of the occupation.</param>
public sealed record HeldOccupation(OccupationId Occupation, int Months, bool IsUnpaid = false);

/// <summary>
/// A certification held; several when it is one of them without knowing which, as for someone known only by a regulated
/// occupation that several diplomas open.
/// </summary>
public sealed record HeldCertification(ImmutableArray<CertificationId> OneOf);

/// <summary>Where one stands before a route. What is not said by the person is assumed in words.</summary>
public sealed record PathwayOrigin
{
    /// <summary>Months of practice assumed of someone known only by an occupation.</summary>
    public const int UsualPractice = 36;

    /// <summary>Occupations held, the present one first.</summary>
    public required ImmutableArray<HeldOccupation> Occupations { get; init; }

    /// <summary>Certifications held.</summary>
    public required ImmutableArray<HeldCertification> Certifications { get; init; }

    /// <summary>Highest level of diploma held, 3 to 8, or null when none is known.</summary>
    public required int? Level { get; init; }

    /// <summary>The profile it comes from, null for an occupation.</summary>
    public Profile? Profile { get; init; }

    /// <summary>The present month, which dates the experiences of a profile.</summary>
    public YearMonth? Today { get; init; }

    /// <summary>What is assumed of the person, in French sentences.</summary>
    public required ImmutableArray<string> Assumptions { get; init; }

    /// <summary>The occupation one starts from, or null for a profile without any.</summary>
    public OccupationId? Occupation => Occupations is [var first, ..] ? first.Occupation : null;

    /// <summary>Someone who holds an occupation, with the diplomas it demands and nothing else.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="occupation">The occupation.</param>
    /// <param name="months">Months of practice, 0 to 600.</param>
    public static PathwayOrigin OfOccupation(OccupationReference reference, Occupation occupation, int months = UsualPractice) =>
        OriginReader.OfOccupation(reference, occupation, Math.Clamp(months, 0, 600));

    /// <summary>The person of a profile, with what it shows and nothing else.</summary>
    public static PathwayOrigin OfProfile(OccupationReference reference, Profile profile, YearMonth today) => OriginReader.OfProfile(reference, profile, today);
}
