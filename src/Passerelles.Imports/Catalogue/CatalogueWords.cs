using System.Collections.Frozen;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Catalogue;

/// <summary>The closed lists of words of the catalogue and what they mean in the model.</summary>
internal static class CatalogueWords
{
    public static readonly FrozenDictionary<string, SkillKind> SkillKinds = Words(
        ("know-how", SkillKind.KnowHow), ("knowledge", SkillKind.Knowledge), ("soft-skill", SkillKind.SoftSkill));

    public static readonly FrozenDictionary<string, Importance> Importances = Words(
        ("essential", Importance.Essential), ("optional", Importance.Optional));

    public static readonly FrozenDictionary<string, CertificationRole> CertificationRoles = Words(
        ("required", CertificationRole.Required), ("prerequisite", CertificationRole.Prerequisite), ("usual", CertificationRole.Usual), ("useful", CertificationRole.Useful));

    public static readonly FrozenDictionary<string, AccessWay> AccessWays = Words(
        ("diploma", AccessWay.Diploma),
        ("vae", AccessWay.Vae),
        ("apprenticeship", AccessWay.Apprenticeship),
        ("competitive-entry", AccessWay.CompetitiveEntry),
        ("experience", AccessWay.Experience),
        ("continuing-training", AccessWay.ContinuingTraining));

    private static FrozenDictionary<string, T> Words<T>(params (string Word, T Value)[] words) =>
        words.ToFrozenDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);
}
