using System.Globalization;

namespace Passerelles.Documents;

/// <summary>Has a document parsed by this same assembly running as a bounded child process.</summary>
internal sealed class WorkerClient(BoundedProcess processes, DocumentLimits limits)
{
    // Four bytes a character, and the escapes of JSON.
    private const int BytesPerCharacter = 6;

    private static readonly string s_assembly = Path.Combine(AppContext.BaseDirectory, "Passerelles.Documents.dll");

    public async Task<DocumentResult> ReadAsync(WorkerRequest request, ReadOnlyMemory<byte> content, Deadline deadline)
    {
        var outcome = await processes.RunAsync(
            Tool.Dotnet,
            ["exec", s_assembly, request.ToString(), limits.Characters.ToString(CultureInfo.InvariantCulture)],
            content,
            (limits.Characters * BytesPerCharacter) + 1024,
            deadline,
            Environment(limits.Memory));
        return outcome switch
        {
            ProcessOutcome.Missing missing => Rejections.ToolMissing(missing.Tool),
            ProcessOutcome.TimedOut => Rejections.TooSlow(limits),
            ProcessOutcome.TooMuchOutput => Rejections.TooManyPages(limits),
            ProcessOutcome.Exited { ExitCode: 0 } exited when WorkerReply.Parse(exited.Output) is { } parsed => Conclude(request, parsed),
            // Anything else is the kernel or the runtime refusing memory, or a defect of our parser: neither is the
            // file's fault alone, and both are answered by another format.
            _ => Rejections.TooComplex,
        };
    }

    // No file written (limits forbid it anyway), no debugging pipe, no second heap, little to start.
    private static (string Name, string Value)[] Environment(long memory) =>
    [
        ("DOTNET_GCHeapHardLimit", string.Create(CultureInfo.InvariantCulture, $"0x{memory * 5 / 8:X}")),
        ("DOTNET_EnableWriteXorExecute", "0"),
        ("DOTNET_EnableDiagnostics", "0"),
        ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"),
    ];

    private DocumentResult Conclude(WorkerRequest request, ParsedDocument parsed)
    {
        var format = request == WorkerRequest.RichText ? "RTF" : "Word ou OpenDocument";
        return parsed switch
        {
            ParsedDocument.Read read when read.Pages > limits.Pages => Rejections.TooManyPages(limits),
            ParsedDocument.Read { Text.Length: 0, IsDamaged: true } => Rejections.Corrupted(format),
            ParsedDocument.Read { Text.Length: 0 } => Rejections.NoText,
            ParsedDocument.Read read => new DocumentText(read.Kind, read.Pages, read.Text, read.IsDamaged ? [Warnings.CutShort] : []),
            ParsedDocument.Failed failed => Reject(failed.Failure, format),
            _ => throw new ArgumentOutOfRangeException(nameof(parsed), "Unknown outcome."),
        };
    }

    private DocumentRejected Reject(ParseFailure failure, string format) => failure switch
    {
        ParseFailure.Encrypted => Rejections.Encrypted,
        ParseFailure.TooComplex => Rejections.TooComplex,
        ParseFailure.TooLong => Rejections.TooManyPages(limits),
        ParseFailure.Spreadsheet => Rejections.Unsupported("Ce fichier est un classeur de tableur", "Exportez votre CV en PDF, puis envoyez ce PDF."),
        ParseFailure.Presentation => Rejections.Unsupported("Ce fichier est un diaporama", "Exportez-le en PDF, puis envoyez ce PDF."),
        ParseFailure.Archive => Rejections.Archive,
        _ => Rejections.Corrupted(format),
    };
}
