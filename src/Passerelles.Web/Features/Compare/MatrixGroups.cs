using System.Collections.Immutable;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Compare;

/// <summary>Skills of several occupations, gathered by how many ask for them.</summary>
internal static class MatrixGroups
{
    /// <summary>Skills that all ask for, then several; qualities of whatever number come last.</summary>
    public static ImmutableArray<(string Title, ImmutableArray<SkillRow> Rows)> Of(SideBySide table, bool onlyDifferences)
    {
        var rows = table.Skills.Where(r => !onlyDifferences || !r.IsSame).ToImmutableArray();
        ImmutableArray<(string Title, ImmutableArray<SkillRow> Rows)> groups =
        [
            ("Demandées par tous", [.. rows.Where(r => IsCounted(r.Skill) && r.Cells.All(c => c.IsAsked))]),
            ("Demandées par plusieurs", [.. rows.Where(r => IsCounted(r.Skill) && r.Cells.Count(c => c.IsAsked) is var n && n > 1 && n < r.Cells.Length)]),
            ("Qualités citées", [.. rows.Where(r => r.Skill.Kind == SkillKind.SoftSkill)]),
            ("Diplômes et habilitations cités par le ROME", [.. rows.Where(r => r.Skill is { IsCredential: true, Kind: not SkillKind.SoftSkill })]),
        ];
        return groups.RemoveAll(g => g.Rows.IsEmpty);
    }

    /// <summary>Skills that one occupation alone asks for, occupation by occupation.</summary>
    public static ImmutableArray<(string Title, ImmutableArray<SkillRow> Rows)> AskedByOne(SideBySide table) =>
    [
        .. table.Skills.Where(r => IsCounted(r.Skill) && r.Cells.Count(c => c.IsAsked) == 1)
            .GroupBy(r => r.Cells.IndexOf(r.Cells.First(c => c.IsAsked))).OrderBy(g => g.Key)
            .Select(g => (French.Capital(table.Occupations[g.Key].Label), g.ToImmutableArray())),
    ];

    /// <summary>Qualities and diplomas are cited, not counted.</summary>
    public static bool IsCounted(Skill skill) => skill.Kind != SkillKind.SoftSkill && !skill.IsCredential;
}
