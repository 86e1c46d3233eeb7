namespace Passerelles.Cli;

/// <summary>Ends a command with one French sentence on the error output. Carries no text of a CV.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.BadInput) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
