using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Territories;

/// <summary>Communes of the employment zones of 2020, as Insee publishes them: <c>CODGEO;LIBGEO;ZE2020;LIBZE2020</c>.</summary>
internal static class EmploymentZoneTable
{
    private static readonly string[] Columns = ["CODGEO", "ZE2020", "LIBZE2020"];

    public static FileCount Read(string file, ReadOnlyMemory<byte> text, TerritoryDraft draft, ProblemList problems)
    {
        var others = new ProblemList();
        using var table = new CsvTable(file, text, Columns, others, text.Span.Contains((byte)';') ? ';' : ',');
        while (table.Read())
        {
            if (!CommuneCode.TryParse(table[0], out var commune) || !EmploymentZoneCode.TryParse(table[1], out var zone) || table[2].Length == 0)
            {
                problems.Reject(file, table.Line, $"« {table[0]} ; {table[1]} ; {table[2]} » n'est pas une commune et sa zone d'emploi.");
                continue;
            }

            if (draft.EmploymentZones.TryGetValue(zone, out var known) && !known.Name.Equals(table[2], StringComparison.Ordinal))
            {
                problems.Error(file, table.Line, $"la zone d'emploi {zone} s'appelle « {known.Name} » plus haut et « {table[2]} » ici.");
                continue;
            }

            if (!draft.ZoneOf.TryAdd(commune, zone) && draft.ZoneOf[commune] != zone)
            {
                problems.Error(file, table.Line, $"la commune {commune} est dans deux zones d'emploi, {draft.ZoneOf[commune]} et {zone}.");
                continue;
            }

            draft.EmploymentZones[zone] = new EmploymentZone(zone, table[2]);
        }

        if (others.HasErrors)
        {
            problems.AddRange(others);
        }

        return new FileCount(file, table.RowCount, problems.RejectedIn(file));
    }
}
