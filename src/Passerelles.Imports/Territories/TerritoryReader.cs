using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;
using Passerelles.Imports.Rome;

namespace Passerelles.Imports.Territories;

/// <summary>
/// Reads one release of territories from up to three files, each known by its header: communes with their populations, the postcodes of
/// La Poste, the employment zones of Insee. See <c>docs/data/territories.md</c>.
/// </summary>
public static partial class TerritoryReader
{
    /// <summary>Reads everything, checks every row, and returns the release or the reasons why there is none.</summary>
    /// <param name="paths">Files, archives or folders; a folder gives all its files.</param>
    /// <param name="ct">Stops between two files.</param>
    public static ReadResult<TerritoryRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        var problems = new ProblemList();
        var draft = new TerritoryDraft();
        var counts = new List<FileCount>();
        var seen = new Dictionary<TerritoryForm, string>();
        foreach (var path in paths.SelectMany(Expand))
        {
            ct.ThrowIfCancellationRequested();
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
            try
            {
                using var files = SourceFiles.Open(path);
                foreach (var file in files.Names)
                {
                    if (ReadFile(file, files.Read(file), draft, seen, problems) is { } count)
                    {
                        counts.Add(count);
                    }
                }
            }
            catch (SourceFormatException e)
            {
                problems.Error(name, null, e.Message);
            }
        }

        draft.LeaveOutFormerCommunes(seen, problems);
        counts = [.. counts.Select(c => c with { Rejected = problems.RejectedIn(c.File) })];
        foreach (var count in counts.Where(c => c.Rejected > c.Read * RomeReader.ToleratedShare))
        {
            problems.Error(count.File, null, $"{count.Rejected} lignes sur {count.Read} sont illisibles ou ne vont pas avec les autres fichiers : ce n'est pas une publication entière.");
        }

        if (!problems.HasErrors && draft.Places.Count + draft.Postal.Count == 0)
        {
            problems.Error(string.Join(", ", paths.Select(p => Path.GetFileName(p))), null, "aucune commune : donnez le fichier des communes, ou celui des codes postaux de La Poste.");
        }

        return new ReadResult<TerritoryRelease>(problems.HasErrors ? null : Assemble(draft, seen), [.. counts], problems.ToImmutable());
    }

    /// <summary>What a file is, by the first line; null when it is none of ours.</summary>
    internal static TerritoryForm? FormOf(string header)
    {
        var columns = header.TrimStart('\uFEFF').Split(header.Contains(';', StringComparison.Ordinal) ? ';' : ',').Select(c => c.Trim('"', ' ')).ToHashSet(StringComparer.Ordinal);
        return columns.Contains("insee_com") && columns.Contains("commune_type") ? TerritoryForm.Communes
            : columns.Contains("Code_commune_INSEE") && columns.Contains("Code_postal") ? TerritoryForm.Postcodes
            : columns.Contains("CODGEO") && columns.Contains("ZE2020") ? TerritoryForm.EmploymentZones
            : null;
    }

    /// <summary>Files of a folder one by one: they may be compressed each.</summary>
    private static IEnumerable<string> Expand(string path) => Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [path];

    private static FileCount? ReadFile(string file, byte[] bytes, TerritoryDraft draft, Dictionary<TerritoryForm, string> seen, ProblemList problems)
    {
        if (SourceText.CheckUtf8(file, bytes, problems) is not { } text)
        {
            return null;
        }

        var end = text.Span.IndexOfAny((byte)'\n', (byte)'\r');
        var header = Encoding.UTF8.GetString(text.Span[..(end < 0 ? text.Length : end)]);
        if (FormOf(header) is not { } form)
        {
            problems.Error(file, 1, "ce n'est ni le fichier des communes (insee_com, commune_type…), ni celui des codes postaux de La Poste (Code_commune_INSEE…), ni celui des zones d'emploi (CODGEO, ZE2020…).");
            return null;
        }

        if (!seen.TryAdd(form, file))
        {
            problems.Error(file, null, $"« {seen[form]} » est déjà un fichier de cette forme : n'en donnez qu'un.");
            return null;
        }

        return form switch
        {
            TerritoryForm.Communes => CommuneTable.Read(file, text, header, draft, problems),
            TerritoryForm.Postcodes => PostcodeTable.Read(file, text, draft, problems),
            _ => EmploymentZoneTable.Read(file, text, draft, problems),
        };
    }

    private static TerritoryRelease Assemble(TerritoryDraft draft, Dictionary<TerritoryForm, string> seen)
    {
        var year = draft.PopulationYear?.ToString(CultureInfo.InvariantCulture);
        // The vintage is nowhere in the file; its usual name tells it.
        var vintage = seen.TryGetValue(TerritoryForm.Communes, out var communes) && Vintage().Match(communes) is { Success: true } match ? match.Value : null;
        var name = string.Join('+', new[]
        {
            communes is null ? null : vintage is not null ? $"cog-{vintage}" : year is not null ? $"populations-{year}" : "communes",
            seen.ContainsKey(TerritoryForm.Postcodes) ? "codes-postaux" : null,
            draft.EmploymentZones.Count > 0 ? "ze-2020" : null,
        }.OfType<string>());
        return new TerritoryRelease
        {
            Info = new ReleaseInfo("territories", name, "Communes, codes postaux et zones d’emploi", PublishedOn: null, ContentHash: ""),
            Places = draft.Build(),
            EmploymentZones = [.. draft.EmploymentZones.Values.OrderBy(z => z.Code)],
            PopulationYear = draft.PopulationYear,
        };
    }

    [GeneratedRegex("(?<=cog_?-?)20[0-9]{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vintage();
}

/// <summary>The files a release is made of.</summary>
internal enum TerritoryForm
{
    Communes,
    Postcodes,
    EmploymentZones,
}
