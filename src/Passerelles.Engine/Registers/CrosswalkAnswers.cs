using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Registers;

/// <summary>What a family of Dares, or several together, cover.</summary>
public sealed record FapOccupations
{
    /// <summary>Families asked for.</summary>
    public required ImmutableArray<FapCode> Families { get; init; }

    /// <summary>Occupations of ROME 4, by code.</summary>
    public required ImmutableArray<OccupationShare> Occupations { get; init; }

    /// <summary>ROME 3 codes that the tables put in the family; 0 when no table speaks of it, as for the whole of FAP 2021.</summary>
    public required int FormerCodes { get; init; }

    /// <summary>Those among them that lead to at least one occupation of ROME 4.</summary>
    public required int FormerCodesFound { get; init; }

    /// <summary>Part of the family that could be translated, from 0 (nothing is known) to 1.</summary>
    public double KnownShare => FormerCodes == 0 ? 0 : (double)FormerCodesFound / FormerCodes;
}

/// <summary>An occupation of ROME 4 within a family.</summary>
/// <param name="Rome">ROME 4 code.</param>
/// <param name="Former">ROME 3 code it comes from.</param>
/// <param name="Share">
/// Part of the qualifications of the former code that belong to the family, from 0 to 1; null when no table says. It is no share of
/// people.
/// </param>
/// <param name="Origins">Files that give the link.</param>
public sealed record OccupationShare(RomeCode Rome, RomeCode Former, double? Share, ImmutableArray<string> Origins);

/// <summary>The families an occupation falls into.</summary>
/// <param name="Rome">Code asked for.</param>
/// <param name="Former">ROME 3 code it comes from.</param>
/// <param name="Families">Families, the one that takes most qualifications first, those whose share is not known last.</param>
public sealed record OccupationFamilies(RomeCode Rome, RomeCode Former, ImmutableArray<FapShare> Families)
{
    /// <summary>Part of the qualifications of the occupation whose family is known, from 0 to 1.</summary>
    public double KnownShare => Math.Min(1, Families.Sum(f => f.Share ?? 0));
}

/// <summary>A family of an occupation.</summary>
/// <param name="Fap">Detailed family.</param>
/// <param name="Share">Part of the qualifications of the occupation that go to it, from 0 to 1; null when no table says.</param>
/// <param name="Origins">Files that give the link.</param>
public sealed record FapShare(FapCode Fap, double? Share, ImmutableArray<string> Origins);
