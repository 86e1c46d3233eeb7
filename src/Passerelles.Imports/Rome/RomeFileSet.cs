using System.Globalization;
using System.Text.RegularExpressions;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>
/// The 28 CSV files of a ROME 4.0 release. Their names carry the release: <c>unix_texte_v460_utf8.csv</c> is
/// <c>texte</c> of v460.
/// </summary>
internal sealed partial class RomeFileSet
{
    public const string VersionFile = "version.txt";

    private static readonly string[] Expected =
    [
        "arborescence_centre_interet", "arborescence_secteur_activite", "arborescence_secteur_naf", "arborescence_thematique",
        "centre_interet", "coherence_item", "composition_bloc", "cr_gd_dp", "cr_gd_dp_appellations", "descriptif_rubrique",
        "domaine_professionnel", "grand_domaine", "item", "liens_rome_referentiels", "referentiel_appellation",
        "referentiel_code_rome", "referentiel_code_rome_riasec", "referentiel_competence", "referentiel_contexte_travail",
        "referentiel_macro_competence_riasec", "referentiel_savoir", "rubrique_mobilite", "secteur_activite", "secteur_naf",
        "sous_secteur_activite", "texte", "themes", "type_referentiel",
    ];

    /// <summary>The first release whose 28 files we have read: from it on, all are there.</summary>
    private const int FirstWholeVersion = 460;

    // What sorts occupations or repeats other files. An earlier release that lacks one still says what occupations are; its
    // absence is told, and the part of the site that shows it stays empty.
    private static readonly string[] Secondary =
    [
        "arborescence_centre_interet", "arborescence_secteur_activite", "arborescence_secteur_naf", "arborescence_thematique", "centre_interet",
        "cr_gd_dp", "cr_gd_dp_appellations", "item", "referentiel_code_rome_riasec", "referentiel_macro_competence_riasec", "secteur_activite",
        "secteur_naf", "sous_secteur_activite", "themes", "type_referentiel",
    ];

    private readonly Dictionary<string, string> _names;

    private RomeFileSet(Dictionary<string, string> names, string version)
    {
        _names = names;
        Version = version;
    }

    /// <summary>Digits of the release: <c>460</c>.</summary>
    public string Version { get; }

    public static int Count => Expected.Length;

    /// <summary>Whether the release holds the file with this stem.</summary>
    public bool Has(string stem) => _names.ContainsKey(stem);

    /// <summary>Full name of the file with this stem.</summary>
    public string NameOf(string stem) => _names[stem];

    /// <summary>Sorts out the files of a source; null, with the reasons, when it is not a whole ROME 4.0 release.</summary>
    public static RomeFileSet? Identify(SourceFiles files, string source, ProblemList problems)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in files.Names)
        {
            var match = FileName().Match(name);
            if (!match.Success)
            {
                WarnUnlessExpected(name, problems);
                continue;
            }

            versions.TryAdd(match.Groups["version"].Value, name);
            var stem = match.Groups["stem"].Value;
            if (!Expected.Contains(stem, StringComparer.Ordinal))
            {
                problems.Warn(name, null, "fichier inconnu : son contenu n'est pas repris.");
            }
            else if (!names.TryAdd(stem, name))
            {
                problems.Error(name, null, $"deux fichiers pour « {stem} » : « {names[stem]} » et « {name} ».");
            }
        }

        if (versions.Count == 0)
        {
            problems.Error(source, null, "aucun fichier du ROME 4.0 (unix_…_v460_utf8.csv) : ce n'est pas une publication connue.");
            return null;
        }

        if (versions.Count > 1)
        {
            problems.Error(source, null, $"des fichiers de plusieurs versions sont mêlés : {string.Join(", ", versions.Select(v => $"v{v.Key} ({v.Value})"))}.");
        }

        var version = versions.Keys.First();
        if (version[0] != '4')
        {
            problems.Error(source, null, $"version v{version} : seules les versions du ROME 4.0 (v4…) sont reconnues.");
        }

        var isWhole = int.Parse(version, CultureInfo.InvariantCulture) >= FirstWholeVersion;
        foreach (var stem in Expected.Where(s => !names.ContainsKey(s)))
        {
            var name = $"unix_{stem}_v{version}_utf8.csv";
            if (isWhole || !Secondary.Contains(stem, StringComparer.Ordinal))
            {
                problems.Error(name, null, "le fichier manque.");
            }
            else
            {
                problems.Warn(name, null, "le fichier manque dans cette publication ancienne : ce qu'il contient ne sera pas affiché.");
            }
        }

        return problems.HasErrors ? null : new RomeFileSet(names, version);
    }

    private static void WarnUnlessExpected(string name, ProblemList problems)
    {
        // Files an operating system leaves beside unpacked archives.
        var isNoise = name.StartsWith("._", StringComparison.Ordinal) || name is ".DS_Store" or "Thumbs.db" or "desktop.ini";
        if (name is not VersionFile && !isNoise)
        {
            problems.Warn(name, null, "fichier inconnu : son contenu n'est pas repris.");
        }
    }

    [GeneratedRegex(@"^unix_(?<stem>[a-z_]+)_v(?<version>\d{3,4})_utf8\.csv$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
