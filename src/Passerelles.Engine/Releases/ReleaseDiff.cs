using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Releases;

/// <summary>All that changed between two releases of a source.</summary>
public sealed record ReleaseDiff
{
    /// <summary>The earlier release.</summary>
    public required ReleaseInfo From { get; init; }

    /// <summary>The later release.</summary>
    public required ReleaseInfo To { get; init; }

    /// <summary>Codes of each system, before and after.</summary>
    public required ImmutableArray<SystemCount> Systems { get; init; }

    /// <summary>Codes that were not there, in code order.</summary>
    public required ImmutableArray<AddedCode> Added { get; init; }

    /// <summary>Codes that are no longer there, with their successors, in code order.</summary>
    public required ImmutableArray<CodeChange> Retired { get; init; }

    /// <summary>Codes that stay but gave titles to new codes, in code order.</summary>
    public required ImmutableArray<CodeChange> Divided { get; init; }

    /// <summary>Codes with another label, in code order.</summary>
    public required ImmutableArray<RenamedCode> Renamed { get; init; }

    /// <summary>Titles that went from one code to another, by the code they left.</summary>
    public required ImmutableArray<MovedTitle> MovedTitles { get; init; }

    /// <summary>Occupations that are still there with other links, in code order.</summary>
    public required ImmutableArray<LinkChange> Links { get; init; }

    /// <summary>True when no code, name, title or link changed.</summary>
    public bool IsEmpty => Added.IsEmpty && Retired.IsEmpty && Renamed.IsEmpty && MovedTitles.IsEmpty && Links.IsEmpty && Systems.All(s => s.Edited == 0);

    /// <summary>Retired codes of one kind.</summary>
    public IEnumerable<CodeChange> OfKind(CodeChangeKind kind) => Retired.Where(c => c.Kind == kind);
}

/// <summary>How many codes a system had and has.</summary>
/// <param name="System">The system.</param>
/// <param name="Before">Codes in the earlier release.</param>
/// <param name="After">Codes in the later release.</param>
/// <param name="Edited">Codes in both with the same name and other content, where content is followed.</param>
public sealed record SystemCount(CodeSystem System, int Before, int After, int Edited);

/// <summary>A new code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">Its name.</param>
/// <param name="From">Codes it takes titles or the place of, in code order.</param>
public sealed record AddedCode(ReferenceCode Code, string Label, ImmutableArray<ReferenceCode> From);

/// <summary>What became of a code.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">Its last name.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Successors">What replaces it, the largest share first; empty when nothing shows what does.</param>
public sealed record CodeChange(ReferenceCode Code, string Label, CodeChangeKind Kind, ImmutableArray<Successor> Successors);

/// <summary>A code with another name.</summary>
public sealed record RenamedCode(ReferenceCode Code, string From, string To);

/// <summary>A title that changed occupation.</summary>
public sealed record MovedTitle(string Key, string Label, ReferenceCode From, ReferenceCode To);

/// <summary>Links of an occupation that changed.</summary>
public sealed record LinkChange(
    ReferenceCode Code,
    string Label,
    ImmutableArray<ReferenceCode> SkillsAdded,
    ImmutableArray<ReferenceCode> SkillsRemoved,
    ImmutableArray<ReferenceCode> MobilityAdded,
    ImmutableArray<ReferenceCode> MobilityRemoved);
