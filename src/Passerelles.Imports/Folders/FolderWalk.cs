using System.Collections.Immutable;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Folders;

/// <summary>A file or folder found while walking: recognised, or with the reason why not.</summary>
internal sealed record FolderFind(string RelativePath, SourceProbe? Probe, ImportSource? Source, string? Reason);

/// <summary>Looks at every file below a folder and asks each source whether it is one of its own.</summary>
internal static class FolderWalk
{
    /// <summary>Past this many files, the folder given is surely not the one meant.</summary>
    private const int MostFiles = 20_000;

    /// <exception cref="SourceFormatException">The folder cannot be read, or holds too many files.</exception>
    public static ImmutableArray<FolderFind> Walk(string root, ImmutableArray<ImportSource> sources, CancellationToken ct)
    {
        var found = ImmutableArray.CreateBuilder<FolderFind>();
        var waiting = new Stack<string>([Path.GetFullPath(Path.TrimEndingDirectorySeparator(root))]);
        var top = waiting.Peek();
        while (waiting.TryPop(out var folder))
        {
            ct.ThrowIfCancellationRequested();
            Visit(folder);
        }

        return [.. found.OrderBy(f => f.RelativePath, StringComparer.Ordinal)];

        void Visit(string folder)
        {
            var entries = Entries(folder);
            var files = new List<FolderFind>();
            foreach (var entry in entries.OfType<FileInfo>())
            {
                ct.ThrowIfCancellationRequested();
                var (probe, source, reason) = Look(entry.FullName, sources);
                files.Add(new FolderFind(Relative(entry.FullName), probe, source, source is null ? reason ?? UnknownFile.Reason(Relative(entry.FullName), probe!) : null));
            }

            // A folder may itself be a release, unpacked: none of its files is then one by itself, and its folders are part of it.
            var (whole, owner) = LookWhole(folder, sources, [.. files.Select(f => f.Source).OfType<ImportSource>()]);
            if (owner is not null)
            {
                Add(new FolderFind(Relative(folder), whole, owner, null));
                files.RemoveAll(f => f.Source is null);
            }

            files.ForEach(Add);
            if (owner is null)
            {
                entries.OfType<DirectoryInfo>().ToList().ForEach(d => waiting.Push(d.FullName));
            }
        }

        void Add(FolderFind find)
        {
            found.Add(find);
            if (found.Count > MostFiles)
            {
                throw new SourceFormatException($"« {root} » contient plus de {MostFiles} fichiers : ce n'est sans doute pas le dossier voulu.");
            }
        }

        string Relative(string path) => Path.GetRelativePath(top, path).Replace(Path.DirectorySeparatorChar, '/');
    }

    // Links are not followed: they may turn in circles, and what they lead to is not in the folder.
    private static List<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                    .Where(e => !e.Name.StartsWith('.') && !e.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    .OrderBy(e => e.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceFormatException($"« {folder} » ne peut pas être lu ({e.Message}).", e);
        }
    }

    private static (SourceProbe? Probe, ImportSource? Source) LookWhole(string folder, ImmutableArray<ImportSource> sources, HashSet<ImportSource> ofFiles)
    {
        var (probe, source, _) = Look(folder, [.. sources.Where(s => !ofFiles.Contains(s))]);
        return (probe, source);
    }

    private static (SourceProbe? Probe, ImportSource? Source, string? Reason) Look(string path, ImmutableArray<ImportSource> sources)
    {
        try
        {
            var probe = SourceProbe.Open(path);
            return (probe, sources.FirstOrDefault(s => s.Recognizes(probe)), null);
        }
        catch (SourceFormatException e)
        {
            return (null, null, e.Message);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return (null, null, $"le fichier est abîmé ou illisible ({e.Message})");
        }
    }
}
