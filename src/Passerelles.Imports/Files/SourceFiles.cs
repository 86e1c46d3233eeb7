using System.IO.Compression;

namespace Passerelles.Imports.Files;

/// <summary>
/// The files of a source, whether a folder, a zip archive or one file that may be compressed by gzip, read into memory one at a
/// time. Nothing is unpacked to disk.
/// </summary>
internal abstract class SourceFiles : IDisposable
{
    /// <summary>The largest official file known is 20 MB; a zip bomb stops here whatever its header announces.</summary>
    public const int MaxFileBytes = 128 * 1024 * 1024;

    /// <summary>All files of a source together.</summary>
    public const long MaxTotalBytes = 512L * 1024 * 1024;

    /// <summary>A file read as a stream: the XML of the registers of certifications is half a gigabyte.</summary>
    public const long MaxStreamedBytes = 8L * 1024 * 1024 * 1024;

    /// <summary>Files in a source.</summary>
    public const int MaxFiles = 2_000;

    private long _total;

    /// <summary>Names without folder, in ordinal order.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Opens a folder, a zip archive, or a single file.</summary>
    /// <exception cref="SourceFormatException">There is nothing usable at this path.</exception>
    public static SourceFiles Open(string path)
    {
        if (Directory.Exists(path))
        {
            return new FolderFiles(path);
        }

        if (!File.Exists(path))
        {
            throw new SourceFormatException($"« {path} » n'existe pas.");
        }

        return IsPlain(path) ? new SingleFile(path) : new ZipFiles(path);
    }

    /// <summary>The bytes of a file of <see cref="Names"/>.</summary>
    /// <exception cref="SourceFormatException">The file is damaged or too large.</exception>
    public byte[] Read(string name)
    {
        var bytes = ReadBounded(name);
        _total += bytes.Length;
        return _total <= MaxTotalBytes
            ? bytes
            : throw new SourceFormatException($"{name} : la source dépasse {MaxTotalBytes / (1024 * 1024)} Mo une fois décompressée ; rien n'a été lu au-delà.");
    }

    /// <summary>
    /// The bytes of a file of <see cref="Names"/> as a stream, for what is too large to be held in memory; at most
    /// <see cref="MaxStreamedBytes"/>. Reading it throws <see cref="SourceFormatException"/> when the file is damaged or too large.
    /// </summary>
    public Stream OpenStream(string name) => new CheckedStream(OpenUnchecked(name, out var expected), name, MaxStreamedBytes, expected);

    public abstract void Dispose();

    protected abstract byte[] ReadBounded(string name);

    /// <summary>Opens a file as it is; <paramref name="crc"/> is what an archive says of it.</summary>
    protected abstract Stream OpenUnchecked(string name, out uint? crc);

    protected static byte[] ReadBounded(Stream stream, string name, long announced)
    {
        if (announced > MaxFileBytes)
        {
            throw TooLarge(name);
        }

        using var buffer = new MemoryStream((int)announced);
        var chunk = new byte[81920];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            if (buffer.Length + count > MaxFileBytes)
            {
                throw TooLarge(name);
            }

            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }

    private static Stream Open(string name, Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SourceFormatException($"{name} : le fichier ne peut pas être lu ({e.Message}).", e);
        }
    }

    // A file that says nothing of itself goes to the reader of archives, whose message tells what to do with a broken download.
    private static bool IsPlain(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".CSV" or ".TSV" or ".TXT" or ".XML" or ".JSON" or ".JSONL" or ".XLSX";

    private static SourceFormatException TooLarge(string name) =>
        new($"{name} : le fichier dépasse {MaxFileBytes / (1024 * 1024)} Mo une fois décompressé.");

    private sealed class FolderFiles : SourceFiles
    {
        private readonly Dictionary<string, string> _paths;

        public FolderFiles(string path)
        {
            // Archives are often unpacked into a folder of their own: look one level down when the top holds nothing else.
            var folder = Directory.GetFiles(path).Length == 0 && Directory.GetDirectories(path) is [var only] ? only : path;
            _paths = Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), StringComparer.Ordinal);
            Names = [.. _paths.Keys.Order(StringComparer.Ordinal)];
            if (Names.Count > MaxFiles)
            {
                throw new SourceFormatException($"« {path} » contient {Names.Count} fichiers : ce n'est pas le dossier d'une publication.");
            }
        }

        public override IReadOnlyList<string> Names { get; }

        public override void Dispose()
        {
        }

        protected override Stream OpenUnchecked(string name, out uint? crc)
        {
            crc = null;
            return Open(name, () => File.OpenRead(_paths[name]));
        }

        protected override byte[] ReadBounded(string name)
        {
            try
            {
                using var stream = File.OpenRead(_paths[name]);
                return ReadBounded(stream, name, stream.Length);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new SourceFormatException($"{name} : le fichier ne peut pas être lu ({e.Message}).", e);
            }
        }
    }

    private sealed class SingleFile : SourceFiles
    {
        private readonly string _path;
        private readonly bool _isCompressed;

        public SingleFile(string path)
        {
            _path = path;
            _isCompressed = Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase);
            Names = [_isCompressed ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path)];
        }

        public override IReadOnlyList<string> Names { get; }

        public override void Dispose()
        {
        }

        protected override Stream OpenUnchecked(string name, out uint? crc)
        {
            crc = null;
            return Open(name, () => _isCompressed ? new GZipStream(File.OpenRead(_path), CompressionMode.Decompress) : File.OpenRead(_path));
        }

        protected override byte[] ReadBounded(string name)
        {
            try
            {
                using var file = File.OpenRead(_path);
                if (!_isCompressed)
                {
                    return ReadBounded(file, name, file.Length);
                }

                using var unpacked = new GZipStream(file, CompressionMode.Decompress);
                return ReadBounded(unpacked, name, 0);
            }
            catch (InvalidDataException e)
            {
                throw new SourceFormatException($"{Path.GetFileName(_path)} : le fichier compressé est tronqué ou abîmé. Téléchargez-le de nouveau.", e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new SourceFormatException($"{name} : le fichier ne peut pas être lu ({e.Message}).", e);
            }
        }
    }

    private sealed class ZipFiles : SourceFiles
    {
        private readonly ZipArchive _archive;
        private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

        public ZipFiles(string path)
        {
            var name = Path.GetFileName(path);
            try
            {
                _archive = ZipFile.OpenRead(path);
                Index(name);
            }
            catch (InvalidDataException e)
            {
                throw new SourceFormatException($"{name} : ce n'est pas une archive zip complète (fichier tronqué, abîmé ou d'un autre type). Téléchargez-la de nouveau.", e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new SourceFormatException($"{name} : l'archive ne peut pas être lue ({e.Message}).", e);
            }

            Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
        }

        public override IReadOnlyList<string> Names { get; }

        public override void Dispose() => _archive.Dispose();

        protected override Stream OpenUnchecked(string name, out uint? crc)
        {
            var entry = _entries[name];
            crc = entry.Crc32;
            return Open(name, entry.Open);
        }

        protected override byte[] ReadBounded(string name)
        {
            var entry = _entries[name];
            try
            {
                using var stream = entry.Open();
                var bytes = ReadBounded(stream, name, Math.Min(entry.Length, MaxFileBytes + 1L));
                return bytes.Length == entry.Length && Crc32.Of(bytes) == entry.Crc32
                    ? bytes
                    : throw new SourceFormatException($"{name} : le fichier est abîmé dans l'archive (somme de contrôle différente). Téléchargez-la de nouveau.");
            }
            catch (InvalidDataException e)
            {
                throw new SourceFormatException($"{name} : le fichier est abîmé dans l'archive. Téléchargez-la de nouveau.", e);
            }
        }

        private void Index(string archive)
        {
            if (_archive.Entries.Count > MaxFiles)
            {
                throw new SourceFormatException($"{archive} : {_archive.Entries.Count} fichiers, ce n'est pas l'archive d'une publication.");
            }

            foreach (var entry in _archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var segments = entry.FullName.Split('/', '\\');
                if (entry.FullName is "" or ['/' or '\\', ..] || segments.Contains("..") || entry.FullName.Contains(':', StringComparison.Ordinal))
                {
                    throw new SourceFormatException($"{archive} : le nom « {entry.FullName} » sort de l'archive. Elle n'est pas lue.");
                }

                if (!_entries.TryAdd(segments[^1], entry))
                {
                    throw new SourceFormatException($"{archive} : deux fichiers s'appellent « {segments[^1]} ».");
                }
            }
        }
    }
}
