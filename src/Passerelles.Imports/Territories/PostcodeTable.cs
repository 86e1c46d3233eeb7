using System.Globalization;
using Passerelles.Engine.Territories;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Territories;

/// <summary>
/// The official base of postcodes (« hexasmal ») with coordinates. Its names are capitals without accents; they are used only where the file of communes
/// is absent, and its fifth lines (hamlets, former communes) as other names.
/// </summary>
internal static class PostcodeTable
{
    private static readonly string[] Columns = ["Code_commune_INSEE", "Nom_commune", "Code_postal", "Ligne_5", "latitude", "longitude"];
    private static readonly string[] SmallWords = ["de", "du", "des", "d", "et", "en", "sur", "sous", "le", "la", "les", "l", "au", "aux", "lès", "a"];

    public static FileCount Read(string file, ReadOnlyMemory<byte> text, TerritoryDraft draft, ProblemList problems)
    {
        var others = new ProblemList();
        using var table = new CsvTable(file, text, Columns, others, ';');
        while (table.Read())
        {
            if (!CommuneCode.TryParse(table[0], out var code))
            {
                // 99138 is Monaco: it has French postcodes, and is not France.
                problems.Reject(file, table.Line, $"« {table[0]} » ({table[1]}) n'est pas le code Insee d'une commune.");
                continue;
            }

            if (!Postcode.TryParse(table[2], out var postcode))
            {
                problems.Reject(file, table.Line, $"« {table[2]} » n'est pas un code postal.");
                continue;
            }

            if (!draft.Postal.TryGetValue(code, out var place))
            {
                draft.Postal[code] = place = new PlaceDraft { Name = InLowerCase(table[1]) };
            }

            place.Lines.Add(table.Line);
            place.Postcodes.Add(postcode);
            place.Position ??= CommuneTable.PositionOf(table, table[4], table[5], problems);
            if (table.Optional(3) is { } line)
            {
                place.OtherNames.Add(InLowerCase(line));
            }
        }

        if (others.HasErrors)
        {
            problems.AddRange(others);
        }

        return new FileCount(file, table.RowCount, problems.RejectedIn(file));
    }

    /// <summary>« ANDERT ET CONDON » gives « Andert et Condon »: nothing tells hyphens from blanks, nor accents.</summary>
    private static string InLowerCase(string capitals) => string.Join(' ', capitals.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(w => CultureInfo.InvariantCulture.TextInfo.ToLower(w))
        .Select((w, i) => i > 0 && SmallWords.Contains(w, StringComparer.Ordinal) ? w : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(w)));
}
