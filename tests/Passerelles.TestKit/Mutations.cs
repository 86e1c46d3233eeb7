namespace Passerelles.TestKit;

/// <summary>Damages bytes at random, always the same for the same seed.</summary>
public static class Mutations
{
    private static readonly byte[][] Intruders = ["\""u8.ToArray(), ";"u8.ToArray(), "\r\n"u8.ToArray(), "<"u8.ToArray(), "&x;"u8.ToArray(), "]"u8.ToArray(), [0], [0xFF, 0xFE], [0xE9], "$'\t"u8.ToArray()];

    /// <summary>Copies of the bytes: cut, a bit changed, a piece removed, repeated, replaced or pushed in.</summary>
    public static IEnumerable<byte[]> Of(byte[] sound, int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var copy = new List<byte>(sound);
            var at = random.Next(sound.Length);
            var length = Math.Min(random.Next(1, 40), sound.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    copy.RemoveRange(at, copy.Count - at);
                    break;
                case 1:
                    copy[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    copy.RemoveRange(at, length);
                    break;
                case 3:
                    copy.InsertRange(at, sound.Skip(at).Take(length));
                    break;
                case 4:
                    copy[at] = (byte)random.Next(256);
                    break;
                default:
                    copy.InsertRange(at, Intruders[random.Next(Intruders.Length)]);
                    break;
            }

            yield return [.. copy];
        }
    }
}
