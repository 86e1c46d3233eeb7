using System.Collections.Immutable;

namespace Passerelles.Engine.Esco;

/// <summary>What ESCO says of a concept in one language.</summary>
/// <param name="Label">Preferred label, as published: « infirmier/infirmière », « nurse responsible for general care ».</param>
/// <param name="Alternatives">Other labels in use, without the preferred one; in the order of the file.</param>
/// <param name="Hidden">Labels kept for searching only; usually empty.</param>
/// <param name="Description">Description, or null when the files at hand give none.</param>
public sealed record EscoText(string Label, ImmutableArray<string> Alternatives, ImmutableArray<string> Hidden, string? Description);
