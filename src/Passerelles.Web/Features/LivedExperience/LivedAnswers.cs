using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Profile;

namespace Passerelles.Web.Features.LivedExperience;

/// <summary>What a person chose and answered; it lives in the page they post, nowhere else.</summary>
internal sealed record LivedAnswers
{
    /// <summary>Situations chosen, in the order of the catalogue.</summary>
    public required ImmutableArray<LivedSituation> Situations { get; init; }

    /// <summary>Questions answered by yes, as the situation and the rank of the question.</summary>
    public required ImmutableHashSet<(string Situation, int Question)> Yes { get; init; }

    /// <summary>Reads a posted form; what the catalogue does not know is dropped.</summary>
    public static LivedAnswers Read(IFormCollection form, CatalogueRelease? catalogue)
    {
        var chosen = form["situation"].ToHashSet(StringComparer.Ordinal);
        ImmutableArray<LivedSituation> situations = [.. (catalogue?.Situations ?? []).Where(s => chosen.Contains(s.Id))];
        var answers = form["oui"].ToHashSet(StringComparer.Ordinal);
        return new LivedAnswers
        {
            Situations = situations,
            Yes = [.. situations.SelectMany(s => Enumerable.Range(0, s.Questions.Length).Select(i => (s.Id, i))).Where(p => answers.Contains(Field(p.Id, p.i)))],
        };
    }

    /// <summary>Value of the box of a question.</summary>
    public static string Field(string situation, int question) => string.Create(CultureInfo.InvariantCulture, $"{situation}.{question}");

    /// <summary>Skills the answers suggest, the most advanced first, each with the answers that do.</summary>
    public ImmutableArray<LivedSkill> SkillsIn(OccupationReference reference) =>
    [
        .. Situations
            .SelectMany(s => s.Questions.Select((question, index) => (Situation: s, Question: question, Index: index)))
            .Where(a => Yes.Contains((a.Situation.Id, a.Index)))
            .GroupBy(a => a.Question.Skill)
            .Select(g => (Skill: reference.FindSkill(g.Key), Answers: g.ToArray()))
            .Where(g => g.Skill is not null)
            .Select(g => new LivedSkill(
                g.Skill!,
                g.Answers.Max(a => a.Question.Level),
                [.. g.Answers.Select(a => new LivedEvidence(a.Situation.Label, a.Question.Text))]))
            .OrderByDescending(s => s.Level),
    ];

    /// <summary>Occupations that people who lived the same look at first, the most often named first.</summary>
    public ImmutableArray<Occupation> OccupationsIn(OccupationReference reference) =>
    [
        .. Situations.SelectMany(s => s.Occupations).CountBy(o => o)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key)
            .Select(p => reference.FindOccupation(p.Key)).OfType<Occupation>().Take(6),
    ];

    /// <summary>A profile made of these skills, each with its answers as evidence.</summary>
    public ProfileForm ToProfile(OccupationReference reference) => new()
    {
        Skills = [.. SkillsIn(reference).Take(ProfileLimits.Skills).Select(s => new SkillEntry(s.Skill.Id, ProfileLimits.Quotes(s.Evidence.Select(e => e.Text))))],
    };
}

/// <summary>A skill that answers suggest.</summary>
internal sealed record LivedSkill(Skill Skill, int Level, ImmutableArray<LivedEvidence> Evidence);

/// <summary>An answer that suggests a skill.</summary>
internal sealed record LivedEvidence(string Situation, string Question)
{
    public string Text => $"{Situation} : « {Question} » Oui.";
}
