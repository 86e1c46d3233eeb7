namespace Passerelles.Documents;

/// <summary>Bounds of one print.</summary>
public sealed record PrintLimits
{
    /// <summary>Time of the child process, long enough for a machine with much else to do. A poster lays its page out up to seven times.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Memory of the child process, in bytes of address space.</summary>
    public long Memory { get; init; } = 768L * 1024 * 1024;

    /// <summary>Bytes of the HTML.</summary>
    public int Html { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes of the PDF.</summary>
    public int Pdf { get; init; } = 16 * 1024 * 1024;
}
