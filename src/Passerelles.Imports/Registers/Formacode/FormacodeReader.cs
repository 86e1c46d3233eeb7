using System.Text.RegularExpressions;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Formacode;

/// <summary>
/// Reads Formacode (<c>FCod-utf-8.csv</c>: no header, semicolons, lists joined by dollars) and the table of ISCED-F fields of
/// version 12 (<c>formacodes_v12.txt</c>: a code, a blank, codes joined by commas). See <c>docs/data/formacode.md</c>.
/// </summary>
public static partial class FormacodeReader
{
    /// <summary>Reads everything, checks every row, and returns the release or the reasons why there is none.</summary>
    /// <param name="paths">The thesaurus, and the table of fields if there is one.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="ct">Stops between two files.</param>
    public static ReadResult<DocumentRelease> Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        var reading = new RowReading(problems, progress, ct);
        var (terms, fields) = (new FormacodeTable(reading), new SortedDictionary<FormacodeCode, FormacodeIsced>());
        foreach (var path in paths)
        {
            var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            try
            {
                using var files = SourceFiles.Open(path);
                foreach (var name in files.Names)
                {
                    ct.ThrowIfCancellationRequested();
                    if (SourceText.CheckUtf8(name, files.Read(name), problems) is { } text)
                    {
                        ReadFile(name, text, terms, fields, reading);
                    }
                }
            }
            catch (SourceFormatException e)
            {
                problems.Error(source, null, e.Message);
            }
        }

        terms.CheckLinks();
        reading.RefuseDamagedFiles();
        if (terms.Terms.Count == 0 && !problems.HasErrors)
        {
            problems.Error(Path.GetFileName(paths[0]), null, "le thésaurus manque (FCod-utf-8.csv) : donnez-le avec la table des domaines.");
        }

        var release = problems.HasErrors ? null : RegisterDocuments.Of(Info(terms, fields.Count), terms.Terms.Values, fields.Values);
        return new ReadResult<DocumentRelease>(release, [.. reading.Counts], problems.ToImmutable());
    }

    /// <summary>Whether a first line is that of the thesaurus.</summary>
    internal static bool IsThesaurus(string line) => ThesaurusLine().IsMatch(line);

    /// <summary>Whether a first line is that of the table of fields.</summary>
    internal static bool IsFields(string line) => FieldsLine().IsMatch(line);

    private static void ReadFile(string name, ReadOnlyMemory<byte> text, FormacodeTable terms, SortedDictionary<FormacodeCode, FormacodeIsced> fields, RowReading reading)
    {
        var first = TextLines.Of(text).FirstOrDefault().Text ?? "";
        if (IsThesaurus(first))
        {
            terms.Read(name, text);
        }
        else if (IsFields(first))
        {
            ReadFields(name, text, fields, reading);
        }
        else
        {
            reading.Problems.Error(name, 1, "ni le thésaurus Formacode (code;LIBELLÉ;libellé;type…), ni sa table des domaines (code, blanc, domaines).");
        }
    }

    private static void ReadFields(string name, ReadOnlyMemory<byte> text, SortedDictionary<FormacodeCode, FormacodeIsced> fields, RowReading reading)
    {
        var rows = 0;
        foreach (var (number, line) in TextLines.Of(text))
        {
            rows++;
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var read = parts.Length == 2 ? parts[1].Split(',').Select(t => IscedFieldCode.TryParse(t, out var code) ? code : default).ToList() : [];
            if (parts is [_, "KO"])
            {
                reading.Problems.Reject(name, number, $"le code {RowReading.Shown(parts[0])} est marqué KO : la table ne lui donne pas de domaine.");
            }
            else if (!FormacodeCode.TryParse(parts[0], out var formacode) || read.Count == 0 || read.Contains(default))
            {
                reading.Problems.Reject(name, number, $"« {RowReading.Shown(line)} » n'est pas un Formacode suivi de domaines.");
            }
            else if (!fields.TryAdd(formacode, new FormacodeIsced(formacode, [.. read])))
            {
                reading.Problems.Error(name, number, $"le code {formacode} figure déjà plus haut.");
            }
        }

        reading.Count(name, rows);
    }

    // The files say neither their version nor their date; their size is what can be said of them.
    private static ReleaseInfo Info(FormacodeTable terms, int fields) => new(
        "formacode",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{terms.Terms.Count} codes"),
        fields == 0 ? "Formacode" : "Formacode et domaines de la CITE",
        PublishedOn: null,
        ContentHash: "");

    [GeneratedRegex("^[0-9]{5};[^;]+;[^;]+;[A-Z]{3}([$][A-Z]{3})*(;|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThesaurusLine();

    [GeneratedRegex("^[0-9]{5} [0-9]{2,4}(,[0-9]{2,4})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FieldsLine();
}
