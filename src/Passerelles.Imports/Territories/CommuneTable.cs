using System.Globalization;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Territories;

/// <summary>Communes with region, department, postcode, position and populations: one row per commune and postcode.</summary>
internal static class CommuneTable
{
    private static readonly string[] Columns = ["insee_com", "insee_reg", "insee_dep", "commune", "commune_article", "code_postal", "commune_type", "insee_parente", "lat", "lng"];

    public static FileCount Read(string file, ReadOnlyMemory<byte> text, string header, TerritoryDraft draft, ProblemList problems)
    {
        // « population_2021 » and « population_2015 » stand side by side: the newest is kept.
        var population = header.Split(',').Select(c => c.Trim()).Where(c => c.StartsWith("population_", StringComparison.Ordinal)).Max(StringComparer.Ordinal);
        draft.PopulationYear = population is not null && int.TryParse(population.AsSpan("population_".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
        // Figures of communes that the site does not show yet are known columns, not surprises.
        var others = new ProblemList();
        using var table = new CsvTable(file, text, population is null ? Columns : [.. Columns, population], others);
        if (!table.IsReadable)
        {
            problems.AddRange(others);
        }

        while (table.Read())
        {
            ReadRow(table, population is null ? null : table[Columns.Length], draft, problems);
        }

        if (table.IsReadable && others.HasErrors)
        {
            problems.AddRange(others);
        }

        return new FileCount(file, table.RowCount, problems.RejectedIn(file));
    }

    private static void ReadRow(CsvTable row, string? population, TerritoryDraft draft, ProblemList problems)
    {
        var parent = row.Optional(7);
        var kind = row[6];
        // A delegated commune bears the code of the commune it is now a part of: it is another of its names.
        var isDelegated = kind is "COMD" or "COMA";
        if (!CommuneCode.TryParse(isDelegated ? parent : row[0], out var code))
        {
            problems.Reject(row.File, row.Line, $"« {(isDelegated ? parent : row[0])} » n'est pas le code Insee d'une commune.");
            return;
        }

        if (!isDelegated && kind is not ("COM" or "ARM"))
        {
            problems.Reject(row.File, row.Line, $"le type « {kind} » est inconnu (attendus : COM, ARM, COMD, COMA).");
            return;
        }

        var name = (row.Optional(4) ?? row[3]).Replace('\'', '’');
        if (name.Length == 0)
        {
            problems.Reject(row.File, row.Line, $"la commune {code} n'a pas de nom.");
            return;
        }

        if (!isDelegated && !AgreesWithItsDepartment(row, code, problems))
        {
            return;
        }

        if (!draft.Places.TryGetValue(code, out var place))
        {
            draft.Places[code] = place = new PlaceDraft { Name = isDelegated ? "" : name };
        }

        if (isDelegated)
        {
            place.OtherNames.Add(name);
        }
        else if (place.Name.Length == 0)
        {
            place.Name = name;
        }
        else if (!place.Name.Equals(name, StringComparison.Ordinal))
        {
            problems.Error(row.File, row.Line, $"la commune {code} s'appelle « {place.Name} » plus haut et « {name} » ici.");
            return;
        }

        if (Postcode.TryParse(row[5], out var postcode))
        {
            place.Postcodes.Add(postcode);
        }

        if (!isDelegated)
        {
            place.Position ??= PositionOf(row, row[8], row[9], problems);
            place.Population ??= int.TryParse(population, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        }
    }

    /// <summary>A position, null when the file gives none; what is not one is reported.</summary>
    public static GeoPoint? PositionOf(CsvTable row, string latitude, string longitude, ProblemList problems)
    {
        if (latitude.Length == 0 && longitude.Length == 0)
        {
            return null;
        }

        if (double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var north)
            && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
            && new GeoPoint(Math.Round(north, 5), Math.Round(east, 5)) is { IsValid: true } point)
        {
            return point;
        }

        problems.Warn(row.File, row.Line, $"« {latitude} ; {longitude} » n'est pas une position : elle n'est pas reprise.");
        return null;
    }

    private static bool AgreesWithItsDepartment(CsvTable row, CommuneCode code, ProblemList problems)
    {
        var department = TerritoryNames.Of(code.Department);
        if (row.Is(2, department.Code.ToString()) && row.Is(1, department.Region?.ToString() ?? ""))
        {
            return true;
        }

        problems.Reject(row.File, row.Line, $"la commune {code} est dite du département « {row[2]} » et de la région « {row[1]} » : son code dit {department.Name}.");
        return false;
    }
}
