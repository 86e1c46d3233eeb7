using System.Text;

namespace Passerelles.Documents;

/// <summary>Cuts RTF into tokens (RTF 1.9.1, « Basic entities »); goes forward at every call, so it always ends.</summary>
internal ref struct RtfTokenizer(ReadOnlySpan<byte> bytes)
{
    private const int LongestWord = 32;
    private const int LongestNumber = 10;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    public RtfToken Next()
    {
        while (_position < _bytes.Length)
        {
            var b = _bytes[_position++];
            switch (b)
            {
                case (byte)'{':
                    return new RtfToken(RtfTokenKind.GroupStart);
                case (byte)'}':
                    return new RtfToken(RtfTokenKind.GroupEnd);
                case (byte)'\\':
                    return ReadControl();
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    return new RtfToken(RtfTokenKind.Byte, Value: b);
            }
        }

        return new RtfToken(RtfTokenKind.End);
    }

    /// <summary>Passes over raw bytes announced by <c>\bin</c>.</summary>
    public void Skip(int count) => _position = (int)Math.Min((long)_position + Math.Max(0, count), _bytes.Length);

    private RtfToken ReadControl()
    {
        if (_position >= _bytes.Length)
        {
            return new RtfToken(RtfTokenKind.End);
        }

        var first = _bytes[_position];
        if (!char.IsAsciiLetter((char)first))
        {
            _position++;
            return first == '\'' ? ReadHex() : new RtfToken(RtfTokenKind.Control, ((char)first).ToString());
        }

        var start = _position;
        while (_position < _bytes.Length && _position - start < LongestWord && char.IsAsciiLetter((char)_bytes[_position]))
        {
            _position++;
        }

        var word = Encoding.ASCII.GetString(_bytes[start.._position]);
        var parameter = ReadNumber();
        if (_position < _bytes.Length && _bytes[_position] == ' ')
        {
            _position++;
        }

        return new RtfToken(RtfTokenKind.Control, word, parameter);
    }

    private int? ReadNumber()
    {
        var isNegative = _position + 1 < _bytes.Length && _bytes[_position] == '-' && char.IsAsciiDigit((char)_bytes[_position + 1]);
        _position += isNegative ? 1 : 0;
        long value = 0;
        var start = _position;
        while (_position < _bytes.Length && _position - start < LongestNumber && char.IsAsciiDigit((char)_bytes[_position]))
        {
            value = (value * 10) + (_bytes[_position++] - '0');
        }

        return _position == start ? null : (int)Math.Clamp(isNegative ? -value : value, int.MinValue, int.MaxValue);
    }

    private RtfToken ReadHex()
    {
        if (_position + 1 < _bytes.Length && char.IsAsciiHexDigit((char)_bytes[_position]) && char.IsAsciiHexDigit((char)_bytes[_position + 1]))
        {
            var value = Convert.FromHexString(Encoding.ASCII.GetString(_bytes.Slice(_position, 2)))[0];
            _position += 2;
            return new RtfToken(RtfTokenKind.Byte, Value: value);
        }

        return new RtfToken(RtfTokenKind.Control, "'");
    }
}
