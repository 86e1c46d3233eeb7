using System.Text.RegularExpressions;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Esco;

/// <summary>
/// The files of one or several downloads of ESCO, taken as one release. The archive that has the whole table of French occupations
/// leads, whatever the order they are given in; then each table comes from the first archive that has it whole.
/// </summary>
internal sealed partial class EscoArchives : IDisposable
{
    /// <summary>Archives in one import: two languages, and a few updates.</summary>
    private const int MaxArchives = 16;

    /// <summary>Files that come with the download and hold nothing we keep.</summary>
    private static readonly string[] NotTaken = ["conceptSchemes", "dictionary", "greenShareOcc"];

    private readonly List<SourceFiles> _opened = [];
    private List<EscoFile> _files = [];

    /// <summary>Name of the leading archive, or null when no table of French occupations is whole.</summary>
    public string? Leader { get; private set; }

    /// <summary>Opens files, folders of CSV files and folders of zips.</summary>
    /// <exception cref="SourceFormatException">One of them cannot be opened.</exception>
    public static EscoArchives Open(IReadOnlyList<string> paths, ProblemList problems)
    {
        var archives = new EscoArchives();
        try
        {
            archives.OpenAll(paths, problems);
            return archives;
        }
        catch
        {
            archives.Dispose();
            throw;
        }
    }

    /// <summary>The file that has a table whole, in a language; links are the same in all of them.</summary>
    public EscoFile? Whole(EscoTable table, string language = "fr") =>
        _files.Find(f => Holds(f, table) && (!table.IsText || IsIn(f, language)) && f.Has(table.Mark));

    /// <summary>Files that hold only labels of a table, in a language.</summary>
    public IEnumerable<EscoFile> LabelsOf(EscoTable table, string language) =>
        _files.Where(f => Holds(f, table) && IsIn(f, language) && !f.Has(table.Mark) && f.Has("preferredLabel"));

    /// <summary>Whether there is some table in a language.</summary>
    public bool Has(string language) => _files.Exists(f => IsIn(f, language));

    public void Dispose()
    {
        foreach (var files in _opened)
        {
            files.Dispose();
        }
    }

    private static bool Holds(EscoFile file, EscoTable table) => file.Table.Equals(table.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(EscoFile file, string language) => string.Equals(file.Language, language, StringComparison.Ordinal);

    private void OpenAll(IReadOnlyList<string> paths, ProblemList problems)
    {
        var sources = paths.SelectMany(Sources).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        if (sources.Count > MaxArchives)
        {
            throw new SourceFormatException($"{sources.Count} archives : ce n'est pas une publication d'ESCO ({MaxArchives} au plus).");
        }

        foreach (var source in sources)
        {
            var files = SourceFiles.Open(source);
            _opened.Add(files);
            AddFiles(files, Path.GetFileName(source), sources.Count > 1, problems);
        }

        var whole = _files.Where(f => Holds(f, EscoTable.Occupations) && IsIn(f, "fr") && f.Has(EscoTable.Occupations.Mark)).ToList();
        Leader = whole.Count > 0 ? whole[0].Archive : null;
        _files = [.. _files.OrderByDescending(f => string.Equals(f.Archive, Leader, StringComparison.Ordinal)).ThenByDescending(f => IsIn(f, "fr"))];
        foreach (var other in whole.Skip(1))
        {
            problems.Warn(other.Shown, null, $"« {Leader} » a déjà ce tableau en entier : celui-ci n'est pas lu.");
        }
    }

    // A folder of downloads, as a browser leaves it, or one they were unpacked into.
    private static IEnumerable<string> Sources(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var zips = Directory.GetFiles(path, "*.zip").Order(StringComparer.Ordinal).ToList();
        return zips.Count == 0 || Directory.GetFiles(path, "*.csv").Length > 0 ? [path, .. zips] : zips;
    }

    private void AddFiles(SourceFiles files, string archive, bool areSeveral, ProblemList problems)
    {
        foreach (var name in files.Names)
        {
            var shown = areSeveral ? $"{archive}/{name}" : name;
            var match = FileName().Match(name);
            if (!match.Success)
            {
                WarnUnlessExpected(name, shown, problems);
                continue;
            }

            var language = match.Groups["language"] is { Success: true } group ? group.Value : null;
            if (language is not (null or "fr" or "en"))
            {
                problems.Warn(shown, null, "seuls le français et l'anglais sont repris.");
                continue;
            }

            if (!NotTaken.Contains(match.Groups["table"].Value, StringComparer.Ordinal))
            {
                _files.Add(new EscoFile(files, archive, name, shown, match.Groups["table"].Value, language));
            }
        }
    }

    private static void WarnUnlessExpected(string name, string shown, ProblemList problems)
    {
        var isNoise = name.StartsWith("._", StringComparison.Ordinal) || name is ".DS_Store" or "Thumbs.db" or "desktop.ini" or "README.md"
            || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (!isNoise)
        {
            problems.Warn(shown, null, "fichier inconnu : son contenu n'est pas repris.");
        }
    }

    [GeneratedRegex("^(?<table>[A-Za-z]+)(_(?<language>[a-z]{2}))?\\.csv$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
