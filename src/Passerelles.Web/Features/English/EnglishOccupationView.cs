using System.Collections.Immutable;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.English;

/// <summary>An occupation as its English page shows it.</summary>
internal sealed record EnglishOccupationView(Occupation Occupation, ImmutableArray<EnglishName> Names, ImmutableArray<EnglishSkillLine> Essential, ImmutableArray<EnglishSkillLine> Optional)
{
    public int SkillCount => Essential.Length + Optional.Length;

    public int NamedSkills => Essential.Concat(Optional).Count(s => !s.Names.IsEmpty);

    public static EnglishOccupationView Of(OccupationReference reference, EnglishLabels labels, Occupation occupation) =>
        new(occupation, labels.Of(occupation), Lines(reference, labels, occupation, Importance.Essential), Lines(reference, labels, occupation, Importance.Optional));

    private static ImmutableArray<EnglishSkillLine> Lines(OccupationReference reference, EnglishLabels labels, Occupation occupation, Importance importance) =>
    [
        .. occupation.Skills.Where(s => s.Importance == importance).Select(s => reference.FindSkill(s.Skill)).OfType<Skill>()
            .Select(s => new EnglishSkillLine(s.Label, labels.Of(s))).OrderBy(l => l.Names.IsEmpty),
    ];
}

/// <summary>A skill with its French label and its English names, which may be none.</summary>
internal sealed record EnglishSkillLine(string French, ImmutableArray<EnglishName> Names);
