using System.Buffers.Binary;

namespace Passerelles.Documents;

/// <summary>Pixels an image says it has, read from its header alone, before any program unpacks it.</summary>
internal readonly record struct ImageSize(long Width, long Height)
{
    private const int MostTiffPages = 64;
    private const int MostTiffTags = 512;

    public long Pixels => Width * Height;

    /// <summary>The largest picture of the file; null when the header is not there.</summary>
    public static ImageSize? Read(FileSignature signature, ReadOnlySpan<byte> bytes)
    {
        var size = signature switch
        {
            FileSignature.Png => Png(bytes),
            FileSignature.Jpeg => Jpeg(bytes),
            FileSignature.WebP => WebP(bytes),
            FileSignature.Tiff => Tiff(bytes),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    private static ImageSize? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..16].SequenceEqual("IHDR"u8)
            ? new ImageSize(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
            : null;

    private static ImageSize? Jpeg(ReadOnlySpan<byte> bytes) =>
        JpegFrame.Find(bytes) is { } frame ? new ImageSize(frame.Width, frame.Height) : null;

    private static ImageSize? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return null;
        }

        var chunk = bytes[12..16];
        return chunk.SequenceEqual("VP8X"u8) ? new ImageSize(UInt24(bytes[24..]) + 1, UInt24(bytes[27..]) + 1)
            : chunk.SequenceEqual("VP8L"u8) ? Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]))
            : chunk.SequenceEqual("VP8 "u8) ? new ImageSize(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : null;

        static long UInt24(ReadOnlySpan<byte> b) => b[0] | (b[1] << 8) | (b[2] << 16);
        static ImageSize Lossless(uint bits) => new((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }

    private static ImageSize? Tiff(ReadOnlySpan<byte> bytes)
    {
        var little = bytes[0] == 'I';
        ImageSize? largest = null;
        long directory = bytes.Length < 8 ? 0 : UInt32(bytes[4..]);
        for (var page = 0; page < MostTiffPages && directory > 0 && directory + 2 <= bytes.Length; page++)
        {
            int tags = UInt16(bytes[(int)directory..]);
            long width = 0, height = 0;
            var position = directory + 2;
            for (var tag = 0; tag < Math.Min(tags, MostTiffTags) && position + 12 <= bytes.Length; tag++, position += 12)
            {
                var field = bytes.Slice((int)position, 12);
                long value = UInt16(field[2..]) == 3 ? UInt16(field[8..]) : UInt32(field[8..]);
                (width, height) = UInt16(field) switch { 256 => (value, height), 257 => (width, value), _ => (width, height) };
            }

            if (largest is null || width * height > largest.Value.Pixels)
            {
                largest = new ImageSize(width, height);
            }

            directory = position + 4 <= bytes.Length ? UInt32(bytes[(int)position..]) : 0;
        }

        return largest;

        ushort UInt16(ReadOnlySpan<byte> b) => little ? BinaryPrimitives.ReadUInt16LittleEndian(b) : BinaryPrimitives.ReadUInt16BigEndian(b);
        uint UInt32(ReadOnlySpan<byte> b) => little ? BinaryPrimitives.ReadUInt32LittleEndian(b) : BinaryPrimitives.ReadUInt32BigEndian(b);
    }
}
