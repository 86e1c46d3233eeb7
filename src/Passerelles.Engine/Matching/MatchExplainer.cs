using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Says why a profile is close to an occupation and what is missing; the shares of the reasons sum to 1.</summary>
internal sealed class MatchExplainer(OccupationReference reference, OccupationSkills occupations, OccupationCertifications certifications)
{
    public OccupationMatch Explain(ProfileEvidence evidence, int index)
    {
        var occupation = reference.Occupations[index];
        var score = Math.Clamp(evidence.ScoreOf(index), 0, 1);
        var missing = occupation.Skills.Where(s => !IsShown(evidence, s)).ToImmutableArray();
        return new OccupationMatch
        {
            Occupation = occupation,
            Score = score,
            Band = MatchBands.Of(score),
            Reasons = Reasons(evidence, index),
            MissingEssential = Missing(missing, Importance.Essential),
            MissingOptional = Missing(missing, Importance.Optional),
            Gates = GateReader.Read(reference, occupation, evidence.Profile),
        };
    }

    private bool IsShown(ProfileEvidence evidence, OccupationSkill link) =>
        reference.IndexOf(link.Skill) is >= 0 and var skill && evidence.Coverage.Of(skill) >= LeastStrength(link)
        && (!reference.Skills[skill].IsCredential || evidence.Coverage.SourceOf(skill) >= evidence.Profile.Experiences.Length);

    // Someone who held the occupation is taken to have its optional skills only in part.
    public static double LeastStrength(OccupationSkill link) => MatchingWeights.Shown * (link.Importance == Importance.Essential ? 1 : 0.8);

    private ImmutableArray<MissingSkill> Missing(ImmutableArray<OccupationSkill> skills, Importance importance) =>
    [
        .. skills.Where(s => s.Importance == importance).Select(s => (Link: s, Skill: reference.FindSkill(s.Skill))).Where(p => p.Skill is not null)
            .Select(p => new MissingSkill(p.Link.Skill, p.Skill!.Label, p.Skill.Kind, p.Link.Level)),
    ];

    private ImmutableArray<MatchReason> Reasons(ProfileEvidence evidence, int index)
    {
        var profile = evidence.Profile;
        var reasons = new List<MatchReason>();
        var bySource = AddSkillReasons(evidence, index, reasons);
        AddExperienceReasons(evidence, index, bySource, reasons);
        var headline = ProfileEvidence.Weigh(MatchingWeights.Headline, evidence.Headline[index]);
        if (headline > 0)
        {
            var label = reference.FindOccupation(profile.Headline!.Value)?.Label;
            reasons.Add(new MatchReason(MatchReasonKind.Headline, $"Métier annoncé ou recherché : {label}", profile.HeadlineQuote is { } quote ? [quote] : [], headline));
        }

        AddCertificationReason(evidence, index, reasons);
        if (ProfileEvidence.Weigh(MatchingWeights.Wording, evidence.Wording[index]) is > 0 and var wording)
        {
            var words = profile.Wording.Where(w => w.Occupation == reference.Occupations[index].Id).MaxBy(w => w.Likeness)!;
            reasons.Add(new MatchReason(MatchReasonKind.Wording, "Votre CV emploie les mots de ce métier", words.Quotes, wording));
        }

        var total = reasons.Sum(r => r.Share);
        return [.. reasons.Where(r => r.Share > 0).OrderByDescending(r => r.Share).ThenBy(r => r.Kind).ThenBy(r => r.Label, StringComparer.Ordinal).Select(r => r with { Share = r.Share / total })];
    }

    /// <summary>Adds a reason a skill quoted or declared, and returns the evidence of skills taken from each experience.</summary>
    private Dictionary<int, (double Evidence, int Count)> AddSkillReasons(ProfileEvidence evidence, int index, List<MatchReason> reasons)
    {
        var byExperience = new Dictionary<int, (double Evidence, int Count)>();
        var covered = SkillScore.Covered(occupations, evidence.Coverage, index);
        var total = ProfileEvidence.Weigh(MatchingWeights.Skills, evidence.Skills[index]);
        if (covered <= 0)
        {
            return byExperience;
        }

        var skills = occupations.SkillsOf(index);
        var weights = occupations.WeightsOf(index);
        for (var i = 0; i < skills.Length; i++)
        {
            var strength = evidence.Coverage.Of(skills[i]);
            if (strength <= 0)
            {
                continue;
            }

            var part = total * weights[i] * strength / covered;
            var source = evidence.Coverage.SourceOf(skills[i]);
            if (source < evidence.Profile.Experiences.Length)
            {
                var known = byExperience.GetValueOrDefault(source);
                byExperience[source] = (known.Evidence + part, known.Count + 1);
                continue;
            }

            var own = evidence.Profile.Skills[source - evidence.Profile.Experiences.Length];
            var skill = reference.Skills[skills[i]];
            var isSame = strength >= 0.999f;
            var label = isSame ? skill.Label : $"{skill.Label} (proche de : {reference.FindSkill(own.Skill)?.Label})";
            reasons.Add(new MatchReason(MatchReasonKind.Skill, label, own.Quotes, part, skill.Id));
        }

        return byExperience;
    }

    private static void AddExperienceReasons(
        ProfileEvidence evidence, int index, Dictionary<int, (double Evidence, int Count)> bySource, List<MatchReason> reasons)
    {
        var held = evidence.Held.Select(h => h.Length == 0 ? 0 : ProfileEvidence.Weigh(1 - 1e-9, h[index])).ToImmutableArray();
        var total = ProfileEvidence.Weigh(MatchingWeights.Experience, evidence.Experience[index]);
        for (var i = 0; i < held.Length; i++)
        {
            var title = held[i] > 0 ? total * held[i] / held.Sum() : 0;
            var (skills, count) = bySource.GetValueOrDefault(i);
            if (title + skills <= 0)
            {
                continue;
            }

            var experience = evidence.Profile.Experiences[i];
            var label = title > 0
                ? $"Vous avez exercé ce métier ou un métier très voisin : {experience.Title}"
                : $"{count} compétence{(count > 1 ? "s" : "")} de ce métier {(count > 1 ? "viennent" : "vient")} de votre expérience : {experience.Title}";
            reasons.Add(new MatchReason(MatchReasonKind.Experience, label, experience.Quotes, title + skills));
        }
    }

    private void AddCertificationReason(ProfileEvidence evidence, int index, List<MatchReason> reasons)
    {
        var total = ProfileEvidence.Weigh(MatchingWeights.Certification, evidence.Certification[index]);
        if (total <= 0)
        {
            return;
        }

        // The channel keeps the best certification: it alone explains.
        var best = evidence.Profile.Certifications.MaxBy(c => certifications.Score(c, index))!;
        var label = reference.FindCertification(best.Certification)?.Label ?? best.Certification.Value;
        reasons.Add(new MatchReason(MatchReasonKind.Certification, best.InProgress ? $"{label} (en cours)" : best.IsForeign ? $"{label} (obtenu à l’étranger)" : label, best.Quotes, total));
    }
}
