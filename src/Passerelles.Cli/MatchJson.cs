using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Passerelles.Documents;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Resumes;

namespace Passerelles.Cli;

/// <summary>The JSON of <c>match</c>: keys in English, messages in French. The shape is a contract.</summary>
internal static class MatchJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(OccupationReference reference, DocumentText document, Resume resume, Profile profile, ImmutableArray<OccupationMatch> matches) =>
        JsonSerializer.Serialize(
            new
            {
                Document = new { Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(document.Kind.ToString()), document.Pages, resume.Language, Warnings = document.Warnings.AddRange(resume.Warnings) },
                Profile = new
                {
                    Experiences = profile.Experiences.Select((e, i) => new
                    {
                        e.Title,
                        Occupation = e.Occupation?.ToString(),
                        e.Employer,
                        Start = e.Start?.ToString(),
                        End = e.End?.ToString(),
                        e.IsCurrent,
                        e.Months,
                        e.IsUnpaid,
                        Evidence = resume.Experiences[i].Evidence.Quote,
                    }),
                    Education = resume.Education.Select(e => new { e.Title, e.School, e.Level, Start = e.Start?.ToString(), End = e.End?.ToString(), Evidence = e.Evidence.Quote }),
                    Certifications = profile.Certifications.Select(c => new { Id = c.Certification.Value, reference.FindCertification(c.Certification)?.Label, c.InProgress, c.IsForeign, Evidence = c.Quotes }),
                    Skills = profile.Skills.Select(s => new { Id = s.Skill.ToString(), reference.FindSkill(s.Skill)?.Label, Evidence = s.Quotes }),
                    profile.Languages,
                    profile.Licences,
                },
                Matches = matches.Select(m => Match(reference, m)),
            },
            Options);

    private static object Match(OccupationReference reference, OccupationMatch match) => new
    {
        Id = match.Occupation.Id.ToString(),
        Rome = match.Occupation.RomeCodes.Select(c => c.ToString()).FirstOrDefault(),
        match.Occupation.Label,
        Family = reference.FindFamily(match.Occupation.Family)?.Label,
        Score = Math.Round(match.Score, 4),
        Band = match.Band.Label(),
        Reasons = match.Reasons.Select(r => new
        {
            Kind = JsonNamingPolicy.CamelCase.ConvertName(r.Kind.ToString()),
            r.Label,
            Evidence = BestQuote(r),
            r.Quotes,
            Share = Math.Round(r.Share, 4),
            Skill = r.Skill?.ToString(),
        }),
        Missing = new { Essential = match.MissingEssential.Select(Missing), Optional = match.MissingOptional.Select(Missing) },
        Gates = match.Gates.Select(g => new
        {
            g.Gate.Text,
            Status = g.IsOpen switch { true => "open", false => "closed", null => "unknown" },
            g.Explanation,
            Certifications = g.Gate.Certifications.Select(c => c.Value),
            Legal = g.Gate.Legal.Select(l => l.Text),
        }),
    };

    // One line of the CV, the fullest for a job: its title rather than its dates.
    private static string? BestQuote(MatchReason reason) =>
        reason.Kind == MatchReasonKind.Experience ? reason.Quotes.MaxBy(q => q.Length) : reason.Quotes.FirstOrDefault();

    private static object Missing(MissingSkill skill) => new { Id = skill.Skill.ToString(), skill.Label, skill.Level };
}
