namespace Passerelles.Documents;

/// <summary>Photographs and scans.</summary>
internal sealed class ImageReader(Tesseract tesseract, DocumentLimits limits)
{
    // Programs address lines of pixels with 16 bits.
    private const int LongestSide = 30_000;

    public async Task<DocumentResult> ReadAsync(FileSignature signature, ReadOnlyMemory<byte> content, Deadline deadline)
    {
        if (ImageSize.Read(signature, content.Span) is not { } size)
        {
            return Rejections.Corrupted("image");
        }

        if (size.Width > LongestSide || size.Height > LongestSide || size.Pixels > limits.Pixels)
        {
            return Rejections.ImageTooLarge(limits);
        }

        return await tesseract.RecogniseAsync(content, deadline) switch
        {
            OcrOutcome.Recognised { Pages.Length: 0 } => Rejections.Unreadable,
            OcrOutcome.Recognised recognised => new DocumentText(
                DocumentKind.Image, recognised.Pages.Length, PageText.Of(recognised.Pages), Warnings.OfRecognition(recognised.IsPoor)),
            OcrOutcome.Failed failed => failed.Rejection,
            _ => Rejections.TooSlow(limits),
        };
    }
}
