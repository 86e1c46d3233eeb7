namespace Passerelles.Documents;

/// <summary>Photographs and scans.</summary>
internal sealed class ImageReader(PageImages images, Tesseract tesseract, DocumentLimits limits)
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

        return await RecogniseAsync(signature, content, size, deadline) switch
        {
            OcrOutcome.Recognised { Pages.Length: 0 } => Rejections.Unreadable,
            OcrOutcome.Recognised recognised => new DocumentText(
                DocumentKind.Image, recognised.Pages.Length, PageText.Of(recognised.Pages), Warnings.OfRecognition(recognised.IsPoor)),
            OcrOutcome.Failed failed => failed.Rejection,
            _ => Rejections.TooSlow(limits),
        };
    }

    // Small letters are read better once enlarged; beyond twice there is nothing more to see.
    private static int LargestUseful(ImageSize size) => (int)Math.Min(PageImages.LongerSide, 2 * Math.Max(size.Width, size.Height));

    private async Task<OcrOutcome> RecogniseAsync(FileSignature signature, ReadOnlyMemory<byte> content, ImageSize size, Deadline deadline)
    {
        if (ImagePdf.Wrap(signature, content.Span, size) is { } wrapped
            && await images.DrawAsync(wrapped, 1, LargestUseful(size), deadline) is { Image: { } drawn })
        {
            return await tesseract.RecogniseAsync(drawn, deadline);
        }

        return await tesseract.RecogniseAsync(content, deadline);
    }
}
