namespace Passerelles.Documents;

/// <summary>Bounds of one reading.</summary>
public sealed record DocumentLimits
{
    /// <summary>Bytes of the file.</summary>
    public int Bytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Pages of the document.</summary>
    public int Pages { get; init; } = 20;

    /// <summary>Characters of text: what <see cref="Pages"/> dense pages hold, for formats that have no pages.</summary>
    public int Characters { get; init; } = 200_000;

    /// <summary>Pixels of an image: twice what a good telephone takes.</summary>
    public long Pixels { get; init; } = 50_000_000;

    /// <summary>Time from the first byte to the result.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Memory of each child process, in bytes.</summary>
    public long Memory { get; init; } = 512L * 1024 * 1024;

    /// <summary>Files read at the same time; the others wait their turn within <see cref="Duration"/>.</summary>
    public int Concurrency { get; init; } = Math.Max(2, Environment.ProcessorCount * 2);
}
