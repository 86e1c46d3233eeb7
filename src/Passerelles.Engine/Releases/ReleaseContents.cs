using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Releases;

/// <summary>What two releases of a source are compared by: everything a release names by a code.</summary>
/// <param name="Info">Which release.</param>
/// <param name="Items">One per code; no code twice.</param>
public sealed record ReleaseContents(ReleaseInfo Info, ImmutableArray<CodedItem> Items);

/// <summary>A thing named by a code.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its French name.</param>
public sealed record CodedItem(ReferenceCode Code, string Label)
{
    /// <summary>What stays when the code changes: the titles of an occupation of ROME, the wordings of a sheet.</summary>
    public ImmutableArray<CodedMark> Marks { get; init; } = [];

    /// <summary>Skills asked for, empty for anything but an occupation.</summary>
    public ImmutableArray<ReferenceCode> Skills { get; init; } = [];

    /// <summary>Where its publisher says it leads.</summary>
    public ImmutableArray<ReferenceCode> Mobility { get; init; } = [];

    /// <summary>The code its publisher says it comes from, or null.</summary>
    public ReferenceCode? Former { get; init; }

    /// <summary>Changes when anything else of it changes; null when that is not followed.</summary>
    public string? Content { get; init; }
}

/// <summary>Something of an item that is recognised from one release to the next.</summary>
/// <param name="Key">Same key, same thing: the OGR number of a title, a wording without case nor accents.</param>
/// <param name="Label">As shown to people.</param>
/// <param name="Former">The code its publisher says it comes from, or null.</param>
public readonly record struct CodedMark(string Key, string Label, ReferenceCode? Former = null);
