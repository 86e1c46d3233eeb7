using System.Collections.Immutable;
using Passerelles.Engine.Training;

namespace Passerelles.Web.Features.Training;

/// <summary>What training is looked for: a diploma, an occupation, a subject.</summary>
/// <param name="Id">Its name in the address, unique on the page.</param>
/// <param name="Label">Its name.</param>
/// <param name="Note">Why it is here, in words; or null.</param>
/// <param name="Codes">Codes under which catalogues file it, at least one.</param>
internal sealed record TrainingGoal(string Id, string Label, string? Note, ImmutableArray<TrainingCode> Codes)
{
    /// <summary>Codes of the goals before it: what they list is not listed twice.</summary>
    public ImmutableArray<TrainingCode> Except { get; init; } = [];

    /// <summary>Whether nothing else will do: said in its place even when nothing is found.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Page of what is aimed at, or null.</summary>
    public string? Url { get; init; }
}
