using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Esco;

/// <summary>A group of the hierarchies of ESCO: of occupations (ISCO-08), of skills, or of knowledge (ISCED-F).</summary>
public sealed record EscoGroup
{
    /// <summary>Unique in the release.</summary>
    public required EscoUri Uri { get; init; }

    /// <summary>Notation as published: <c>3221</c> (ISCO), <c>S3.2.1</c> (skills), <c>0913</c> (ISCED-F).</summary>
    public required string Notation { get; init; }

    /// <summary>True for a group of occupations.</summary>
    public required bool IsIsco { get; init; }

    /// <summary>French.</summary>
    public required EscoText French { get; init; }

    /// <summary>English, or null when no English file was imported.</summary>
    public EscoText? English { get; init; }

    /// <summary>Broader groups, as positions in <see cref="EscoRelease.Groups"/>; empty at the top.</summary>
    public ImmutableArray<int> Broader { get; init; } = [];
}
