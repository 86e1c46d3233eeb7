namespace Passerelles.Imports.Files;

/// <summary>
/// Reads a file of any size but not without end: so many bytes in all, and so many between two signs of progress, so that one
/// endless word cannot fill the memory of a reader that works piece by piece.
/// </summary>
internal sealed class BoundedStream(Stream inner, string name, long maxBytes, int maxPiece) : Stream
{
    private long _total;
    private long _mark;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _total;
        set => throw new NotSupportedException();
    }

    /// <summary>The reader has got a piece: the count of the next one begins.</summary>
    public void Progressed() => _mark = _total;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="SourceFormatException">A bound is passed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _total += read;
        if (_total > maxBytes)
        {
            throw new SourceFormatException($"{name} : le fichier dépasse {maxBytes / (1024 * 1024)} Mo une fois décompressé.");
        }

        return _total - _mark <= maxPiece
            ? read
            : throw new SourceFormatException($"{name} : un seul morceau dépasse {maxPiece / (1024 * 1024)} Mo, le fichier n'est pas lisible.");
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
