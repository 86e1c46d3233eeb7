using Passerelles.Engine.Esco;

namespace Passerelles.Imports.Esco;

/// <summary>The few words of ESCO that stand for a choice; any other is taken as not said.</summary>
internal static class EscoWords
{
    public static EscoSkillKind? Kind(string word) => word switch
    {
        "skill/competence" => EscoSkillKind.Skill,
        "knowledge" => EscoSkillKind.Knowledge,
        _ => null,
    };

    public static EscoReuse? Reuse(string word) => word switch
    {
        "transversal" => EscoReuse.Transversal,
        "cross-sector" => EscoReuse.CrossSector,
        "sector-specific" => EscoReuse.SectorSpecific,
        "occupation-specific" => EscoReuse.OccupationSpecific,
        _ => null,
    };

    /// <summary>Whether a relation is essential; null when it is neither essential nor optional.</summary>
    public static bool? IsEssential(string word) => word switch
    {
        "essential" => true,
        "optional" => false,
        _ => null,
    };
}
