namespace Passerelles.Imports.Files;

/// <summary>
/// Counts the bytes read whatever an archive announces, checks at the end that they are those the archive speaks of, and says in
/// French what goes wrong.
/// </summary>
internal sealed class CheckedStream(Stream inner, string name, long limit, uint? expectedCrc) : Stream
{
    private long _count;
    private uint _crc;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new SourceFormatException($"{name} : le fichier est tronqué ou abîmé. Téléchargez-le de nouveau.", e);
        }

        _count += read;
        if (_count > limit)
        {
            throw new SourceFormatException($"{name} : le fichier dépasse {limit / (1024 * 1024)} Mo une fois décompressé.");
        }

        if (expectedCrc is { } expected)
        {
            _crc = Crc32.Append(_crc, buffer[..read]);
            if (read == 0 && buffer.Length > 0 && _crc != expected)
            {
                throw new SourceFormatException($"{name} : le fichier est abîmé dans l'archive (somme de contrôle différente). Téléchargez-la de nouveau.");
            }
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

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
