using System.Buffers;

namespace Passerelles.Imports.Files;

/// <summary>
/// Cuts a stream of JSON into the objects it lists, one in memory at a time: the values of a root array, of an array that one of
/// the given members of the root holds, of JSON lines, or the root itself. Only brackets, quotes and line ends are looked at; the
/// parser that reads an object judges the rest.
/// </summary>
internal sealed class JsonItems(Stream stream, string file, params string[] listMembers)
{
    private const int MaxItem = 4 * 1024 * 1024;
    private const int LongestName = 64;

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly ArrayBufferWriter<byte> _item = new(4096);
    private readonly ArrayBufferWriter<byte> _name = new(LongestName);
    private readonly byte[][] _lists = Array.ConvertAll(listMembers, System.Text.Encoding.UTF8.GetBytes);
    private int _start;
    private int _end;
    private int _depth;
    private int _itemDepth = -1;
    private bool _isInText;
    private bool _isEscaped;
    private bool _isRootList;
    private bool _isInList;

    /// <summary>Line, from 1, of the byte last read.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Line where the last object began.</summary>
    public int ItemLine { get; private set; }

    /// <summary>The bytes of the next object, good until the next call; null at the end.</summary>
    /// <exception cref="SourceFormatException">The stream ends within a value, closes what it has not opened, or an object is too large.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        _item.ResetWrittenCount();
        while (true)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, stream.Read(_buffer));
                if (_end == 0)
                {
                    return _depth == 0 && !_isInText ? null : throw new SourceFormatException($"{file} : le fichier s'arrête au milieu d'une valeur, il est tronqué.");
                }
            }

            var c = _buffer[_start++];
            Line += c == '\n' ? 1 : 0;
            if (Take(c))
            {
                return _item.WrittenMemory;
            }
        }
    }

    /// <summary>Takes one byte; true when it ends an object.</summary>
    private bool Take(byte c)
    {
        if (_itemDepth >= 0)
        {
            if (_item.WrittenCount >= MaxItem)
            {
                throw new SourceFormatException($"{file} : un seul objet dépasse {MaxItem / (1024 * 1024)} Mo.");
            }

            _item.GetSpan(1)[0] = c;
            _item.Advance(1);
        }

        if (_isInText)
        {
            TakeText(c);
            return false;
        }

        switch (c)
        {
            case (byte)'"':
                _isInText = true;
                _name.ResetWrittenCount();
                return false;
            case (byte)'{' or (byte)'[':
                Open(c);
                return false;
            case (byte)'}' or (byte)']':
                return Close();
            default:
                return false;
        }
    }

    private void TakeText(byte c)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (c == '\\')
        {
            _isEscaped = true;
        }
        else if (c == '"')
        {
            _isInText = false;
            return;
        }

        if (_depth == 1 && _name.WrittenCount < LongestName)
        {
            _name.GetSpan(1)[0] = c;
            _name.Advance(1);
        }
    }

    private void Open(byte c)
    {
        if (c == '[' && _depth == 0)
        {
            _isRootList = true;
        }
        else if (c == '[' && _depth == 1 && !_isRootList && IsListMember())
        {
            // The root was a wrapper: what was gathered of it is not an object of the list.
            (_itemDepth, _isInList) = (-1, true);
            _item.ResetWrittenCount();
        }
        else if (c == '{' && _itemDepth < 0 && ((_isRootList && _depth == 1) || (_isInList && _depth == 2) || (!_isRootList && !_isInList && _depth == 0)))
        {
            (_itemDepth, ItemLine) = (_depth, Line);
            _item.ResetWrittenCount();
            _item.GetSpan(1)[0] = c;
            _item.Advance(1);
        }

        _depth++;
    }

    private bool Close()
    {
        if (--_depth < 0)
        {
            throw new SourceFormatException($"{file} : un crochet ou une accolade de trop, ligne {Line}.");
        }

        if (_depth == _itemDepth)
        {
            _itemDepth = -1;
            return true;
        }

        if (_depth == 1 && _isInList)
        {
            _isInList = false;
        }

        return false;
    }

    private bool IsListMember() => Array.Exists(_lists, l => l.AsSpan().SequenceEqual(_name.WrittenSpan));
}
