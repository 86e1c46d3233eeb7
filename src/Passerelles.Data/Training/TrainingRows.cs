using Passerelles.Data.Releases;

namespace Passerelles.Data.Training;

/// <summary>An organisation that trains.</summary>
internal sealed class TrainingProviderRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    /// <summary>Rank in the release, from 1.</summary>
    public int Id { get; init; }

    public required string Name { get; init; }

    public string? LegalName { get; init; }

    public string? Siret { get; init; }

    public string? ActivityNumber { get; init; }

    public string? Url { get; init; }

    public bool HasPlace { get; init; }

    public string? Street { get; init; }

    public string? Postcode { get; init; }

    public string? City { get; init; }

    public string? Commune { get; init; }

    public string? Department { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public bool IsCommunePosition { get; init; }
}

/// <summary>A course.</summary>
internal sealed class TrainingCourseRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int Id { get; init; }

    public int ProviderId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public string? Objective { get; init; }

    public bool? IsCertifying { get; init; }

    public int EntryLevel { get; init; }

    public int? ExitLevel { get; init; }

    public int? PathKind { get; init; }

    public string? Url { get; init; }

    /// <summary>Codes in order, separated by spaces; the search by code goes through <c>nearby_entries</c>.</summary>
    public required string Codes { get; init; }

    /// <summary>Row of its first action; the others follow it.</summary>
    public int FirstAction { get; init; }
}

/// <summary>An action.</summary>
internal sealed class TrainingActionRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int Id { get; init; }

    public int CourseId { get; init; }

    public required string Number { get; init; }

    public bool HasPlace { get; init; }

    public string? PlaceName { get; init; }

    public string? Street { get; init; }

    public string? Postcode { get; init; }

    public string? City { get; init; }

    public string? Commune { get; init; }

    public string? Department { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public bool IsCommunePosition { get; init; }

    public string? Trainer { get; init; }

    public int? Mode { get; init; }

    public bool? IsEntryLevelRequired { get; init; }

    public int? HoursTotal { get; init; }

    public int? HoursCentre { get; init; }

    public int? HoursCompany { get; init; }

    public string? DurationText { get; init; }

    public bool? IsAgreed { get; init; }

    public bool? MayBeBorne { get; init; }

    /// <summary>Keys of funders in order, separated by spaces.</summary>
    public required string Funders { get; init; }

    public int? PriceCents { get; init; }

    public int? HourlyPriceCents { get; init; }

    public string? Remaining { get; init; }

    public string? Accessibility { get; init; }

    public bool? HasPermanentEntries { get; init; }

    /// <summary>Formacodes of publics in order, separated by spaces.</summary>
    public required string Publics { get; init; }

    public string? Url { get; init; }
}

/// <summary>Dates of an action; dates are eight digits, some of which may not be known.</summary>
internal sealed class TrainingSessionRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int ActionId { get; init; }

    public int Position { get; init; }

    public string? Number { get; init; }

    public int StartOn { get; init; }

    public int EndOn { get; init; }

    public int EnrolmentStart { get; init; }

    public int EnrolmentEnd { get; init; }

    public int? State { get; init; }

    public int? PlacesLeft { get; init; }

    public string? Url { get; init; }
}
