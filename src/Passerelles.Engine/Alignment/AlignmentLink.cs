using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>How two things were brought together.</summary>
public enum AlignmentKind
{
    /// <summary>The catalogue says so: a person chose the code.</summary>
    Declared,

    /// <summary>Codes lead from one to the other: a shared ROME or ESCO code, or the ROME–ESCO correspondence.</summary>
    Mapping,

    /// <summary>Their words are alike.</summary>
    Text,
}

/// <summary>The other end of a link: an ESCO concept, a ROME item or a ROME occupation.</summary>
public readonly record struct AlignmentTarget
{
    private AlignmentTarget(EscoUri? esco, OgrCode? item, RomeCode? occupation)
    {
        Esco = esco;
        Item = item;
        Occupation = occupation;
    }

    /// <summary>The ESCO concept, else null.</summary>
    public EscoUri? Esco { get; }

    /// <summary>The ROME skill or knowledge, else null.</summary>
    public OgrCode? Item { get; }

    /// <summary>The ROME occupation, else null.</summary>
    public RomeCode? Occupation { get; }

    /// <summary>An ESCO concept.</summary>
    public static AlignmentTarget Of(EscoUri esco) => new(esco, null, null);

    /// <summary>A ROME skill or knowledge.</summary>
    public static AlignmentTarget Of(OgrCode item) => new(null, item, null);

    /// <summary>A ROME occupation.</summary>
    public static AlignmentTarget Of(RomeCode occupation) => new(null, null, occupation);

    /// <summary>The code as the catalogue writes it.</summary>
    public override string ToString() => Esco?.ToString() ?? Item?.ToString() ?? Occupation?.ToString() ?? "";
}

/// <summary>A link, certain or proposed.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="Label">French label of the target.</param>
/// <param name="Kind">How it was made.</param>
/// <param name="Score">0 to 1: 1 when declared; see <c>docs/alignment.md</c> for how often each score is right.</param>
/// <param name="Words">What made it: shared words, or labels of the codes it goes through.</param>
public sealed record AlignmentLink(AlignmentTarget Target, string Label, AlignmentKind Kind, double Score, ImmutableArray<string> Words);
