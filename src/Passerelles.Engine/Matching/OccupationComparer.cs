using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Compares two occupations: what carries over, what is to acquire, what differs. Immutable, thread-safe.</summary>
public sealed class OccupationComparer
{
    private readonly OccupationReference _reference;
    private readonly SkillSpace _space;
    private readonly OccupationSkills _occupations;

    private OccupationComparer(OccupationReference reference, SkillSpace space, OccupationSkills occupations) =>
        (_reference, _space, _occupations) = (reference, space, occupations);

    /// <summary>Prepares a comparer that shares the indexes of a matcher on the same reference.</summary>
    public static OccupationComparer Build(OccupationReference reference, ProfileMatcher matcher) => new(reference, matcher.Space, matcher.Skills);

    /// <summary>What moving from one occupation to the other means.</summary>
    /// <exception cref="ArgumentException">One of them is not in the reference.</exception>
    public OccupationComparison Compare(OccupationId from, OccupationId to)
    {
        var (origin, destination) = (Find(from, nameof(from)), Find(to, nameof(to)));
        var coverage = new SkillCoverage(_space);
        for (var i = 0; i < origin.Skills.Length; i++)
        {
            if (_reference.IndexOf(origin.Skills[i].Skill) is >= 0 and var skill)
            {
                coverage.Add(skill, 1, i);
            }
        }

        var index = _reference.IndexOf(to);
        var total = _occupations.Totals[index];
        var shared = destination.Skills
            .Select(s => (Link: s, Index: _reference.IndexOf(s.Skill)))
            .Where(p => p.Index >= 0 && coverage.Of(p.Index) >= MatchingWeights.SkillToMacro - 0.001)
            .Select(p => new SharedSkill(p.Link, origin.Skills[coverage.SourceOf(p.Index)], coverage.Of(p.Index)))
            .ToImmutableArray();
        var covered = shared.Select(s => s.To.Skill).ToHashSet();
        var used = shared.Select(s => s.From.Skill).ToHashSet();
        return new OccupationComparison
        {
            From = origin,
            To = destination,
            Coverage = total <= 0 ? 0 : Math.Clamp(SkillScore.Covered(_occupations, coverage, index) / total, 0, 1),
            Shared = [.. shared.OrderBy(s => s.To.Importance).ThenByDescending(s => s.Similarity)],
            ToAcquire = [.. destination.Skills.Where(s => !covered.Contains(s.Skill)).OrderBy(s => s.Importance)],
            NotUsed = [.. origin.Skills.Where(s => !used.Contains(s.Skill)).OrderBy(s => s.Importance)],
            Differences = [.. Differences(origin, destination)],
        };
    }

    private Occupation Find(OccupationId id, string parameter) =>
        _reference.FindOccupation(id) ?? throw new ArgumentException($"Occupation '{id}' is not in the reference.", parameter);

    private IEnumerable<OccupationDifference> Differences(Occupation from, Occupation to)
    {
        (string Aspect, string? From, string? To)[] aspects =
        [
            ("Niveau", Level(from), Level(to)),
            ("Réglementation", Regulation(from), Regulation(to)),
            ("Accès", from.Sheet?.Access.Summary, to.Sheet?.Access.Summary),
            ("Horaires", from.Sheet?.Conditions.Hours ?? Contexts(from, "oraire"), to.Sheet?.Conditions.Hours ?? Contexts(to, "oraire")),
            ("Conditions physiques", from.Sheet?.Conditions.Physical, to.Sheet?.Conditions.Physical),
            ("Charge émotionnelle", from.Sheet?.Conditions.Emotional, to.Sheet?.Conditions.Emotional),
            ("Mobilité", from.Sheet?.Conditions.Mobility, to.Sheet?.Conditions.Mobility),
            ("Rémunération", Pay(from), Pay(to)),
            ("Famille", _reference.FindFamily(from.Family)?.Label, _reference.FindFamily(to.Family)?.Label),
        ];
        return aspects.Where(a => !string.IsNullOrWhiteSpace(a.From) && !string.IsNullOrWhiteSpace(a.To) && !string.Equals(a.From, a.To, StringComparison.Ordinal))
            .Select(a => new OccupationDifference(a.Aspect, a.From!, a.To!));
    }

    private static string? Level(Occupation occupation) => occupation.Level?.ToString(CultureInfo.InvariantCulture);

    private static string? Regulation(Occupation occupation) => occupation.IsRegulated switch
    {
        true => occupation.Gate?.Text ?? "Métier réglementé",
        false => "Métier non réglementé",
        null => null,
    };

    private static string? Contexts(Occupation occupation, string kind)
    {
        var labels = occupation.Contexts.Where(c => c.TypeLabel.Contains(kind, StringComparison.OrdinalIgnoreCase)).Select(c => c.Label).ToImmutableArray();
        return labels.IsEmpty ? null : string.Join(", ", labels);
    }

    private static string? Pay(Occupation occupation)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        return occupation.Sheet?.Pay switch
        {
            { Unit: "eur-gross-month" } pay => string.Create(french, $"{pay.Min:N0} à {pay.Max:N0} € brut par mois ({pay.Date.Year})"),
            { Unit: "eur-net-month" } pay => string.Create(french, $"{pay.Min:N0} à {pay.Max:N0} € net par mois ({pay.Date.Year})"),
            { Unit: "eur-gross-year" } pay => string.Create(french, $"{pay.Min:N0} à {pay.Max:N0} € brut par an ({pay.Date.Year})"),
            { Unit: "eur-gross-year-median" } pay => string.Create(french, $"{pay.Min:N0} € brut par an, médiane de la famille de métiers ({pay.Date.Year})"),
            _ => null,
        };
    }
}
