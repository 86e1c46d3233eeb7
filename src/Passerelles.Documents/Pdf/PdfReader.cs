using System.Text;

namespace Passerelles.Documents;

/// <summary>PDF through pdftotext.</summary>
internal sealed class PdfReader(BoundedProcess processes, DocumentLimits limits)
{
    private const int MaximumOutput = 32 * 1024 * 1024;

    public async Task<DocumentResult> ReadAsync(ReadOnlyMemory<byte> content, Deadline deadline)
    {
        string[] arguments = ["-l", FormattableString.Invariant($"{limits.Pages + 1}"), "-enc", "UTF-8", "-", "-"];
        var outcome = await processes.RunAsync(Tool.PdfToText, arguments, content, MaximumOutput, deadline);
        return outcome switch
        {
            ProcessOutcome.Missing missing => Rejections.ToolMissing(missing.Tool),
            ProcessOutcome.TimedOut => Rejections.TooSlow(limits),
            ProcessOutcome.TooMuchOutput => Rejections.TooComplex,
            ProcessOutcome.Exited { ExitCode: 0 } exited => Read(Encoding.UTF8.GetString(exited.Output.Span)),
            ProcessOutcome.Exited exited when exited.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => Rejections.Encrypted,
            _ => Rejections.Corrupted("PDF"),
        };
    }

    private DocumentResult Read(string text)
    {
        var pages = text.Count(c => c == '\f');
        return pages > limits.Pages ? Rejections.TooManyPages(limits)
            : string.IsNullOrWhiteSpace(text) ? Rejections.NoText
            : new DocumentText(DocumentKind.Pdf, Math.Max(1, pages), TextCleaner.Clean(text), []);
    }
}
