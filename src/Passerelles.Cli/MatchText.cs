using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Passerelles.Documents;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Resumes;

namespace Passerelles.Cli;

/// <summary>The result of <c>match</c> for a reader.</summary>
internal static class MatchText
{
    private const int Reasons = 5;
    private const int Gaps = 5;

    public static string Write(DocumentText document, Resume resume, Profile profile, ImmutableArray<OccupationMatch> matches)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var text = new StringBuilder("Ce que nous avons compris").AppendLine();
        foreach (var experience in profile.Experiences)
        {
            var employer = experience.Employer is { } name ? $" — {name}" : "";
            text.AppendLine(french, $"  • {experience.Title}{employer}{Period(experience)}");
        }

        foreach (var certification in profile.Certifications)
        {
            var standing = certification.InProgress ? " (en cours)" : certification.IsForeign ? " (obtenu à l'étranger)" : "";
            text.AppendLine(french, $"  • Diplôme : « {string.Join(" ", certification.Quotes)} »{standing}");
        }

        text.AppendLine(french, $"  • {profile.Skills.Length} compétence(s) citée(s)");
        foreach (var warning in document.Warnings.AddRange(resume.Warnings))
        {
            text.AppendLine(french, $"  ! {warning}");
        }

        foreach (var (match, rank) in matches.Select((m, i) => (m, i + 1)))
        {
            Append(text, match, rank, french);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, OccupationMatch match, int rank, CultureInfo french)
    {
        text.AppendLine().AppendLine(french, $"{rank}. {match.Occupation.Label} [{match.Occupation.Id}] — {match.Band.Label()} ({match.Score:0.00})");
        foreach (var reason in match.Reasons.Take(Reasons))
        {
            var quotes = reason.Quotes.IsEmpty ? "" : $" — « {string.Join(" / ", reason.Quotes)} »";
            text.AppendLine(french, $"   + {reason.Label}{quotes}");
        }

        Append(text, "À acquérir, indispensable", match.MissingEssential, french);
        Append(text, "Utile selon le poste", match.MissingOptional, french);
        foreach (var gate in match.Gates)
        {
            text.AppendLine(french, $"   § {gate.Gate.Text}").AppendLine(french, $"     {gate.Explanation}");
        }
    }

    private static void Append(StringBuilder text, string title, ImmutableArray<MissingSkill> missing, CultureInfo french)
    {
        if (!missing.IsEmpty)
        {
            var more = missing.Length > Gaps ? $" ; et {missing.Length - Gaps} autre(s)" : "";
            text.AppendLine(french, $"   - {title} : {string.Join(" ; ", missing.Take(Gaps).Select(m => m.Label))}{more}");
        }
    }

    private static string Period(ProfileExperience experience) => experience switch
    {
        { Start: { } start, IsCurrent: true } => $" (depuis {start})",
        { Start: { } start, End: { } end } => $" ({start} à {end})",
        { Start: { } start } => $" ({start})",
        _ => "",
    };
}
