namespace Passerelles.Data.History;

/// <summary>A code that is no longer in the active release of its source.</summary>
internal sealed class RetiredCodeRow
{
    public required string System { get; init; }

    public required string Code { get; init; }

    public required string Source { get; init; }

    public required string Label { get; init; }

    /// <summary>Number of the <see cref="Engine.Releases.CodeChangeKind"/>.</summary>
    public int Kind { get; init; }

    /// <summary>Name of the release that retired it, which may be long deleted.</summary>
    public required string Release { get; init; }

    public DateOnly? PublishedOn { get; init; }
}

/// <summary>A code that took the place of a retired one.</summary>
internal sealed class SuccessorRow
{
    public required string System { get; init; }

    public required string Code { get; init; }

    /// <summary>0 for the largest share.</summary>
    public int Position { get; init; }

    /// <summary>System and code: <c>rome:J1506</c>.</summary>
    public required string Successor { get; init; }

    public required string Label { get; init; }

    public int TitlesCarried { get; init; }

    public int Titles { get; init; }

    public int SkillsCarried { get; init; }

    public int Skills { get; init; }

    public bool SameLabel { get; init; }

    public bool IsDeclared { get; init; }
}

/// <summary>What changed when a release took the place of another; stays when both are deleted.</summary>
internal sealed class ReleaseChangeRow
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string FromName { get; init; }

    public required string ToName { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public bool IsRollback { get; init; }

    /// <summary>The <see cref="Engine.Releases.ReleaseDiff"/> as JSON.</summary>
    public required string Payload { get; init; }
}
