namespace Passerelles.Engine.Market;

/// <summary>Whose codes an indicator speaks with.</summary>
public enum Nomenclature
{
    /// <summary>None: the indicator is of everyone in the zone.</summary>
    Everyone,

    /// <summary>ROME 4.0 occupations.</summary>
    Rome4,

    /// <summary>Occupational families of Dares, 2009: <c>V0Z</c> or <c>V0Z60</c>.</summary>
    Fap2009,

    /// <summary>Occupational families of Dares, 2021: <c>V0X</c> or <c>V0X60</c>.</summary>
    Fap2021,

    /// <summary>Professions and social categories of Insee, 2003: <c>43</c> or <c>431f</c>; one digit is a group.</summary>
    Pcs2003,

    /// <summary>Groups of diplomas of Céreq's surveys of school leavers.</summary>
    CereqDiploma,
}

/// <summary>
/// What an indicator speaks of, in the code of its own nomenclature. Published figures may be of several families together; their code is then those
/// of all of them, joined by semicolons, as Dares writes it for Corsica (<c>T1Z;T2A</c>).
/// </summary>
/// <param name="System">Nomenclature.</param>
/// <param name="Code">Code, in the writing of its publisher; empty for <see cref="Nomenclature.Everyone"/>.</param>
public readonly record struct SubjectCode(Nomenclature System, string Code) : IComparable<SubjectCode>
{
    /// <summary>Everyone in the zone.</summary>
    public static SubjectCode Everyone { get; } = new(Nomenclature.Everyone, "");

    /// <summary>Whether the code gathers several.</summary>
    public bool IsGroup => Code.Contains(';', StringComparison.Ordinal);

    /// <summary>Codes it gathers, or itself.</summary>
    public string[] Members => Code.Split(';');

    /// <summary>
    /// Whether figures of this code are, at its own level of detail, figures of another: <c>V0Z</c> speaks of <c>V0Z60</c>, and so does a group that holds it.
    /// </summary>
    public bool SpeaksOf(SubjectCode other) => System == other.System && Members.Any(m => m.Length > 0 && other.Code.StartsWith(m, StringComparison.Ordinal));

    /// <inheritdoc/>
    public int CompareTo(SubjectCode other) => System == other.System ? string.CompareOrdinal(Code, other.Code) : System.CompareTo(other.System);

    /// <inheritdoc/>
    public override string ToString() => Code;
}

/// <summary>A code that indicators speak of, and its name.</summary>
/// <param name="Code">Code.</param>
/// <param name="Label">French name as published.</param>
public sealed record Subject(SubjectCode Code, string Label);
