namespace Passerelles.Documents;

/// <summary>How a print ended.</summary>
public abstract record PrintResult
{
    private PrintResult()
    {
    }

    /// <summary>A whole PDF.</summary>
    public sealed record Printed(ReadOnlyMemory<byte> Pdf) : PrintResult;

    /// <summary>WeasyPrint is not installed.</summary>
    public sealed record RendererMissing : PrintResult;

    /// <summary>No PDF came out.</summary>
    public sealed record Failed(PrintFailure Failure) : PrintResult;
}

/// <summary>Why no PDF came out.</summary>
public enum PrintFailure
{
    /// <summary>The time allowed was over.</summary>
    TooSlow,

    /// <summary>The page or its PDF is larger than allowed.</summary>
    TooLarge,

    /// <summary>The renderer ended without a PDF, out of memory for instance.</summary>
    Broken,
}
