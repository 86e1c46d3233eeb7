namespace Passerelles.Documents;

/// <summary>How a child process ended.</summary>
internal abstract record ProcessOutcome
{
    private ProcessOutcome()
    {
    }

    /// <summary>It ended by itself.</summary>
    /// <param name="ExitCode">128 + signal when a signal ended it.</param>
    /// <param name="Output">Standard output, whole.</param>
    /// <param name="Errors">The beginning of standard error: only to recognise a cause, never to show or log.</param>
    internal sealed record Exited(int ExitCode, ReadOnlyMemory<byte> Output, string Errors) : ProcessOutcome;

    /// <summary>It was killed at the time limit.</summary>
    internal sealed record TimedOut : ProcessOutcome;

    /// <summary>It was killed because it wrote more than allowed.</summary>
    internal sealed record TooMuchOutput : ProcessOutcome;

    /// <summary>It could not be started: a program is not installed.</summary>
    internal sealed record Missing(Tool Tool) : ProcessOutcome;
}
