namespace Passerelles.Documents;

/// <summary>
/// Text files. Decoding is one pass over at most <see cref="DocumentLimits.Bytes"/> bytes with no structure to follow, so
/// it needs no child process.
/// </summary>
internal static class PlainTextReader
{
    public static DocumentResult Read(ReadOnlySpan<byte> bytes, DocumentLimits limits)
    {
        if (TextDecoder.Decode(bytes) is not { } decoded)
        {
            return Rejections.Unknown;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            return Rejections.Empty;
        }

        if (decoded.Text.Length > limits.Characters)
        {
            return Rejections.TooManyPages(limits);
        }

        return new DocumentText(
            DocumentKind.Text, 1, TextCleaner.Clean(decoded.Text), decoded.IsDamaged ? [Warnings.DamagedCharacters] : []);
    }
}
