using System.Text;

namespace Passerelles.Documents;

/// <summary>What the first bytes say a file is. Names and declared types are never looked at.</summary>
internal enum FileSignature
{
    Unknown,
    Pdf,
    ZipPackage,
    RichText,
    Png,
    Jpeg,
    Tiff,
    WebP,
    Heif,
    OtherImage,
    OldWord,
    EncryptedOffice,
    Html,
    Archive,
}

internal static class FileSignatures
{
    private const int PdfHeaderWindow = 1024;

    public static FileSignature Recognise(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) => FileSignature.ZipPackage,
        _ when bytes.StartsWith("{\\rtf"u8) => FileSignature.RichText,
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => FileSignature.Png,
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => FileSignature.Jpeg,
        _ when bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) => FileSignature.Tiff,
        _ when bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..12].SequenceEqual("WEBP"u8) => FileSignature.WebP,
        _ when bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8) => FileSignature.Heif,
        _ when bytes.StartsWith("GIF8"u8) || (bytes.StartsWith("BM"u8) && bytes.Length > 14 && bytes[6] == 0 && bytes[7] == 0) => FileSignature.OtherImage,
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) =>
            bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? FileSignature.EncryptedOffice : FileSignature.OldWord,
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) || bytes.StartsWith("Rar!"u8) => FileSignature.Archive,
        // Readers accept a header anywhere in the first kilobyte (ISO 32000-1, implementation note 13).
        _ when bytes[..Math.Min(bytes.Length, PdfHeaderWindow)].IndexOf("%PDF-"u8) >= 0 => FileSignature.Pdf,
        _ when IsHtml(bytes) => FileSignature.Html,
        _ => FileSignature.Unknown,
    };

    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }
}
