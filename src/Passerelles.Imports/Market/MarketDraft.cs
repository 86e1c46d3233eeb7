using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;
using Passerelles.Imports.Rome;

namespace Passerelles.Imports.Market;

/// <summary>Values and names as they are read; refuses the same figure told twice.</summary>
internal sealed class MarketDraft(string source, string title)
{
    private readonly HashSet<(IndicatorId, SubjectCode, ZoneCode, string)> _seen = [];

    public List<Indicator> Indicators { get; } = [];

    public SortedDictionary<SubjectCode, string> Subjects { get; } = [];

    public List<IndicatorValue> Values { get; } = [];

    public List<FileCount> Files { get; } = [];

    public ProblemList Problems { get; } = new();

    /// <summary>Adds a value; false when the same was already there.</summary>
    public bool Add(IndicatorValue value)
    {
        if (!_seen.Add((value.Indicator, value.Subject, value.Zone, value.Period)))
        {
            return false;
        }

        Values.Add(value);
        return true;
    }

    /// <summary>Opens each path and hands each of its files as checked text.</summary>
    public ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, string name, DateOnly? publishedOn, Action<string, ReadOnlyMemory<byte>> readFile, CancellationToken ct)
    {
        foreach (var path in paths)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                using var files = SourceFiles.Open(path);
                foreach (var file in files.Names)
                {
                    if (SourceText.CheckUtf8(file, files.Read(file), Problems) is { } text)
                    {
                        readFile(file, text);
                    }
                }
            }
            catch (SourceFormatException e)
            {
                Problems.Error(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), null, e.Message);
            }
        }

        foreach (var count in Files.Where(c => c.Rejected > c.Read * RomeReader.ToleratedShare))
        {
            Problems.Error(count.File, null, $"{count.Rejected} lignes sur {count.Read} sont illisibles : ce n'est pas une publication entière.");
        }

        if (!Problems.HasErrors && Values.Count == 0)
        {
            Problems.Error(string.Join(", ", paths.Select(Path.GetFileName)), null, "aucun chiffre n'a été lu.");
        }

        var levels = Values.Select(v => (v.Indicator, v.Zone.Level)).Distinct().ToLookup(v => v.Indicator, v => v.Level);
        var release = Problems.HasErrors ? null : new MarketRelease
        {
            Info = new ReleaseInfo(source, name, title, publishedOn, ContentHash: ""),
            Indicators = [.. Indicators.Select(i => i with { Levels = [.. levels[i.Id].Distinct().Order()] })],
            Subjects = [.. Subjects.Select(s => new Subject(s.Key, s.Value))],
            Values = [.. Values],
        };
        return new ReadResult<MarketRelease>(release, [.. Files], Problems.ToImmutable());
    }

    /// <summary>An indicator of one of the sources the program knows.</summary>
    public static Indicator Known(
        string id, string label, string unit, int decimals, Nomenclature subjects, string measures, string source, string? caution = null) => new()
        {
            Id = IndicatorId.Parse(id),
            Label = label,
            Unit = unit,
            Decimals = decimals,
            Measures = measures,
            Source = source,
            Licence = "Statistique publique ; le fichier ne nomme pas de licence",
            Subjects = subjects,
            Caution = caution,
        };
}
