using System.Text;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Occupations;

/// <summary>
/// Reads the tables that tie FAP 2009 and 2021, ROME 3 and 4, PCS 2003 and ISCO-08 together, in the forms their publishers give
/// them; see <c>docs/data/fap-pcs.md</c>. They make one release together: give all those there are.
/// </summary>
public static class OccupationTablesReader
{
    private const int HeadBytes = 8192;

    /// <summary>Reads everything, checks every row, and returns the release or the reasons why there is none.</summary>
    /// <param name="paths">Tables, or folders of tables.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="ct">Stops between two files.</param>
    public static ReadResult<DocumentRelease> Read(IReadOnlyList<string> paths, IProgress<ImportProgress>? progress = null, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        var reading = new RowReading(problems, progress, ct);
        var tables = new OccupationTablesDraft();
        var dates = new List<ExportDate>();
        foreach (var path in paths)
        {
            var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            try
            {
                using var files = SourceFiles.Open(path);
                foreach (var name in files.Names)
                {
                    ct.ThrowIfCancellationRequested();
                    ReadFile(files, name, Directory.Exists(path), tables, reading);
                    dates.Add(ExportDate.In(name));
                }
            }
            catch (SourceFormatException e)
            {
                problems.Error(source, null, e.Message);
            }
        }

        reading.RefuseDamagedFiles();
        SayWhatIsMissing(Path.GetFileName(Path.TrimEndingDirectorySeparator(paths[0])), tables, problems);
        var release = problems.HasErrors ? null : RegisterDocuments.Of(Info(dates.Max(), reading), tables.ToTables());
        return new ReadResult<DocumentRelease>(release, [.. reading.Counts], problems.ToImmutable());
    }

    private static void ReadFile(SourceFiles files, string name, bool isInFolder, OccupationTablesDraft tables, RowReading reading)
    {
        var bytes = files.Read(name);
        var fap = new FapTables(tables, reading);
        switch (OccupationTableForms.Of(Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, HeadBytes)))))
        {
            case OccupationTableForm.Fap2021:
                fap.ReadFap2021(files, name);
                break;
            case OccupationTableForm.Fap2009Labels:
                fap.ReadFap2009Labels(name, bytes);
                break;
            case OccupationTableForm.RomeToFap:
                fap.ReadRomeToFap(name, bytes);
                break;
            case OccupationTableForm.FapPcsRome:
                fap.ReadFapPcsRome(name, bytes);
                break;
            case OccupationTableForm.Subdomains:
                ReadSubdomains(files, name, tables, reading);
                break;
            case OccupationTableForm.Workbook:
                new OccupationWorkbooks(tables, reading).Read(name, bytes);
                break;
            case OccupationTableForm.Unknown when isInFolder:
                reading.Problems.Warn(name, null, "table inconnue : son contenu n'est pas repris.");
                break;
            default:
                reading.Problems.Error(name, 1, "ce n'est aucune des tables connues des FAP, des PCS, du ROME et de la CITP-08, ou elle est dans un autre encodage.");
                break;
        }
    }

    private static void ReadSubdomains(SourceFiles files, string name, OccupationTablesDraft tables, RowReading reading) =>
        reading.ForEach(files, name, ["_id", "code", "intitule", "sousDomaine", "Sous-domaine à ajouter", "Sous-domaine à supprimer"], ';', row =>
        {
            if (!RomeCode.TryParse(row[1], out var rome) || row[3].Length == 0)
            {
                reading.Problems.Reject(row.File, row.Line, $"« {RowReading.Shown(row[1])} » n'est pas un code ROME suivi d'un sous-domaine.");
                return;
            }

            var change = row[5].Length > 0 ? SubdomainChange.ToRemove : row[4].Length > 0 ? SubdomainChange.ToAdd : SubdomainChange.None;
            if (!tables.Link(new RomeSubdomainLink(rome, row[3], change, name)))
            {
                reading.Problems.Reject(row.File, row.Line, $"{rome} est déjà dans « {RowReading.Shown(row[3])} » plus haut.");
            }
        });

    private static void SayWhatIsMissing(string source, OccupationTablesDraft tables, ProblemList problems)
    {
        if (tables.IsEmpty)
        {
            if (!problems.HasErrors)
            {
                problems.Error(source, null, "aucune table connue des FAP, des PCS, du ROME et de la CITP-08.");
            }

            return;
        }

        (bool Found, string What)[] wanted =
        [
            (tables.HasFapRome, "entre la FAP 2009 et le ROME"),
            (tables.HasFapPcs, "entre la FAP 2009 et la PCS"),
            (tables.HasRomeIsco, "entre le ROME et la CITP-08"),
            (tables.HasFamiliesOf(FapVersion.Fap2009), "des intitulés de la FAP 2009"),
            (tables.HasFamiliesOf(FapVersion.Fap2021), "des intitulés de la FAP 2021"),
        ];
        foreach (var (_, what) in wanted.Where(w => !w.Found))
        {
            problems.Warn(source, null, $"pas de table {what} : importez toutes les tables ensemble pour la garder.");
        }
    }

    private static ReleaseInfo Info(ExportDate date, RowReading reading) => new(
        "fap-pcs",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{reading.Counts.Count()} tables{(date.Year == 0 ? "" : ", " + date.Name)}"),
        "Familles professionnelles, PCS, ROME et CITP-08",
        date.Day,
        ContentHash: "");
}
