using System.Collections.Frozen;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Linking;

/// <summary>
/// What a title's first word says of the place held: who manages, designs, assists, carries out or teaches. « Ingénieur en
/// mécanique » and « agent d'assemblage mécanique » share their words, not their occupation.
/// </summary>
internal static class OccupationRoles
{
    /// <summary>Role of engineers and researchers.</summary>
    public const int Designer = 2;

    private static readonly FrozenDictionary<string, int> Roles = new[]
    {
        "responsable directeur chef manager gérant superviseur cadre dirigeant encadrant président administrateur contremaître",
        "ingénieur chercheur scientifique",
        "technicien",
        "ouvrier opérateur agent aide conducteur monteur employé manœuvre assembleur machiniste préparateur manutentionnaire auxiliaire poseur assistant",
        "professeur enseignant formateur instructeur",
    }.SelectMany((words, role) => FrenchText.Stems(words).Select(stem => (stem, role: role + 1)))
        .ToFrozenDictionary(p => p.stem, p => p.role, StringComparer.Ordinal);

    /// <summary>Number of the role, 0 when the first word says nothing of it.</summary>
    public static int Of(string firstStem) => Roles.GetValueOrDefault(firstStem);
}
