using System.Collections.Immutable;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Training;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Training;

/// <summary>What to look for on behalf of a skill: subjects and blocks of diplomas that bear nearly the same name. Below the threshold, nothing: a course must not be guessed.</summary>
internal static class SkillGoals
{
    /// <summary>Chosen by reading the answers for sixty skills of the catalogue (docs/near-me.md).</summary>
    private const double Threshold = 0.6;

    /// <summary>From here the names are the same: one word in common is enough.</summary>
    private const double Same = 0.95;

    private const int MostSubjects = 3;
    private const int MostDiplomas = 2;

    public static ImmutableArray<TrainingGoal> Of(OccupationReference reference, FormacodeSubjects subjects, Skill skill) =>
        [.. OfSubjects(subjects, skill), .. OfBlocks(reference, skill)];

    private static IEnumerable<TrainingGoal> OfSubjects(FormacodeSubjects subjects, Skill skill) =>
        Names(skill).SelectMany(name => Close(subjects.Index, name))
            .GroupBy(c => c.Label).Select(g => (Term: subjects.Terms[g.Key], Score: g.Max(c => c.Score)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Term.Code).Take(MostSubjects)
            .Select(c => new TrainingGoal(
                "formacode-" + c.Term.Code, French.Capital(c.Term.Label), $"Un sujet de formation dont le nom est {InWords(c.Score)} de « {skill.Label} ». Comparé mot à mot, à vérifier.", [FormacodeSubjects.Code(c.Term)]));

    private static IEnumerable<TrainingGoal> OfBlocks(OccupationReference reference, Skill skill)
    {
        var blocks = reference.Certifications.Where(c => c.Rncp is not null).SelectMany(c => c.Blocks.Select(b => (Certification: c, Block: b))).ToArray();
        var index = CloseLabelIndex.Build(blocks.Select(b => b.Block));
        return Names(skill).SelectMany(name => Close(index, name))
            .GroupBy(c => blocks[c.Label].Certification.Id).Select(g => g.MaxBy(c => c.Score))
            .OrderByDescending(c => c.Score).Take(MostDiplomas)
            .Select(c => (blocks[c.Label].Certification, blocks[c.Label].Block, c.Score))
            .Select(b => new TrainingGoal(
                b.Certification.Id.Value, b.Certification.Label, $"Le nom de l’un de ses blocs est {InWords(b.Score)} de « {skill.Label} » : « {b.Block} ». Ces formations préparent au diplôme, parfois bloc par bloc.", [TrainingCode.Of(b.Certification.Rncp!.Value)])
            {
                Url = "/diplomes/" + b.Certification.Id,
            });
    }

    // « Hygiène informatique » is not « hygiène hospitalière »: one word in common says nothing.
    private static IEnumerable<CloseLabel> Close(CloseLabelIndex index, string name) => index.CloseTo(name, Threshold).Where(c => c.Shared > 1 || c.Score >= Same);

    private static IEnumerable<string> Names(Skill skill) => skill.Synonyms.Prepend(skill.Label).Distinct(StringComparer.Ordinal);

    private static string InWords(double score) => score switch
    {
        >= 0.8 => "très proche",
        >= 0.7 => "proche",
        _ => "assez proche",
    };
}
