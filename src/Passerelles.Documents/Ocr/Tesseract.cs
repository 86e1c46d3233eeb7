using System.Collections.Immutable;

namespace Passerelles.Documents;

/// <summary>Text recognition by tesseract, in French. The image goes in by a pipe: no temporary file.</summary>
internal sealed class Tesseract(BoundedProcess processes, DocumentLimits limits)
{
    private const int MaximumOutput = 16 * 1024 * 1024;
    private const int Killed = 128;

    // Orientation and script detection, then automatic page segmentation.
    private static readonly string[] s_arguments = ["stdin", "stdout", "-l", "fra", "--psm", "1", "tsv"];

    /// <summary>A grey picture, made level and white first.</summary>
    public Task<OcrOutcome> RecogniseAsync(GreyImage image, Deadline deadline) =>
        RecogniseAsync(Skew.Level(Ground.Whiten(image)).ToPgm(), deadline);

    public async Task<OcrOutcome> RecogniseAsync(ReadOnlyMemory<byte> image, Deadline deadline)
    {
        // One thread: two pages side by side use two cores better than one page on both.
        var outcome = await processes.RunAsync(Tool.Tesseract, s_arguments, image, MaximumOutput, deadline, ("OMP_THREAD_LIMIT", "1"));
        return outcome switch
        {
            ProcessOutcome.Exited { ExitCode: 0 } exited => Read(exited.Output.Span),
            ProcessOutcome.TimedOut => new OcrOutcome.TimedOut(),
            ProcessOutcome.Missing missing => new OcrOutcome.Failed(Rejections.ToolMissing(missing.Tool)),
            ProcessOutcome.Exited exited when exited.Errors.Contains("loading language", StringComparison.OrdinalIgnoreCase) =>
                new OcrOutcome.Failed(Rejections.ToolMissing(Tool.Tesseract)),
            ProcessOutcome.Exited { ExitCode: > Killed } => new OcrOutcome.Failed(Rejections.ImageTooComplex),
            _ => new OcrOutcome.Failed(Rejections.Corrupted("image")),
        };
    }

    private OcrOutcome Read(ReadOnlySpan<byte> output)
    {
        var (words, sizes) = TesseractTable.Read(output);
        if (sizes.Count > limits.Pages)
        {
            return new OcrOutcome.Failed(Rejections.TooManyPages(limits));
        }

        var pages = ImmutableArray.CreateBuilder<PageWords>();
        var isPoor = false;
        foreach (var page in words.GroupBy(w => w.Page))
        {
            var kept = RecognitionQuality.Keep(page);
            if (!RecognitionQuality.IsUnreadable(kept))
            {
                isPoor |= RecognitionQuality.IsPoor(kept);
                var (width, height) = sizes.GetValueOrDefault(page.Key);
                pages.Add(Straightening.Straighten(kept, width, height));
            }
        }

        return new OcrOutcome.Recognised(pages.ToImmutable(), isPoor);
    }
}
