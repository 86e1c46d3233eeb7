using System.Collections.Immutable;

namespace Passerelles.Documents;

/// <summary>PDF through pdftotext, in the reading order rebuilt from the places of its words; scanned pages through OCR.</summary>
internal sealed class PdfReader(BoundedProcess processes, ScannedPages scans, DocumentLimits limits)
{
    // Twenty dense pages print 3 MB of boxes.
    private const int MaximumOutput = 32 * 1024 * 1024;

    public async Task<DocumentResult> ReadAsync(ReadOnlyMemory<byte> content, Deadline deadline)
    {
        string[] arguments = ["-bbox-layout", "-l", FormattableString.Invariant($"{limits.Pages + 1}"), "-enc", "UTF-8", "-", "-"];
        return await processes.RunAsync(Tool.PdfToText, arguments, content, MaximumOutput, deadline) switch
        {
            ProcessOutcome.Missing missing => Rejections.ToolMissing(missing.Tool),
            ProcessOutcome.TimedOut => Rejections.TooSlow(limits),
            ProcessOutcome.TooMuchOutput => Rejections.TooComplex,
            ProcessOutcome.Exited { ExitCode: 0 } exited => await ReadAsync(content, BoxOutput.Read(exited.Output.Span), deadline),
            ProcessOutcome.Exited exited when exited.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => Rejections.Encrypted,
            _ => Rejections.Corrupted("PDF"),
        };
    }

    private async Task<DocumentResult> ReadAsync(ReadOnlyMemory<byte> content, ImmutableArray<PageWords> pages, Deadline deadline)
    {
        if (pages.IsEmpty)
        {
            return Rejections.Corrupted("PDF");
        }

        if (pages.Length > limits.Pages)
        {
            return Rejections.TooManyPages(limits);
        }

        return pages.All(TextLayer.IsUsable)
            ? Conclude(DocumentKind.Pdf, pages, [])
            : Conclude(pages, await scans.RecogniseAsync(content, pages, deadline));
    }

    private DocumentResult Conclude(ImmutableArray<PageWords> before, ScannedPages.Outcome scan)
    {
        if (scan.Recognised > 0)
        {
            var warnings = Warnings.OfRecognition(scan.IsPoor);
            return Conclude(DocumentKind.ScannedPdf, scan.Pages, scan.Late > 0 ? warnings.Add(Warnings.PagesLeft(scan.Late)) : warnings);
        }

        if (before.Any(TextLayer.IsUsable))
        {
            return Conclude(DocumentKind.Pdf, before, scan.Late > 0 ? [Warnings.PagesLeft(scan.Late)] : []);
        }

        return scan.Rejection ?? (scan.Late > 0 ? Rejections.TooSlow(limits) : Rejections.UnreadableScan);
    }

    private static DocumentResult Conclude(DocumentKind kind, ImmutableArray<PageWords> pages, ImmutableArray<string> warnings)
    {
        var text = PageText.Of(pages);
        return text.Length == 0 ? Rejections.NoText : new DocumentText(kind, pages.Length, text, warnings);
    }
}
