using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Registers;

/// <summary>Tables that tie occupational families, occupations of ROME, professions and ISCO-08 together, each link with the file that gives it.</summary>
public sealed record OccupationTables
{
    /// <summary>Families of both nomenclatures, at every level.</summary>
    public ImmutableArray<FapFamily> Families { get; init; } = [];

    /// <summary>FAP 2009 ↔ ROME 3.</summary>
    public ImmutableArray<FapRomeLink> FapRome { get; init; } = [];

    /// <summary>FAP 2009 ↔ PCS 2003.</summary>
    public ImmutableArray<FapPcsLink> FapPcs { get; init; } = [];

    /// <summary>ROME 3 ↔ ISCO-08.</summary>
    public ImmutableArray<RomeIscoLink> RomeIsco { get; init; } = [];

    /// <summary>ROME 4 → sub-domains of La bonne alternance.</summary>
    public ImmutableArray<RomeSubdomainLink> RomeSubdomains { get; init; } = [];
}

/// <summary>An occupational family.</summary>
/// <param name="Code">Code.</param>
/// <param name="Label">Name.</param>
public sealed record FapFamily(FapCode Code, string Label);

/// <summary>A family and an occupation of ROME 3.</summary>
/// <param name="Fap">Detailed family.</param>
/// <param name="Rome">ROME 3 code.</param>
/// <param name="Qualifications">
/// Qualifications of the occupation, 0 to 9, that go to this family when the table tells them apart; empty when the link does not
/// depend on them, or when the table does not say.
/// </param>
/// <param name="IsComplete">Whether the table gives the whole of the occupation: every qualification it has goes where it says.</param>
/// <param name="Origin">Name of the file.</param>
public sealed record FapRomeLink(FapCode Fap, RomeCode Rome, string Qualifications, bool IsComplete, string Origin);

/// <summary>A family and a profession.</summary>
/// <param name="Fap">Detailed family.</param>
/// <param name="Pcs">Profession.</param>
/// <param name="Origin">Name of the file.</param>
public sealed record FapPcsLink(FapCode Fap, PcsCode Pcs, string Origin);

/// <summary>An occupation of ROME 3 and a unit group of ISCO-08.</summary>
/// <param name="Rome">ROME 3 code.</param>
/// <param name="Isco">Unit group.</param>
/// <param name="Origin">Name of the file.</param>
public sealed record RomeIscoLink(RomeCode Rome, IscoUnitGroup Isco, string Origin);

/// <summary>An occupation of ROME 4 and a sub-domain.</summary>
/// <param name="Rome">ROME 4 code.</param>
/// <param name="Subdomain">Name of the sub-domain.</param>
/// <param name="Change">Whether the table proposes to add or to remove the link.</param>
/// <param name="Origin">Name of the file.</param>
public sealed record RomeSubdomainLink(RomeCode Rome, string Subdomain, SubdomainChange Change, string Origin);

/// <summary>State of a link between an occupation and a sub-domain.</summary>
public enum SubdomainChange
{
    /// <summary>In use.</summary>
    None,

    /// <summary>To be added.</summary>
    ToAdd,

    /// <summary>To be removed.</summary>
    ToRemove,
}
