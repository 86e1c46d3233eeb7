namespace Passerelles.Documents;

/// <summary>PDF through pdftotext, in the reading order rebuilt from the places of its words.</summary>
internal sealed class PdfReader(BoundedProcess processes, DocumentLimits limits)
{
    // Twenty dense pages print 3 MB of boxes.
    private const int MaximumOutput = 32 * 1024 * 1024;

    public async Task<DocumentResult> ReadAsync(ReadOnlyMemory<byte> content, Deadline deadline)
    {
        string[] arguments = ["-bbox-layout", "-l", FormattableString.Invariant($"{limits.Pages + 1}"), "-enc", "UTF-8", "-", "-"];
        var outcome = await processes.RunAsync(Tool.PdfToText, arguments, content, MaximumOutput, deadline);
        return outcome switch
        {
            ProcessOutcome.Missing missing => Rejections.ToolMissing(missing.Tool),
            ProcessOutcome.TimedOut => Rejections.TooSlow(limits),
            ProcessOutcome.TooMuchOutput => Rejections.TooComplex,
            ProcessOutcome.Exited { ExitCode: 0 } exited => Read(exited.Output.Span),
            ProcessOutcome.Exited exited when exited.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => Rejections.Encrypted,
            _ => Rejections.Corrupted("PDF"),
        };
    }

    private DocumentResult Read(ReadOnlySpan<byte> output)
    {
        var pages = BoxOutput.Read(output);
        if (pages.Length > limits.Pages)
        {
            return Rejections.TooManyPages(limits);
        }

        var text = PageText.Of(pages);
        return text.Length == 0 ? Rejections.NoText : new DocumentText(DocumentKind.Pdf, pages.Length, text, []);
    }
}
