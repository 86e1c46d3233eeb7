using System.Text.RegularExpressions;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>Reads the list of the titles in force: number, title, level, registration and kind, separated by tabs.</summary>
internal static partial class RncpTitleList
{
    private static readonly string[] Columns = ["numero_fiche", "intitule", "niveau_cec", "type_enregistrement", "libelle_type"];

    public static RegisterPart Read(SourceFiles files, string name, RowReading reading)
    {
        var part = new RegisterPart(name, ExportDate.In(name));
        reading.ForEach(files, name, Columns, '\t', row =>
        {
            if (!RncpNumber.TryParse(row[0], out var number) || row[1].Length == 0)
            {
                reading.Problems.Reject(row.File, row.Line, $"« {RowReading.Shown(row[0])} » n'est pas un numéro du RNCP ou du RS, ou n'a pas d'intitulé.");
                return;
            }

            if (!RegisterWords.TryLevel(row[2], out var level))
            {
                reading.Problems.Warn(row.File, row.Line, $"niveau « {RowReading.Shown(row[2])} » inconnu pour {number} : pris comme sans niveau.");
            }

            var draft = new CertificationDraft(new RegisteredCertification
            {
                Number = number,
                Title = Plain(row[1]),
                Kind = row.Optional(4),
                Level = level,
                IsActive = true,
                Export = part.Date.Name,
                Registration = RegisterWords.Registration(row[3]),
                IsTitleOnly = true,
            });
            if (!part.Drafts.TryAdd(number, draft))
            {
                reading.Problems.Error(row.File, row.Line, $"{number} figure déjà plus haut.");
            }
        });
        if (part.Drafts.Count == 0)
        {
            reading.Problems.Error(name, null, "le fichier ne contient aucun titre.");
        }

        return part;
    }

    // Quotes were escaped twice, as \"", and RNCP40317 has a tab before « (fiche nationale) ».
    private static string Plain(string title) => Blanks().Replace(title.Replace("\\\"", "\"", StringComparison.Ordinal), " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
