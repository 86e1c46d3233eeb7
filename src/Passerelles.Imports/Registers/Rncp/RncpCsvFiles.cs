using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>
/// The files of the CSV export, whose names carry its date: <c>export_fiches_CSV_Standard_2024_02_22.csv</c>. Archives made on
/// a Mac write é as e and a combining accent (<c>Blocs_De_Compe\u0301tences</c>): names are composed before they are compared.
/// </summary>
internal sealed partial class RncpCsvFiles
{
    public const string Standard = "Standard";
    public const string Rome = "Rome";
    public const string Formacode = "Formacode";
    public const string Nsf = "Nsf";
    public const string Blocks = "Blocs_De_Compétences";
    public const string Certifiers = "Certificateurs";
    public const string Partners = "Partenaires";
    public const string Access = "VoixdAccès";
    public const string Continuity = "Ancienne_Nouvelle_Certification";

    /// <summary>Collective agreements: not taken.</summary>
    private const string Agreements = "CCN";

    private static readonly string[] Expected = [Standard, Rome, Formacode, Nsf, Blocks, Certifiers, Partners, Access, Continuity];

    private readonly Dictionary<string, string> _names;

    private RncpCsvFiles(Dictionary<string, string> names, ExportDate date)
    {
        _names = names;
        Date = date;
    }

    public ExportDate Date { get; }

    public string NameOf(string stem) => _names[stem];

    /// <summary>Whether a name is that of a file of the export.</summary>
    public static bool IsOne(string name) => FileName().IsMatch(name.Normalize(NormalizationForm.FormC));

    /// <summary>Sorts out the files of an archive or folder; null, with the reasons, when one is missing or of another day.</summary>
    public static RncpCsvFiles? Identify(SourceFiles files, ProblemList problems)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var dates = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in files.Names)
        {
            var match = FileName().Match(name.Normalize(NormalizationForm.FormC));
            if (!match.Success)
            {
                problems.Warn(name, null, "fichier inconnu : son contenu n'est pas repris.");
                continue;
            }

            var stem = match.Groups["stem"].Value;
            dates.TryAdd(match.Groups["date"].Value, name);
            if (!names.TryAdd(stem, name))
            {
                problems.Error(name, null, $"deux fichiers pour « {stem} » : « {names[stem]} » et « {name} ».");
            }
            else if (stem is not Agreements && !Expected.Contains(stem, StringComparer.Ordinal))
            {
                problems.Warn(name, null, "fichier inconnu : son contenu n'est pas repris.");
            }
        }

        if (dates.Count > 1)
        {
            problems.Error(dates.Values.Last(), null, $"des fichiers de plusieurs jours sont mêlés : {string.Join(", ", dates.Keys)}. Prenez une seule archive.");
        }

        foreach (var stem in Expected.Where(s => !names.ContainsKey(s)))
        {
            problems.Error($"export_fiches_CSV_{stem}_{dates.Keys.LastOrDefault()}.csv", null, "le fichier manque.");
        }

        return problems.HasErrors ? null : new RncpCsvFiles(names, ExportDate.In(names[Standard]));
    }

    [GeneratedRegex(@"^export_fiches_CSV_(?<stem>.+?)_(?<date>\d{4}_\d{2}_\d{2})\.csv$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
