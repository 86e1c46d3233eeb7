using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Occupations;

/// <summary>Reads the tables published as Excel workbooks; a sheet is known by its headers.</summary>
internal sealed class OccupationWorkbooks(OccupationTablesDraft tables, RowReading reading)
{
    public void Read(string name, byte[] bytes)
    {
        using var workbook = new Workbook(name, bytes);
        var known = 0;
        foreach (var sheet in workbook.Sheets)
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            known += ReadSheet(workbook, name, sheet) ? 1 : 0;
        }

        if (known == 0)
        {
            reading.Problems.Error(name, null, $"aucune feuille connue ({string.Join(", ", workbook.Sheets)}) : il faut « FAP » avec « PCS », « ROME » ou « ROMEq », ou « Code ROME » avec « Code ISCO08 ».");
        }
    }

    private bool ReadSheet(Workbook workbook, string name, string sheet)
    {
        var rows = workbook.Rows(sheet);
        var header = rows.FirstOrDefault().Cells;
        if (header is null)
        {
            return false;
        }

        string? Column(string title) => header.FirstOrDefault(c => c.Value.Equals(title, StringComparison.Ordinal)).Key;
        var file = $"{name} / {sheet}";
        switch (Column("FAP"), Column("PCS"), Column("ROME"), Column("ROMEq"), Column("Code ROME"), Column("Code ISCO08"))
        {
            case ({ } fap, { } pcs, _, _, _, _):
                Each(file, rows, (line, cells) => Take<PcsCode>(file, line, cells, fap, pcs, PcsCode.TryParse, (family, code) => tables.Link(family, code, name)));
                return true;
            case ({ } fap, _, { } rome, _, _, _):
                Each(file, rows, (line, cells) => Take<RomeCode>(file, line, cells, fap, rome, RomeCode.TryParse, (family, code) => tables.Link(family, code, qualification: null, isComplete: false, name)));
                return true;
            case ({ } fap, _, _, { } qualified, _, _):
                Each(file, rows, (line, cells) => Take<(RomeCode Rome, char Qualification)>(file, line, cells, fap, qualified, TryQualified, (family, key) => tables.Link(family, key.Rome, key.Qualification, isComplete: false, name)));
                return true;
            case (_, _, _, _, { } rome, { } isco):
                Each(file, rows, (line, cells) =>
                {
                    // « ISCO08 14SI4 », beside, is the level at which ROME and ISCO agree; the unit group is « Code ISCO08 ».
                    if (RomeCode.TryParse(cells.GetValueOrDefault(rome), out var code) && IscoUnitGroup.TryParse(cells.GetValueOrDefault(isco), out var group))
                    {
                        tables.Link(code, group, name);
                    }
                    else
                    {
                        reading.Problems.Reject(file, line, $"« {RowReading.Shown(cells.GetValueOrDefault(rome) + " ; " + cells.GetValueOrDefault(isco))} » n'est pas un code ROME et un code CITP-08.");
                    }
                });
                return true;
            default:
                return false;
        }
    }

    private void Each(string file, IEnumerable<(int Line, IReadOnlyDictionary<string, string> Cells)> rows, Action<int, IReadOnlyDictionary<string, string>> onRow)
    {
        var count = 0;
        foreach (var (line, cells) in rows.Skip(1))
        {
            count++;
            onRow(line, cells);
        }

        reading.Count(file, count);
    }

    private delegate bool Parser<T>(string? text, out T code);

    private void Take<T>(string file, int line, IReadOnlyDictionary<string, string> cells, string fapColumn, string column, Parser<T> parse, Action<FapCode, T> link)
    {
        if (FapCode.TryParse(cells.GetValueOrDefault(fapColumn), FapVersion.Fap2009, out var fap) && parse(cells.GetValueOrDefault(column), out var code))
        {
            link(fap, code);
        }
        else
        {
            reading.Problems.Reject(file, line, $"« {RowReading.Shown(cells.GetValueOrDefault(fapColumn) + " ; " + cells.GetValueOrDefault(column))} » n'est pas une famille et un code.");
        }
    }

    private static bool TryQualified(string? text, out (RomeCode Rome, char Qualification) key)
    {
        var isKey = RomeCode.TryParse(text is { Length: 6 } ? text[..5] : null, out var rome) && char.IsAsciiDigit(text![5]);
        key = isKey ? (rome, text![5]) : default;
        return isKey;
    }
}
