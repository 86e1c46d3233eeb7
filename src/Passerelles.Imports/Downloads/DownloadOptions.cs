namespace Passerelles.Imports.Downloads;

/// <summary>Bounds of a download.</summary>
public sealed record DownloadOptions
{
    /// <summary>The largest official archive known is under 1 GB.</summary>
    public const long UsualMost = 2L * 1024 * 1024 * 1024;

    /// <summary>Folder of the files, one folder per source in it.</summary>
    public required string Folder { get; init; }

    /// <summary>Bytes past which a file is refused.</summary>
    public long MostBytes { get; init; } = UsualMost;

    /// <summary>How long a server may stay silent, before its answer or between two pieces of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Waits between tries that bring nothing new; a try that brings bytes starts them again.</summary>
    public IReadOnlyList<TimeSpan> Waits { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];
}
