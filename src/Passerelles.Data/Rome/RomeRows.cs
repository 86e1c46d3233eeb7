using Passerelles.Data.Releases;

namespace Passerelles.Data.Rome;

internal sealed class RomeDomainRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Code { get; init; }

    public required string Label { get; init; }
}

internal sealed class RomeCategoryRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    /// <summary>Number of the <see cref="Engine.Reference.RomeCategoryKind"/>.</summary>
    public int Kind { get; init; }

    public required string Code { get; init; }

    public required string Label { get; init; }

    public string? Definition { get; init; }

    public string? Parent { get; init; }

    public string? TechnicalCode { get; init; }
}

internal sealed class RomeContextRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int Ogr { get; init; }

    public required string Label { get; init; }

    public required string TypeCode { get; init; }

    public required string TypeLabel { get; init; }
}

internal sealed class RomeSkillRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public int Ogr { get; init; }

    public required string Label { get; init; }

    /// <summary>Number of the <see cref="Engine.Reference.SkillKind"/>.</summary>
    public int Kind { get; init; }

    public required string Category { get; init; }

    public string? SubCategory { get; init; }

    public string? Definition { get; init; }

    public bool IsMacro { get; init; }

    public int? Macro { get; init; }

    public string? MacroCode { get; init; }

    public string? Riasec { get; init; }

    public string? EcologicalTransition { get; init; }

    public string? DigitalTransition { get; init; }

    public string? Heterogeneity { get; init; }

    public string? Origin { get; init; }
}

internal sealed class RomeOccupationRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Code { get; init; }

    public int Ogr { get; init; }

    public int SheetNumber { get; init; }

    public required string Label { get; init; }

    public required string Parent { get; init; }

    public bool? IsRegulated { get; init; }

    public bool? IsExecutive { get; init; }

    public string? EcologicalTransition { get; init; }

    public string? DigitalTransition { get; init; }

    public string? DemographicTransition { get; init; }

    public string? Riasec { get; init; }
}

internal sealed class RomeTitleRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Occupation { get; init; }

    public int Position { get; init; }

    public int Ogr { get; init; }

    public required string Label { get; init; }

    public required string ShortLabel { get; init; }

    public bool IsMain { get; init; }

    public bool IsRare { get; init; }

    public bool? IsRegulated { get; init; }

    public bool? IsExecutive { get; init; }

    public string? EcologicalTransition { get; init; }

    public string? DigitalTransition { get; init; }

    public string? DemographicTransition { get; init; }

    public string? Parent { get; init; }

    public string? Origin { get; init; }
}

internal sealed class RomeTextRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Occupation { get; init; }

    /// <summary>True for a sentence on access, false for one of the definition.</summary>
    public bool IsAccess { get; init; }

    public int Position { get; init; }

    public required string Text { get; init; }
}

internal sealed class RomeItemLinkRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Occupation { get; init; }

    /// <summary>True for a work context, false for a skill or knowledge.</summary>
    public bool IsContext { get; init; }

    public int Position { get; init; }

    public int Ogr { get; init; }

    /// <summary>Number of the <see cref="Engine.Reference.RomeCentrality"/>.</summary>
    public int Centrality { get; init; }
}

internal sealed class RomeMobilityRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Occupation { get; init; }

    public int Position { get; init; }

    public required string Target { get; init; }

    /// <summary>Rank given by ROME.</summary>
    public int Rank { get; init; }
}

internal sealed class RomeCategoryLinkRow : IReleaseContent
{
    public long ReleaseId { get; init; }

    public required string Occupation { get; init; }

    public int Position { get; init; }

    public int Kind { get; init; }

    public required string Code { get; init; }

    public bool IsMain { get; init; }
}
