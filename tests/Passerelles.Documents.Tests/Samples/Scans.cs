using System.Buffers.Binary;
using System.IO.Compression;

namespace Passerelles.Documents.Tests.Samples;

/// <summary>What a scanner or a telephone does to a page.</summary>
internal static class Scans
{
    public static GreyImage WithNoise(GreyImage page, int seed)
    {
        var random = new Random(seed);
        return new GreyImage(page.Width, page.Height, [.. page.Pixels.Select(p => (byte)Math.Clamp((p * 0.75) + 40 + random.Next(-28, 29), 0, 255))]);
    }

    public static GreyImage Turned(GreyImage page)
    {
        var turned = new byte[page.Pixels.Length];
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                turned[(x * page.Height) + (page.Height - 1 - y)] = page.Pixels[(y * page.Width) + x];
            }
        }

        return new GreyImage(page.Height, page.Width, turned);
    }

    public static GreyImage Askew(GreyImage page, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var askew = new byte[page.Pixels.Length];
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var (dx, dy) = (x - (page.Width / 2d), y - (page.Height / 2d));
                var (sx, sy) = ((int)((dx * cos) + (dy * sin) + (page.Width / 2d)), (int)((-dx * sin) + (dy * cos) + (page.Height / 2d)));
                askew[(y * page.Width) + x] = sx >= 0 && sy >= 0 && sx < page.Width && sy < page.Height ? page.Pixels[(sy * page.Width) + sx] : (byte)245;
            }
        }

        return new GreyImage(page.Width, page.Height, askew);
    }

    /// <summary>A grey PNG of 8 bits.</summary>
    public static byte[] ToPng(GreyImage image)
    {
        using var data = new MemoryStream();
        using (var compressed = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < image.Height; y++)
            {
                compressed.WriteByte(0);
                compressed.Write(image.Pixels, y * image.Width, image.Width);
            }
        }

        return PngOf(image.Width, image.Height, data.ToArray());
    }

    /// <summary>A PNG whose header says any size, whatever its data.</summary>
    public static byte[] PngOf(int width, int height, byte[] data)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, data), .. Chunk("IEND"u8, [])];
    }

    /// <summary>A PDF that holds nothing but the picture.</summary>
    public static byte[] ToPdf(GreyImage image) =>
        ImagePdf.Wrap(FileSignature.Png, ToPng(image), new ImageSize(image.Width, image.Height))!;

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Crc(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
