using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>A skill of the vocabulary or an occupation, with everything it is brought together with.</summary>
public sealed record AlignedThing
{
    /// <summary>The skill, else null.</summary>
    public SkillId? Skill { get; init; }

    /// <summary>The occupation, else null.</summary>
    public OccupationId? Occupation { get; init; }

    /// <summary>Label, as displayed.</summary>
    public required string Label { get; init; }

    /// <summary>ROME codes, certain ones only.</summary>
    public required ImmutableArray<AlignmentLink> Rome { get; init; }

    /// <summary>ESCO concepts, declared or through codes.</summary>
    public required ImmutableArray<AlignmentLink> Esco { get; init; }

    /// <summary>ROME codes proposed to an editor, best first; empty when some are declared.</summary>
    public required ImmutableArray<AlignmentLink> RomeProposals { get; init; }

    /// <summary>ESCO concepts proposed to an editor, best first; empty when some are declared.</summary>
    public required ImmutableArray<AlignmentLink> EscoProposals { get; init; }

    /// <summary>Codes declared that their release no longer has.</summary>
    public required ImmutableArray<AlignmentTarget> Lost { get; init; }

    /// <summary>Identifier of the skill or occupation.</summary>
    public string Id => Skill?.ToString() ?? Occupation?.ToString() ?? "";

    /// <summary>Whether a ROME code is declared.</summary>
    public bool HasRome => Rome.Any(l => l.Kind == AlignmentKind.Declared);

    /// <summary>Whether an ESCO concept is declared.</summary>
    public bool HasEsco => Esco.Any(l => l.Kind == AlignmentKind.Declared);
}
