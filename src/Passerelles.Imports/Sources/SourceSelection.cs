using System.Collections.Immutable;

namespace Passerelles.Imports.Sources;

/// <summary>Which files of a source are imported.</summary>
/// <param name="Taken">Imported together as one release.</param>
/// <param name="Left">Not imported, each with the reason in French.</param>
public sealed record SourceSelection(ImmutableArray<SourceProbe> Taken, ImmutableArray<(SourceProbe Probe, string Reason)> Left);
