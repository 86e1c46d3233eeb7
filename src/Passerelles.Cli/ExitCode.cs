namespace Passerelles.Cli;

/// <summary>Exit codes of the command contract.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command failed, or <c>check</c> found problems.</summary>
    public const int Failure = 1;

    /// <summary>What was asked or given is wrong: the person can mend it.</summary>
    public const int BadInput = 2;
}
