using Passerelles.Engine.Alignment;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.RomeEsco;

/// <summary>Reads the correspondence from ROME titles to ESCO occupations, in the form ESCO gives to such tables.</summary>
public static class RomeEscoReader
{
    private const double ToleratedShare = 0.01;

    private static readonly string[] s_columns =
    [
        "classification 1 ID", "classification 1 prefered label", "classification 2 ID", "classification 2 prefered label", "mapping relation",
    ];

    /// <summary>Reads a CSV file, compressed by gzip or in a zip, or not.</summary>
    public static ReadResult<RomeEscoMapping> Read(string path, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        try
        {
            using var files = SourceFiles.Open(path);
            foreach (var name in files.Names.Where(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
            {
                ct.ThrowIfCancellationRequested();
                if (SourceText.CheckUtf8(name, files.Read(name), problems) is not { } utf8)
                {
                    break;
                }

                if (MappingPreamble.Read(utf8.Span) is { IsRomeEsco: true } preamble)
                {
                    var result = Read(name, utf8, preamble, problems);
                    progress?.Report(new ImportProgress("lecture", 1, 1));
                    return result;
                }
            }

            if (!problems.HasErrors)
            {
                problems.Error(Path.GetFileName(path), null, "aucune correspondance d'ESCO vers le ROME (« Classification 1 Name,ESCO », « Classification 2 Name,ROME », puis « classification 1 ID,… ») : ce n'est pas ce fichier.");
            }
        }
        catch (SourceFormatException e)
        {
            problems.Error(Path.GetFileName(path), null, e.Message);
        }

        return new ReadResult<RomeEscoMapping>(null, [], problems.ToImmutable());
    }

    private static ReadResult<RomeEscoMapping> Read(string file, ReadOnlyMemory<byte> utf8, MappingPreamble preamble, ProblemList problems)
    {
        var links = new SortedDictionary<EscoUri, List<MappedTitle>>();
        var titles = new HashSet<OgrCode>();
        // Blank lines instead of the preamble, so that messages give the lines of the file.
        var table = utf8.ToArray();
        foreach (ref var letter in table.AsSpan(0, preamble.Length))
        {
            letter = letter == (byte)'\n' ? letter : (byte)' ';
        }

        using var csv = new CsvTable(file, table, s_columns, problems);
        while (csv.Read())
        {
            if (!EscoUri.TryParse(csv[0], out var occupation) || !occupation.RelativePath.StartsWith("occupation/", StringComparison.Ordinal))
            {
                problems.Reject(file, csv.Line, $"« {csv[0]} » n'est pas l'adresse d'un métier d'ESCO.");
            }
            else if (!OgrCode.TryParse(csv[2], out var title))
            {
                problems.Reject(file, csv.Line, $"« {csv[2]} » n'est pas un code OGR (un nombre entier positif).");
            }
            else if (Relation(csv[4]) is not { } relation)
            {
                problems.Reject(file, csv.Line, $"« {csv[4]} » n'est pas une relation connue (skos:exactMatch, closeMatch, broadMatch, narrowMatch).");
            }
            else if (!titles.Add(title))
            {
                problems.Reject(file, csv.Line, $"l'appellation {title} figure déjà plus haut.");
            }
            else
            {
                (links.TryGetValue(occupation, out var known) ? known : links[occupation] = []).Add(new MappedTitle(title, relation));
            }
        }

        var count = new FileCount(file, csv.RowCount, problems.RejectedIn(file));
        if (count.Rejected > count.Read * ToleratedShare || count.Kept == 0)
        {
            problems.Error(file, null, count.Read == 0 ? "le fichier ne contient aucune ligne." : $"{count.Rejected} lignes sur {count.Read} ne se lisent pas : le fichier est abîmé.");
        }

        var mapping = problems.HasErrors ? null : new RomeEscoMapping
        {
            Info = new ReleaseInfo("rome-esco", preamble.Version ?? "sans-version", $"Correspondance ROME–ESCO {preamble.Version}".TrimEnd(), preamble.Date, ContentHash: ""),
            Occupations = [.. links.Select(l => new MappedOccupation(l.Key, [.. l.Value]))],
            Notes = preamble.Notes,
        };
        return new ReadResult<RomeEscoMapping>(mapping, [count], problems.ToImmutable());
    }

    // Read from ROME to ESCO, although ESCO is named first: « Usineur / Usineuse » has the narrower match « ajusteur-outilleur ».
    private static MappingRelation? Relation(string word) => word switch
    {
        "skos:exactMatch" => MappingRelation.Exact,
        "skos:closeMatch" => MappingRelation.Close,
        "skos:broadMatch" => MappingRelation.Broad,
        "skos:narrowMatch" => MappingRelation.Narrow,
        _ => null,
    };
}
