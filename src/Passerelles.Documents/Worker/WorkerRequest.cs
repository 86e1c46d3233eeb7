namespace Passerelles.Documents;

/// <summary>What the parent asks of the child process.</summary>
internal enum WorkerRequest
{
    Package,
    RichText,
}
