using System.Buffers;
using System.Text;

namespace Passerelles.Documents;

/// <summary>Decodes French text of unknown encoding: by its mark, by its shape, then by what reads as French.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<byte> s_nonAscii = SearchValues.Create([.. Enumerable.Range(128, 128).Select(b => (byte)b)]);
    private static readonly Encoding[] s_singleByte = LoadSingleByteEncodings();

    /// <summary>Text and whether some bytes had no meaning; null when the bytes are not text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = DecodeUnchecked(bytes);
        return LooksLikeText(decoded.Text) ? decoded : null;
    }

    private static DecodedText DecodeUnchecked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Mark(Encoding.UTF8.GetString(bytes[3..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Mark(Encoding.UTF32.GetString(bytes[4..]));
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Mark(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Mark(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return Mark(utf16.GetString(bytes));
        }

        if (bytes.IndexOfAny(s_nonAscii) < 0)
        {
            return new DecodedText(Encoding.ASCII.GetString(bytes), IsDamaged: false);
        }

        return DecodeUtf8(bytes) ?? DecodeSingleByte(bytes);
    }

    private static DecodedText Mark(string text)
    {
        var damaged = text.Contains('\uFFFD', StringComparison.Ordinal);
        return new DecodedText(damaged ? text.Replace("\uFFFD", string.Empty, StringComparison.Ordinal) : text, damaged);
    }

    // Latin letters in UTF-16 leave every other byte at zero; which one tells the byte order.
    private static UnicodeEncoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return pairs < 4 ? null
            : odd > pairs * 0.7 && even < pairs * 0.1 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even > pairs * 0.7 && odd < pairs * 0.1 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    // A file cut in the middle of a character, or with one pasted byte, is still UTF-8.
    private static DecodedText? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(s_strictUtf8.GetString(bytes), IsDamaged: false);
        }
        catch (DecoderFallbackException)
        {
            var text = Encoding.UTF8.GetString(bytes);
            var wrong = text.Count(c => c == '\uFFFD');
            var right = text.Count(c => c > '\u007F') - wrong;
            return right > 9 * wrong ? Mark(text) : null;
        }
    }

    private static DecodedText DecodeSingleByte(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        var best = s_singleByte[0];
        var bestScore = int.MinValue;
        foreach (var encoding in s_singleByte)
        {
            var score = FrenchPlausibility.Score(encoding.GetString(sample));
            if (score > bestScore)
            {
                (best, bestScore) = (encoding, score);
            }
        }

        return new DecodedText(best.GetString(bytes), IsDamaged: false);
    }

    private static bool LooksLikeText(string text)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u001A'));
        return controls * 100 <= text.Length;
    }

    // In the order preferred when they read equally well: the most used first.
    private static Encoding[] LoadSingleByteEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return [Encoding.GetEncoding(1252), Encoding.GetEncoding(28605), Encoding.GetEncoding(10000), Encoding.GetEncoding(850)];
    }
}

/// <summary>Decoded text.</summary>
/// <param name="Text">Without byte order mark.</param>
/// <param name="IsDamaged">True when bytes without meaning were left out.</param>
internal sealed record DecodedText(string Text, bool IsDamaged);
