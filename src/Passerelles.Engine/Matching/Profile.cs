using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Matching;

/// <summary>
/// What is known of a person, from a CV or said by them, each item with its quotes. Holds no other text of the CV, so that a
/// person can read, correct, add and remove every item before matching.
/// </summary>
public sealed record Profile
{
    /// <summary>Experiences, in the order given.</summary>
    public required ImmutableArray<ProfileExperience> Experiences { get; init; }

    /// <summary>Studies, in the order given.</summary>
    public ImmutableArray<ProfileEducation> Education { get; init; } = [];

    /// <summary>Skills, no skill twice.</summary>
    public required ImmutableArray<ProfileSkill> Skills { get; init; }

    /// <summary>Certifications held.</summary>
    public ImmutableArray<ProfileCertification> Certifications { get; init; } = [];

    /// <summary>Occupation named as headline or sought, or null.</summary>
    public OccupationId? Headline { get; init; }

    /// <summary>Words of the CV that name it; null when declared or absent.</summary>
    public string? HeadlineQuote { get; init; }

    /// <summary>Occupations the CV is worded like, the likest first; empty when nothing was read.</summary>
    public ImmutableArray<ProfileWording> Wording { get; init; } = [];

    /// <summary>Languages, in words.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Licences, in words.</summary>
    public ImmutableArray<string> Licences { get; init; } = [];

    /// <summary>A profile with nothing in it.</summary>
    public static Profile Empty { get; } = new() { Experiences = [], Skills = [] };

    /// <summary>True when there is nothing to match.</summary>
    public bool IsEmpty => Experiences.IsEmpty && Skills.IsEmpty && Certifications.IsEmpty && Headline is null;
}

/// <summary>An experience of a profile.</summary>
/// <param name="Title">Title as written.</param>
/// <param name="Occupation">Occupation recognised or chosen, or null.</param>
/// <param name="Employer">Employer, or null.</param>
/// <param name="Start">Start, or null.</param>
/// <param name="End">End, or null when unknown or current.</param>
/// <param name="IsCurrent">Still going on.</param>
/// <param name="Months">Whole months, or null.</param>
/// <param name="Quotes">Lines of the CV, empty when declared.</param>
public sealed record ProfileExperience(
    string Title, OccupationId? Occupation, string? Employer, YearMonth? Start, YearMonth? End, bool IsCurrent, int? Months, ImmutableArray<string> Quotes)
{
    /// <summary>Other occupations the title may name, less likely; empty when the person chose one.</summary>
    public ImmutableArray<LinkedOccupation> Candidates { get; init; } = [];

    /// <summary>True for volunteering, family care and other unpaid experience.</summary>
    public bool IsUnpaid { get; init; }
}

/// <summary>Studies of a profile.</summary>
public sealed record ProfileEducation(string Title, int? Level, YearMonth? End, ImmutableArray<string> Quotes);

/// <summary>A skill of a profile; <paramref name="Quotes"/> is empty when the person declared it.</summary>
public sealed record ProfileSkill(SkillId Skill, ImmutableArray<string> Quotes);

/// <summary>A certification of a profile; <paramref name="IsForeign"/> when it was delivered abroad and no recognition is known.</summary>
public sealed record ProfileCertification(CertificationId Certification, bool InProgress, ImmutableArray<string> Quotes, bool IsForeign = false);

/// <summary>An occupation the CV is worded like, how much (0 to 1), and the passage that speaks most for it.</summary>
public sealed record ProfileWording(OccupationId Occupation, double Likeness, ImmutableArray<string> Quotes);
