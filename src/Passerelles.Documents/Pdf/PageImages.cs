namespace Passerelles.Documents;

/// <summary>Draws a page of a PDF as a grey image, for text recognition.</summary>
internal sealed class PageImages(BoundedProcess processes)
{
    /// <summary>Pixels of the longer side, whatever the size of the page: 280 points per inch on A4.</summary>
    public const int LongerSide = 3300;

    private const int MaximumOutput = (LongerSide * LongerSide) + 64;

    /// <summary>The image, or the rejection there is instead; both null when time is up.</summary>
    public async Task<(GreyImage? Image, DocumentRejected? Rejection)> DrawAsync(
        ReadOnlyMemory<byte> content, int page, int longerSide, Deadline deadline)
    {
        var number = FormattableString.Invariant($"{page}");
        string[] arguments = ["-gray", "-scale-to", FormattableString.Invariant($"{Math.Min(longerSide, LongerSide)}"), "-f", number, "-l", number, "-singlefile", "-"];
        return await processes.RunAsync(Tool.PdfToPpm, arguments, content, MaximumOutput, deadline) switch
        {
            ProcessOutcome.Exited { ExitCode: 0 } exited when GreyImage.Parse(exited.Output.Span) is { } image => (image, null),
            ProcessOutcome.Missing missing => (null, Rejections.ToolMissing(missing.Tool)),
            ProcessOutcome.TimedOut => (null, null),
            ProcessOutcome.TooMuchOutput => (null, Rejections.TooComplex),
            _ => (null, Rejections.Corrupted("PDF")),
        };
    }
}
