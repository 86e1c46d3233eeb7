using System.Collections.Immutable;
using Passerelles.Engine;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Web.Features.Profile;

/// <summary>
/// A profile as it travels in a page: what a person reads, corrects and posts back (docs/adr/0008). Whatever is posted has
/// been bounded and checked against the reference before it gets here.
/// </summary>
internal sealed record ProfileForm
{
    public ImmutableArray<ExperienceEntry> Experiences { get; init; } = [];

    public ImmutableArray<EducationEntry> Education { get; init; } = [];

    public ImmutableArray<SkillEntry> Skills { get; init; } = [];

    public ImmutableArray<CertificationEntry> Certifications { get; init; } = [];

    public OccupationId? Headline { get; init; }

    /// <summary>Words of the CV that name it; empty when the person chose it.</summary>
    public string HeadlineQuote { get; init; } = "";

    /// <summary>Occupations the CV is worded like.</summary>
    public ImmutableArray<WordingEntry> Wording { get; init; } = [];

    public string Languages { get; init; } = "";

    public string Licences { get; init; } = "";

    public bool IsEmpty => Experiences.IsEmpty && Education.IsEmpty && Skills.IsEmpty && Certifications.IsEmpty && Headline is null;

    public bool HasErrors => Experiences.Any(e => e.Error is not null) || Education.Any(e => e.Error is not null);

    public static ProfileForm From(Engine.Matching.Profile profile) => new()
    {
        Experiences = [.. profile.Experiences.Take(ProfileLimits.Experiences).Select(ExperienceEntry.From)],
        Education = [.. profile.Education.Take(ProfileLimits.Education).Select(EducationEntry.From)],
        Skills = [.. profile.Skills.Take(ProfileLimits.Skills).Select(s => new SkillEntry(s.Skill, ProfileLimits.Quotes(s.Quotes)))],
        Certifications = [.. profile.Certifications.Take(ProfileLimits.Certifications)
            .Select(c => new CertificationEntry(c.Certification, c.InProgress, c.IsForeign, ProfileLimits.Quotes(c.Quotes)))],
        Headline = profile.Headline,
        HeadlineQuote = profile.Headline is null ? "" : ProfileLimits.Line(profile.HeadlineQuote, ProfileLimits.ShortText),
        Wording = [.. profile.Wording.Take(ProfileLimits.Wordings).Select(WordingEntry.From)],
        Languages = ProfileLimits.Line(string.Join(", ", profile.Languages), ProfileLimits.LongText),
        Licences = ProfileLimits.Line(string.Join(", ", profile.Licences), ProfileLimits.LongText),
    };

    /// <summary>What is matched; dates that cannot be read count as unknown.</summary>
    public Engine.Matching.Profile ToProfile(OccupationMap map, DateOnly today) => new()
    {
        Experiences = [.. Experiences.Select(e => e.ToExperience(map, today))],
        Education = [.. Education.Select(e => e.ToEducation())],
        Skills = [.. Skills.Select(s => new ProfileSkill(s.Id, s.Quotes))],
        Certifications = [.. Certifications.Select(c => new ProfileCertification(c.Id, c.InProgress, c.Quotes, c.IsForeign))],
        Headline = Headline,
        HeadlineQuote = Headline is null || HeadlineQuote.Length == 0 ? null : HeadlineQuote,
        Wording = [.. Wording.Select(w => w.ToWording())],
        Languages = Split(Languages),
        Licences = Split(Licences),
    };

    private static ImmutableArray<string> Split(string text) =>
        [.. text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>An occupation the CV is worded like, in thousandths, and the passage that says so.</summary>
internal sealed record WordingEntry(OccupationId Occupation, int Thousandths, ImmutableArray<string> Quotes)
{
    public static WordingEntry From(ProfileWording wording) => new(wording.Occupation, (int)Math.Round(1000 * wording.Likeness), ProfileLimits.Quotes(wording.Quotes));

    public ProfileWording ToWording() => new(Occupation, Thousandths / 1000.0, Quotes);
}

/// <summary>An experience as typed.</summary>
internal sealed record ExperienceEntry(
    string Title, OccupationId? Occupation, string Employer, string Start, string End, bool IsCurrent, int? Months, ImmutableArray<string> Quotes)
{
    private const int LinkedOccupations = 5;

    /// <summary>Title and dates that <see cref="Occupation"/> and <see cref="Months"/> were worked out from.</summary>
    public string WorkedOutFrom { get; init; } = Stamp(Title, Start, End, IsCurrent);

    /// <summary>Volunteering, care of a relative and other unpaid experience.</summary>
    public bool IsUnpaid { get; init; }

    public string? Error { get; init; }

    public static ExperienceEntry From(ProfileExperience experience) => new(
        ProfileLimits.Line(experience.Title, ProfileLimits.ShortText),
        experience.Occupation,
        ProfileLimits.Line(experience.Employer, ProfileLimits.ShortText),
        MonthText.Of(experience.Start),
        MonthText.Of(experience.End),
        experience.IsCurrent,
        experience.Months,
        ProfileLimits.Quotes(experience.Quotes))
    {
        IsUnpaid = experience.IsUnpaid,
    };

    public static string Stamp(string title, string start, string end, bool isCurrent) => $"{title}|{start}|{end}|{(isCurrent ? "1" : "0")}";

    /// <summary>The entry with its duration recounted from its dates, or with what is wrong with them.</summary>
    public ExperienceEntry Checked(DateOnly today)
    {
        if (!MonthText.TryRead(Start, out var start) || !MonthText.TryRead(End, out var end))
        {
            return this with { Error = "Écrivez le mois et l’année, comme 09/2019, ou l’année seule.", Months = null };
        }

        if (start is { } s && end is { } e && MonthText.IsAfter(s, e))
        {
            return this with { Error = "La date de fin est avant la date de début.", Months = null };
        }

        return this with { Error = null, Months = MonthText.Between(start, IsCurrent ? new YearMonth(today.Year, today.Month) : end) };
    }

    /// <summary>The other readings of the title count until the person chooses another occupation than the first one.</summary>
    private ImmutableArray<LinkedOccupation> CandidatesOf(OccupationMap map)
    {
        var linked = Title.Length == 0 || Occupation is null ? [] : map.Titles.Link(Title, LinkedOccupations);
        return linked is [var best, ..] && best.Occupation == Occupation ? linked : [];
    }

    public ProfileExperience ToExperience(OccupationMap map, DateOnly today)
    {
        _ = MonthText.TryRead(Start, out var start);
        _ = MonthText.TryRead(End, out var end);
        var changed = !string.Equals(WorkedOutFrom, Stamp(Title, Start, End, IsCurrent), StringComparison.Ordinal);
        return new ProfileExperience(
            Title, Occupation, Employer.Length == 0 ? null : Employer, start, IsCurrent ? null : end, IsCurrent,
            changed ? Checked(today).Months : Months, Quotes)
        {
            Candidates = CandidatesOf(map),
            IsUnpaid = IsUnpaid,
        };
    }
}

/// <summary>Studies as typed.</summary>
internal sealed record EducationEntry(string Title, int? Level, string End, ImmutableArray<string> Quotes)
{
    public string? Error => MonthText.TryRead(End, out _) ? null : "Écrivez le mois et l’année, comme 06/2019, ou l’année seule.";

    public static EducationEntry From(ProfileEducation education) => new(
        ProfileLimits.Line(education.Title, ProfileLimits.ShortText), education.Level, MonthText.Of(education.End), ProfileLimits.Quotes(education.Quotes));

    public ProfileEducation ToEducation()
    {
        _ = MonthText.TryRead(End, out var end);
        return new ProfileEducation(Title, Level, end, Quotes);
    }
}

/// <summary>A skill; no quote when the person added it.</summary>
internal sealed record SkillEntry(SkillId Id, ImmutableArray<string> Quotes);

/// <summary>A certification held or being prepared.</summary>
internal sealed record CertificationEntry(CertificationId Id, bool InProgress, bool IsForeign, ImmutableArray<string> Quotes);
