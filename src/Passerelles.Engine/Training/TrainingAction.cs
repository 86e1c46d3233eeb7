using System.Collections.Immutable;

namespace Passerelles.Engine.Training;

/// <summary>How a course is taught; numbers are those of LHEO.</summary>
public enum TrainingMode
{
    /// <summary>Entirely on site.</summary>
    OnSite = 0,

    /// <summary>Entirely at a distance.</summary>
    Remote = 1,

    /// <summary>Partly at a distance.</summary>
    Mixed = 2,
}

/// <summary>A course given somewhere, under conditions, at some dates.</summary>
public sealed record TrainingAction
{
    /// <summary>Number given by the catalogue, unique in the release; made from that of the course when it gives none.</summary>
    public required string Number { get; init; }

    /// <summary>Where; null when nothing is said, as for distance learning.</summary>
    public TrainingPlace? Place { get; init; }

    /// <summary>Who teaches, when it is not the provider.</summary>
    public string? Trainer { get; init; }

    /// <summary>On site, at a distance or both; null when not said.</summary>
    public TrainingMode? Mode { get; init; }

    /// <summary>Whether the entry level is demanded.</summary>
    public bool? IsEntryLevelRequired { get; init; }

    /// <summary>Hours in all, with the trainer, in a company.</summary>
    public TrainingHours Hours { get; init; }

    /// <summary>What the catalogue says of the length in words (« 2 ans »).</summary>
    public string? DurationText { get; init; }

    /// <summary>What it costs and who pays.</summary>
    public required TrainingFunding Funding { get; init; }

    /// <summary>What is said of access for disabled people, or null.</summary>
    public string? Accessibility { get; init; }

    /// <summary>Whether one may enter at any time.</summary>
    public bool? HasPermanentEntries { get; init; }

    /// <summary>For whom: Formacodes of publics, in order.</summary>
    public ImmutableArray<string> Publics { get; init; } = [];

    /// <summary>Page of the action.</summary>
    public string? Url { get; init; }

    /// <summary>Dates; empty when the catalogue gives none.</summary>
    public required ImmutableArray<TrainingSession> Sessions { get; init; }

    /// <summary>
    /// Whether the catalogue says that disabled people are received: something is written and it does not begin by a refusal.
    /// The field is free text (« oui », « ERP accessible », « non », « - »).
    /// </summary>
    public bool IsAccessible => Accessibility is { } text
        && text.AsSpan().Trim() is { Length: > 1 } said
        && !said.StartsWith("non", StringComparison.OrdinalIgnoreCase)
        && !said.StartsWith("aucun", StringComparison.OrdinalIgnoreCase)
        && !said.StartsWith("pas ", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Hours of an action; null where not said.</summary>
/// <param name="Total">In all.</param>
/// <param name="Centre">With the trainer.</param>
/// <param name="Company">In a company.</param>
public readonly record struct TrainingHours(int? Total, int? Centre, int? Company)
{
    /// <summary>In all, or what the parts add up to.</summary>
    public int? Known => Total ?? (Centre is null && Company is null ? null : (Centre ?? 0) + (Company ?? 0));
}

/// <summary>What an action costs and who pays.</summary>
public sealed record TrainingFunding
{
    /// <summary>Key of the trainee (« bénéficiaire de l'action ») in the LHEO table of funders.</summary>
    public const int Trainee = 10;

    /// <summary>Whether places are bought by a public funder (« conventionnement »); null when not said.</summary>
    public bool? IsAgreed { get; init; }

    /// <summary>Whether costs may be borne (« prise en charge des frais possible »).</summary>
    public bool? MayBeBorne { get; init; }

    /// <summary>Funders, keys of the LHEO table of funders, in order.</summary>
    public ImmutableArray<int> Funders { get; init; } = [];

    /// <summary>Price in all, taxes included, in euros; or null.</summary>
    public decimal? Price { get; init; }

    /// <summary>Price of an hour, taxes included, in euros; or null.</summary>
    public decimal? HourlyPrice { get; init; }

    /// <summary>What is left to pay, in words; or null.</summary>
    public string? Remaining { get; init; }

    /// <summary>Whether the catalogue names someone else than the trainee who pays.</summary>
    public bool IsFunded => IsAgreed == true || Funders.Any(f => f != Trainee);

    /// <summary>Whether the catalogue says in figures that nothing is to be paid; silence is not a gift.</summary>
    public bool IsFree => Price == 0 || (Remaining is { } text && text.AsSpan().Trim() is ['0', .. var rest] && rest.IndexOfAnyInRange('1', '9') < 0);

    /// <inheritdoc/>
    public bool Equals(TrainingFunding? other) => other is not null
        && (IsAgreed, MayBeBorne, Price, HourlyPrice, Remaining) == (other.IsAgreed, other.MayBeBorne, other.Price, other.HourlyPrice, other.Remaining)
        && Funders.SequenceEqual(other.Funders);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsAgreed, MayBeBorne, Price, HourlyPrice, Remaining, Funders.Length);
}

/// <summary>Whether one can still enter; numbers are those of LHEO.</summary>
public enum RecruitmentState
{
    /// <summary>Open.</summary>
    Open = 1,

    /// <summary>Closed.</summary>
    Closed = 2,

    /// <summary>Suspended.</summary>
    Suspended = 3,
}

/// <summary>Dates of an action.</summary>
public sealed record TrainingSession
{
    /// <summary>Number given by the catalogue, or null.</summary>
    public string? Number { get; init; }

    /// <summary>First day.</summary>
    public TrainingDate Start { get; init; }

    /// <summary>Last day.</summary>
    public TrainingDate End { get; init; }

    /// <summary>First day to enrol.</summary>
    public TrainingDate EnrolmentStart { get; init; }

    /// <summary>Last day to enrol.</summary>
    public TrainingDate EnrolmentEnd { get; init; }

    /// <summary>Whether one can still enter; null when not said.</summary>
    public RecruitmentState? State { get; init; }

    /// <summary>Places left; null when not said.</summary>
    public int? PlacesLeft { get; init; }

    /// <summary>Page of the session.</summary>
    public string? Url { get; init; }

    /// <summary>Whether the catalogue says there is room: places left, or recruitment open without a number of places.</summary>
    public bool HasPlaces => PlacesLeft is { } places ? places > 0 && (State is null or RecruitmentState.Open) : State == RecruitmentState.Open;
}
