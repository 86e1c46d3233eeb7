namespace Passerelles.Documents;

/// <summary>The child process: reads a document on standard input, writes what became of it on standard output.</summary>
internal static class WorkerProgram
{
    private static int Main() => 0;
}
