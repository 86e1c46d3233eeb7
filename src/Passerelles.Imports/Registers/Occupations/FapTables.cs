using CsvHelper;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Occupations;

/// <summary>Reads the tables of occupational families.</summary>
internal sealed class FapTables(OccupationTablesDraft tables, RowReading reading)
{
    /// <summary>Four levels on each row; a family of 228 that is not divided is repeated as one of 341.</summary>
    public void ReadFap2021(SourceFiles files, string name)
    {
        string[] columns =
        [
            "Code FAP 22", "Intitulé FAP 22", "Code FAP 86", "Intitulé FAP 86", "Code FAP 228", "Intitulé FAP 228", "Code FAP 341", "Intitulé FAP 341",
        ];
        reading.ForEach(files, name, columns, ';', row =>
        {
            for (var column = 0; column < columns.Length; column += 2)
            {
                if (!FapCode.TryParse(row[column], FapVersion.Fap2021, out var code) || row[column + 1].Length == 0)
                {
                    reading.Problems.Reject(row.File, row.Line, $"« {RowReading.Shown(row[column])} » n'est pas un code de la FAP 2021 suivi d'un intitulé.");
                    return;
                }

                if (!tables.Name(code, row[column + 1]))
                {
                    reading.Problems.Warn(row.File, row.Line, $"la famille {code.Value} a déjà un autre intitulé plus haut : le premier est gardé.");
                }
            }
        });
    }

    /// <summary>Labels begin with the code: <c>"V0Z60"="V0Z60 : Aides-soignants"</c>. The whole and the four great groups are no families.</summary>
    public void ReadFap2009Labels(string name, byte[] bytes)
    {
        if (SourceText.FromMixed(name, bytes, reading.Problems) is { } text)
        {
            reading.Count(name, SasFormats.ForEach(name, text, reading.Problems, (line, format, keys, value) =>
            {
                if (format is "$FAP9_0L" or "$FAP9_GL")
                {
                    return;
                }

                var label = value.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? value[(colon + 1)..].Trim() : "";
                if (!FapCode.TryParse(keys[0], FapVersion.Fap2009, out var code) || keys.Count != 1 || label.Length == 0)
                {
                    reading.Problems.Reject(name, line, $"« {RowReading.Shown(keys[0])} » n'est pas un code de la FAP 2009 suivi d'un intitulé.");
                }
                else if (!tables.Name(code, label))
                {
                    reading.Problems.Error(name, line, $"la famille {code.Value} a déjà un autre intitulé plus haut.");
                }
            }));
        }
    }

    /// <summary>Keys are ROME 3 codes (<c>A1403</c>), or a code and a qualification (<c>F16011</c>), which add up to the whole occupation.</summary>
    public void ReadRomeToFap(string name, byte[] bytes)
    {
        if (SourceText.FromMixed(name, bytes, reading.Problems) is not { } text)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        reading.Count(name, SasFormats.ForEach(name, text, reading.Problems, (line, _, keys, value) =>
        {
            if (!FapCode.TryParse(value, FapVersion.Fap2009, out var fap) || !keys.All(k => TryKey(k, out var _, out var _)))
            {
                reading.Problems.Reject(name, line, $"« {RowReading.Shown(string.Join(',', keys))} = {RowReading.Shown(value)} » n'est pas une suite de codes ROME et une famille.");
                return;
            }

            foreach (var key in keys)
            {
                if (!seen.Add(key))
                {
                    reading.Problems.Error(name, line, $"« {key} » a déjà une famille plus haut.");
                }

                TryKey(key, out var rome, out var qualification);
                tables.Link(fap, rome, qualification, isComplete: qualification is null, name);
            }
        }));
    }

    /// <summary>
    /// Three columns without header: a family, a profession, an occupation. Professions and occupations are two lists side by
    /// side, which both belong to the family: a blank family repeats the one above, a blank profession or occupation means that its
    /// list is over. Between families, blank rows, headings (<c>C1Z;Ouvriers qualifiés…;</c>) and footnotes.
    /// </summary>
    public void ReadFapPcsRome(string name, byte[] bytes)
    {
        if (SourceText.CheckUtf8(name, bytes, reading.Problems) is not { } text)
        {
            return;
        }

        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, Separator = ';', TrimWhitespace = true, TrimInsideQuotes = true, TrackLineNumbers = true, FieldCountMismatch = CsvFieldCountHandling.Allow });
        var rows = 0;
        FapCode? fap = null;
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, 3).Select(i => i < csv.FieldCount ? csv.GetString(i) : "").ToArray();
            var (isPcs, isRome) = (PcsCode.TryParse(cells[1], out var pcs), RomeCode.TryParse(cells[2], out var rome));
            if (!isPcs && !isRome)
            {
                fap = IsHeading(cells) ? null : fap;
                continue;
            }

            rows++;
            fap = FapCode.TryParse(cells[0], FapVersion.Fap2009, out var own) && own.Value.Length == 5 ? own : cells[0].Length == 0 ? fap : null;
            if (fap is not { } family || (cells[1].Length > 0 && !isPcs) || (cells[2].Length > 0 && !isRome))
            {
                reading.Problems.Reject(name, (int)csv.LineNumber, $"« {RowReading.Shown(string.Join(';', cells))} » n'est pas une famille, une profession et un métier.");
                continue;
            }

            if (isPcs)
            {
                tables.Link(family, pcs, name);
            }

            if (isRome)
            {
                tables.Link(family, rome, qualification: null, isComplete: false, name);
            }
        }

        reading.Count(name, rows);
    }

    private static bool IsHeading(string[] cells) => cells[0].Length is 1 or 3 && cells[1].Length > 0;

    private static bool TryKey(string key, out RomeCode rome, out char? qualification)
    {
        qualification = key is { Length: 6 } && char.IsAsciiDigit(key[5]) ? key[5] : null;
        return RomeCode.TryParse(qualification is null ? key : key[..5], out rome);
    }
}
