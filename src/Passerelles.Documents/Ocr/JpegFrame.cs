using System.Buffers.Binary;

namespace Passerelles.Documents;

/// <summary>What the start-of-frame segment of a JPEG says.</summary>
internal readonly record struct JpegFrame(int Width, int Height, int Components)
{
    private const int HeaderLength = 10;

    public static JpegFrame? Find(ReadOnlySpan<byte> jpeg)
    {
        for (var i = 2; i + HeaderLength <= jpeg.Length && jpeg[i] == 0xFF;)
        {
            var marker = jpeg[i + 1];

            // C0 to CF, without C4 (tables), C8 (reserved) and CC (arithmetic conditioning).
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new JpegFrame(
                    BinaryPrimitives.ReadUInt16BigEndian(jpeg[(i + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(i + 5)..]), jpeg[i + 9]);
            }

            i += marker == 0xFF ? 1 : marker is 0x01 or (>= 0xD0 and <= 0xD8) ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(i + 2)..]);
        }

        return null;
    }
}
