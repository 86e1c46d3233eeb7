using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;
using Passerelles.Imports.Lheo;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Openings;

/// <summary>Establishments read from one file.</summary>
internal sealed record EmployerRelease(ReleaseInfo Info, ImmutableArray<Employer> Employers);

/// <summary>Reads a CSV of establishments whose columns bear the names of the SIRENE register; see <c>docs/data/employers.md</c>.</summary>
internal static class EmployerReader
{
    private const double ToleratedShare = 0.01;

    private static readonly string[] Required = ["siret", "activitePrincipaleEtablissement", "codeCommuneEtablissement"];
    private static readonly string[] Optional =
        ["denomination", "denominationUsuelleEtablissement", "enseigne1Etablissement", "trancheEffectifsEtablissement", "libelleCommuneEtablissement", "longitude", "latitude", "recrutements"];

    public static ReadResult<EmployerRelease> Read(string path, CommunePositions? locate)
    {
        var problems = new ProblemList();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        try
        {
            using var files = SourceFiles.Open(path);
            name = files.Names.FirstOrDefault(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) ?? (files.Names.Count > 0 ? files.Names[0] : throw new SourceFormatException($"« {name} » ne contient aucun fichier."));
            if (SourceText.CheckUtf8(name, files.Read(name), problems) is { } text)
            {
                return Read(name, text, problems, locate);
            }
        }
        catch (SourceFormatException e)
        {
            problems.Error(name, null, e.Message);
        }

        return new ReadResult<EmployerRelease>(null, [], problems.ToImmutable());
    }

    private static ReadResult<EmployerRelease> Read(string file, ReadOnlyMemory<byte> text, ProblemList problems, CommunePositions? locate)
    {
        var end = text.Span.IndexOf((byte)'\n');
        var first = Encoding.UTF8.GetString(end < 0 ? text.Span : text.Span[..end]);
        var separator = first.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var header = first.Split(separator).Select(h => h.Trim().Trim('"')).ToHashSet(StringComparer.Ordinal);
        string[] columns = [.. Required, .. Optional.Where(header.Contains)];
        using var table = new CsvTable(file, text, columns, problems, separator);
        var employers = ImmutableArray.CreateBuilder<Employer>();
        var sirets = new HashSet<string>(StringComparer.Ordinal);
        string? Field(string name) => Array.IndexOf(columns, name) is >= 0 and var i ? table.Optional(i) : null;
        while (table.Read())
        {
            var (siret, commune) = (table[0], table.Optional(2));
            NafCode naf = default;
            var problem = siret.Length != 14 || siret.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 ? $"« {siret} » n'est pas un SIRET de 14 chiffres"
                : !NafCode.TryParse(table[1], out naf) ? $"« {table[1]} » n'est pas un code NAF (comme 87.10A)"
                : !sirets.Add(siret) ? $"le SIRET {siret} est déjà plus haut"
                : null;
            if (problem is not null)
            {
                problems.Reject(file, table.Line, $"{problem} : la ligne n'est pas reprise.");
                continue;
            }

            commune = commune is { Length: 5 } ? commune : null;
            var position = Number(Field("latitude")) is { } latitude && Number(Field("longitude")) is { } longitude && new GeoPoint(latitude, longitude) is { IsValid: true } at
                ? at : commune is null ? null : locate?.OfCommune(commune);
            employers.Add(new Employer
            {
                Siret = siret,
                Name = Field("enseigne1Etablissement") ?? Field("denominationUsuelleEtablissement") ?? Field("denomination") ?? $"Établissement {siret}",
                Naf = naf,
                Size = Field("trancheEffectifsEtablissement"),
                City = Field("libelleCommuneEtablissement"),
                Commune = commune,
                Department = LheoPlaces.Department(commune, null),
                Position = position,
                Hirings = Number(Field("recrutements")) is >= 0 and var hirings ? hirings : null,
            });
        }

        var rejected = problems.RejectedIn(file);
        if (rejected > table.RowCount * ToleratedShare)
        {
            problems.Error(file, null, $"{rejected} lignes sur {table.RowCount} ne peuvent pas être lues, plus d'une sur cent : rien n'est importé.");
        }
        else if (table.IsReadable && table.RowCount == 0)
        {
            problems.Error(file, null, "aucun établissement : une publication vide n'est pas reprise.");
        }

        var release = problems.HasErrors ? null : new EmployerRelease(new ReleaseInfo(Data.Openings.EmployerStore.Source, Path.GetFileNameWithoutExtension(file), "Établissements employeurs", null, ""), employers.DrainToImmutable());
        return new ReadResult<EmployerRelease>(release, [new FileCount(file, table.RowCount, rejected)], problems.ToImmutable());
    }

    private static double? Number(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && Math.Abs(number) < 1_000_000
            ? Math.Round(number, 6)
            : null;
}
