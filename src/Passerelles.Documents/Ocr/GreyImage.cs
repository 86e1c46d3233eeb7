using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Passerelles.Documents;

/// <summary>Grey pixels, 0 black to 255 white, row by row; read from and written as binary PGM.</summary>
internal sealed class GreyImage(int width, int height, byte[] pixels)
{
    private const int HighestHeader = 64;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = pixels;

    /// <summary>Null when the bytes are not one whole picture of 8 bits a pixel.</summary>
    public static GreyImage? Parse(ReadOnlySpan<byte> pgm)
    {
        if (!pgm.StartsWith("P5"u8))
        {
            return null;
        }

        var position = 2;
        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            while (position < pgm.Length && position < HighestHeader && char.IsWhiteSpace((char)pgm[position]))
            {
                position++;
            }

            if (!Utf8Parser.TryParse(pgm[position..], out numbers[i], out var read) || numbers[i] <= 0)
            {
                return null;
            }

            position += read;
        }

        var pixels = pgm[Math.Min(position + 1, pgm.Length)..];
        return numbers[2] == byte.MaxValue && pixels.Length == (long)numbers[0] * numbers[1]
            ? new GreyImage(numbers[0], numbers[1], pixels.ToArray())
            : null;
    }

    public byte[] ToPgm() =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")), .. Pixels];
}
