namespace Passerelles.Imports.Files;

/// <summary>CRC-32 of zip files (APPNOTE 4.4.7): .NET reads the value of an entry but does not check it.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = BuildTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The value of some bytes followed by others, from that of the former; that of nothing is 0.</summary>
    public static uint Append(uint value, ReadOnlySpan<byte> bytes)
    {
        var crc = ~value;
        foreach (var b in bytes)
        {
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[i] = value;
        }

        return table;
    }
}
