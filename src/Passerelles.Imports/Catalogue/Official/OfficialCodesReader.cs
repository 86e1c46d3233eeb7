using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;
using Passerelles.Imports.Rome;

namespace Passerelles.Imports.Catalogue.Official;

/// <summary>
/// Reads the official codes from the files of a folder and of its subfolders, recognised by their content: the ROME zip, the
/// ESCO zips, the registers of France compétences, the tables of FAP and PCS.
/// </summary>
internal static partial class OfficialCodesReader
{
    /// <summary>Deep enough for a folder of folders by source.</summary>
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true };

    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Reads everything that can be recognised; what is not is left alone.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="problems">Told of recognised files that cannot be read.</param>
    /// <param name="ct">Stops between two files.</param>
    public static OfficialCodes Read(string folder, ProblemList problems, CancellationToken ct)
    {
        var codes = new OfficialCodes();
        foreach (var path in Directory.EnumerateFiles(folder, "*", Everywhere).Order(StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(folder, path);
            try
            {
                ReadFile(path, name, codes, problems);
            }
            catch (Exception e) when (e is InvalidDataException)
            {
                problems.Error(name, null, "le fichier est abîmé : ses codes n'ont pas pu être lus.");
            }
        }

        return codes;
    }

    private static void ReadFile(string path, string name, OfficialCodes codes, ProblemList problems)
    {
        switch (Path.GetExtension(path))
        {
            case ".zip":
                ReadZip(path, name, codes, problems);
                break;
            case ".csv" or ".tsv" or ".txt":
                using (var stream = File.OpenRead(path))
                {
                    ReadTable(stream, name, codes);
                }

                break;
        }
    }

    private static void ReadZip(string path, string name, OfficialCodes codes, ProblemList problems)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.Entries.Any(e => e.Name.StartsWith("unix_referentiel_code_rome_v", StringComparison.Ordinal)))
        {
            var result = RomeReader.Read(path);
            foreach (var problem in result.Errors)
            {
                problems.Error(name, problem.Line, problem.Message);
            }

            // The latest of several releases wins.
            if (result.Release is { } rome && (codes.Rome is null || string.CompareOrdinal(rome.Info.Name, codes.Rome.Info.Name) > 0))
            {
                codes.Rome = rome;
                codes.Files.Add($"{name} : ROME {rome.Info.Name}");
            }

            return;
        }

        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            ReadTable(stream, $"{name}/{entry.Name}", codes);
        }
    }

    private static void ReadTable(Stream stream, string name, OfficialCodes codes)
    {
        using var rows = Rows(Bytes(stream)).GetEnumerator();
        if (!rows.MoveNext())
        {
            return;
        }

        var columns = rows.Current.Select(c => c.ToUpperInvariant()).ToArray();
        if (Column(columns, "NUMERO_FICHE") is >= 0 and var number && Column(columns, "INTITULE") is >= 0 and var title)
        {
            ReadCertifications(rows, name, codes, columns, number, title);
        }
        else if (Column(columns, "CONCEPTURI") is >= 0 and var uri)
        {
            var before = codes.EscoUris.Count;
            Each(rows, row => codes.EscoUris.Add(row[uri]));
            Note(codes, name, "concepts ESCO", codes.EscoUris.Count - before);
        }
        else if (Column(columns, "CODE FAP 86") >= 0)
        {
            var wanted = Enumerable.Range(0, columns.Length).Where(i => columns[i].StartsWith("CODE FAP", StringComparison.Ordinal)).ToArray();
            var before = codes.FapCodes.Count;
            Each(rows, row => codes.FapCodes.UnionWith(wanted.Select(i => row[i].ToUpperInvariant())));
            Note(codes, name, "codes FAP 2021", codes.FapCodes.Count - before);
        }
        else if (columns is [var fap, var pcs, ..] && Fap2009.IsMatch(fap) && Pcs2003.IsMatch(pcs))
        {
            // The table has no header: its first line is already one of data.
            AddFapAndPcs(codes, columns);
            Each(rows, row => AddFapAndPcs(codes, row));
            codes.Files.Add($"{name} : FAP 2009 et PCS 2003");
        }
    }

    private static void ReadCertifications(IEnumerator<string[]> rows, string name, OfficialCodes codes, string[] columns, int number, int title)
    {
        var level = Column(columns, "NIVEAU_CEC", "NOMENCLATURE_EUROPE_NIVEAU");
        var kind = Column(columns, "LIBELLE_TYPE");
        var active = Column(columns, "ACTIF");
        var before = codes.Certifications.Count;
        Each(rows, row =>
        {
            if (RncpNumber.TryParse(row[number], out var key))
            {
                codes.Certifications.TryAdd(key, new OfficialCertification(
                    row[title], kind < 0 ? null : row[kind], level < 0 ? null : Level(row[level]), active < 0 || row[active] is "ACTIVE"));
            }
        });
        Note(codes, name, "certifications", codes.Certifications.Count - before);
    }

    private static void AddFapAndPcs(OfficialCodes codes, string[] row)
    {
        if (row[0].Length > 0)
        {
            codes.FapCodes.Add(row[0].ToUpperInvariant());
        }

        if (row[1].Length > 0)
        {
            codes.PcsCodes.Add(row[1].ToLowerInvariant());
        }
    }

    private static void Each(IEnumerator<string[]> rows, Action<string[]> read)
    {
        while (rows.MoveNext())
        {
            read(rows.Current);
        }
    }

    private static int Column(string[] columns, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Array.IndexOf(columns, name) is >= 0 and var index)
            {
                return index;
            }
        }

        return -1;
    }

    private static void Note(OfficialCodes codes, string name, string what, int added)
    {
        if (added > 0)
        {
            codes.Files.Add(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{name} : {added:N0} {what}"));
        }
    }

    /// <summary>« 4 », « NIV4 ».</summary>
    private static int? Level(string text) => text.Length > 0 && text[^1] is >= '1' and <= '8' ? text[^1] - '0' : null;

    private static byte[] Bytes(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            if (buffer.Length + count > SourceFiles.MaxFileBytes)
            {
                throw new InvalidDataException("The table is larger than any official file.");
            }

            buffer.Write(chunk, 0, count);
        }

        var bytes = buffer.ToArray();
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
    }

    /// <summary>Rows padded to the width of the first one. Codes are ASCII: what an old table's accents become matters not.</summary>
    private static IEnumerable<string[]> Rows(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)'\n');
        var first = Encoding.UTF8.GetString(bytes, 0, end < 0 ? bytes.Length : end);
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separators.MaxBy(c => first.Count(h => h == c)),
            TrimWhitespace = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
        });
        var width = 0;
        while (csv.Read())
        {
            width = Math.Max(width, csv.FieldCount);
            var row = new string[width];
            for (var i = 0; i < width; i++)
            {
                row[i] = i < csv.FieldCount ? csv.GetString(i) : "";
            }

            yield return row;
        }
    }

    [GeneratedRegex("^[A-Z][0-9]Z[0-9]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fap2009 { get; }

    [GeneratedRegex("^[0-9]{3}[A-Z]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pcs2003 { get; }
}
