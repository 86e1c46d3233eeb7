using Passerelles.Imports.Files;

namespace Passerelles.Imports.Esco;

/// <summary>A row of a table of ESCO; a column that the file does not have is blank.</summary>
internal readonly struct EscoRow(CsvTable table, int[] columns, string file)
{
    public string File => file;

    public int Line => table.Line;

    /// <summary>The field of the nth column of the table's <see cref="EscoTable.Columns"/>.</summary>
    public string this[int column] => columns[column] < 0 ? "" : table[columns[column]].Trim();
}
