using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Compare;

/// <summary>The skills of a comparison as they are shown, between two occupations or between a person and one.</summary>
internal sealed record ComparedSkills(
    ImmutableArray<ComparedGroup> Shared, ImmutableArray<ComparedGroup> Close, ImmutableArray<ComparedGroup> ToAcquire, ImmutableArray<ComparedGroup> Cited, ImmutableArray<string> NotUsed, bool IsOfProfile)
{
    public static ComparedSkills Of(OccupationReference reference, OccupationComparison comparison)
    {
        string Label(SkillId id) => French.Capital(reference.FindSkill(id)?.Label ?? id.ToString());
        ComparedLine Line(SharedSkill s)
        {
            var (to, from) = (Label(s.To.Skill), Label(s.From.Skill));
            return new ComparedLine(to, s.Closeness == SkillCloseness.Same || string.Equals(to, from, StringComparison.Ordinal) ? null : $"{French.Capital(s.Closeness.Label())}\u00A0: {from}", []);
        }

        return new ComparedSkills(
            Groups(reference, comparison.To, comparison.Shared, s => s.To, Line),
            Groups(reference, comparison.To, comparison.Close, s => s.To, Line),
            Groups(reference, comparison.To, Asked(comparison.ToAcquire), s => s, s => new ComparedLine(Label(s.Skill), null, [], s.Skill)),
            CitedOf(reference, comparison.ToAcquire),
            [.. comparison.NotUsed.Select(s => Label(s.Skill))],
            IsOfProfile: false);
    }

    public static ComparedSkills Of(OccupationReference reference, ProfileComparison comparison)
    {
        string Label(SkillId id) => French.Capital(reference.FindSkill(id)?.Label ?? id.ToString());
        ComparedLine Line(ShownSkill s) => new(
            Label(s.To.Skill),
            string.Join(". ", new[]
            {
                s.Closeness.IsShared() ? null : $"{French.Capital(s.Closeness.Label())}\u00A0: {Label(s.Own)}",
                s.Experience is { } title ? $"Votre expérience\u00A0: {title}" : s.Quotes.IsEmpty ? "Vous l’avez dit" : null,
            }.OfType<string>()) is { Length: > 0 } hint ? hint : null,
            s.Experience is null ? s.Quotes : []);

        var to = comparison.Match.Occupation;
        return new ComparedSkills(
            Groups(reference, to, comparison.Shared, s => s.To, Line),
            Groups(reference, to, comparison.Close, s => s.To, Line),
            Groups(reference, to, Asked(comparison.ToAcquire), s => s, s => new ComparedLine(Label(s.Skill), s.Level is { } level ? French.Capital(French.Mastery(level)) : null, [], s.Skill)),
            CitedOf(reference, comparison.ToAcquire),
            [.. comparison.NotUsed.Select(Label)],
            IsOfProfile: true);
    }

    private static ImmutableArray<ComparedGroup> CitedOf(OccupationReference reference, SkillsToAcquire skills)
    {
        ImmutableArray<ComparedLine> Lines(ImmutableArray<OccupationSkill> some) => [.. some.Select(s => new ComparedLine(French.Capital(reference.FindSkill(s.Skill)?.Label ?? s.Skill.ToString()), null, []))];
        ImmutableArray<ComparedGroup> groups = [new("Qualités citées dans la fiche", Lines(skills.Qualities)), new("Diplômes et habilitations cités par le ROME", Lines(skills.Credentials))];
        return groups.RemoveAll(g => g.Lines.IsEmpty);
    }

    private static ImmutableArray<OccupationSkill> Asked(SkillsToAcquire skills) => skills.Essential.AddRange(skills.Optional);

    private static ImmutableArray<ComparedGroup> Groups<T>(
        OccupationReference reference, Occupation to, ImmutableArray<T> skills, Func<T, OccupationSkill> link, Func<T, ComparedLine> line)
    {
        string Title(OccupationSkill s) => reference.FindSkill(s.Skill) is { Kind: SkillKind.SoftSkill } ? ComparedGroup.Qualities
            : reference.FindSkill(s.Skill) is { IsCredential: true } ? ComparedGroup.Credentials
            : s.Importance == Importance.Optional ? "Selon les postes"
            : to.Source == OccupationSource.Rome ? "Au cœur du métier" : "Indispensables";
        var byTitle = skills.ToLookup(s => Title(link(s)), StringComparer.Ordinal);
        return
        [
            .. new[] { "Indispensables", "Au cœur du métier", "Selon les postes", ComparedGroup.Qualities, ComparedGroup.Credentials }.Where(byTitle.Contains)
                .Select(title => new ComparedGroup(title, [.. byTitle[title].Select(line)])),
        ];
    }
}

/// <summary>Skills under one small heading.</summary>
internal sealed record ComparedGroup(string Title, ImmutableArray<ComparedLine> Lines)
{
    public const string Qualities = "Qualités";
    public const string Credentials = "Diplômes et habilitations";

    /// <summary>Qualities and diplomas are cited, not counted.</summary>
    public bool IsCounted => Title is not (Qualities or Credentials);
}

/// <summary>A skill, what is said of it, and the lines of a CV that show it.</summary>
/// <param name="Label">The skill.</param>
/// <param name="Hint">What is said of it, or null.</param>
/// <param name="Quotes">Lines of a CV.</param>
/// <param name="ToLearn">The skill when it is one to acquire, else null.</param>
internal sealed record ComparedLine(string Label, string? Hint, ImmutableArray<string> Quotes, SkillId? ToLearn = null);
