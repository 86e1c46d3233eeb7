using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>Reads the CSV export of the registers.</summary>
internal sealed class RncpCsvExport
{
    private readonly SourceFiles _files;
    private readonly RncpCsvFiles _set;
    private readonly RowReading _reading;
    private readonly RegisterPart _part;

    private RncpCsvExport(SourceFiles files, RncpCsvFiles set, RowReading reading, string archive)
    {
        _files = files;
        _set = set;
        _reading = reading;
        _part = new RegisterPart(archive, set.Date);
    }

    public static RegisterPart? Read(SourceFiles files, string archive, RowReading reading)
    {
        if (RncpCsvFiles.Identify(files, reading.Problems) is not { } set)
        {
            return null;
        }

        var export = new RncpCsvExport(files, set, reading, archive);
        export.ReadHeads();
        export.ForEachCode(RncpCsvFiles.Rome, "Codes_Rome_Code", "Codes_Rome_Libelle", "un code ROME", (draft, text) => Take(RomeCode.TryParse(text, out var code), () => draft.Add(code)));
        export.ForEachCode(RncpCsvFiles.Formacode, "Formacode_Code", "Formacode_Libelle", "un Formacode", (draft, text) => Take(FormacodeCode.TryParse(text, out var code), () => draft.Add(code)));
        export.ForEachCode(RncpCsvFiles.Nsf, "Nsf_Code", "Nsf_Intitule", "un code NSF", (draft, text) => Take(NsfCode.TryParse(text, out var code), () => draft.Add(code)));
        export.ReadBlocks();
        export.ReadCertifiers();
        export.ReadAccess();
        export.ReadContinuity();
        export.CountPartners();
        return export._part;
    }

    private void ReadHeads()
    {
        string[] columns =
        [
            "Id_Fiche", "Numero_Fiche", "Intitule", "Abrege_Libelle", "Abrege_Intitule", "Nomenclature_Europe_Niveau", "Nomenclature_Europe_Intitule",
            "Accessible_Nouvelle_Caledonie", "Accessible_Polynesie_Francaise", "Date_dernier_jo", "Date_Decision", "Date_Fin_Enregistrement",
            "Date_Effet", "Type_Enregistrement", "Validation_Partielle", "Actif",
        ];
        _reading.ForEach(_files, _set.NameOf(RncpCsvFiles.Standard), columns, ';', row =>
        {
            if (!RncpNumber.TryParse(row[1], out var number))
            {
                _reading.Problems.Reject(row.File, row.Line, $"« {RowReading.Shown(row[1])} » n'est pas un numéro du RNCP ou du RS.");
                return;
            }

            if (row[2].Length == 0 || row[15] is not ("ACTIVE" or "INACTIVE"))
            {
                _reading.Problems.Reject(row.File, row.Line, $"{number} n'a pas d'intitulé, ou n'est ni ACTIVE ni INACTIVE.");
                return;
            }

            if (!RegisterWords.TryLevel(row[5], out var level))
            {
                _reading.Problems.Warn(row.File, row.Line, $"niveau « {RowReading.Shown(row[5])} » inconnu pour {number} : pris comme sans niveau.");
            }

            var draft = new CertificationDraft(new RegisteredCertification
            {
                Number = number,
                Title = row[2],
                Abbreviation = row.Optional(3),
                Kind = row.Optional(4),
                Level = level,
                IsActive = row[15] is "ACTIVE",
                Export = _part.Date.Name,
                Registration = RegisterWords.Registration(row[13]),
                DecidedOn = _reading.Day(row.File, row.Line, row[10], "la décision"),
                RegisteredUntil = _reading.Day(row.File, row.Line, row[11], "la fin d'enregistrement"),
                EffectiveFrom = _reading.Day(row.File, row.Line, row[12], "la date d'effet"),
            });
            if (!_part.Drafts.TryAdd(number, draft))
            {
                _reading.Problems.Error(row.File, row.Line, $"{number} figure déjà plus haut.");
            }
        });
        if (_part.Drafts.Count == 0)
        {
            _reading.Problems.Error(_set.NameOf(RncpCsvFiles.Standard), null, "le fichier ne contient aucune fiche.");
        }
    }

    private void ForEachCode(string stem, string code, string label, string what, Func<CertificationDraft, string, bool> add) =>
        _reading.ForEach(_files, _set.NameOf(stem), ["Numero_Fiche", code, label], ';', row =>
        {
            if (Find(row, 0) is { } draft && !add(draft, row[1]))
            {
                _reading.Problems.Reject(row.File, row.Line, $"« {RowReading.Shown(row[1])} » n'est pas {what}.");
            }
        });

    private void ReadBlocks() =>
        _reading.ForEach(_files, _set.NameOf(RncpCsvFiles.Blocks), ["Numero_Fiche", "Bloc_Competences_Code", "Bloc_Competences_Libelle"], ';', row =>
        {
            if (Find(row, 0) is not { } draft)
            {
                return;
            }

            if (row[1].Length == 0 || row[2].Length == 0)
            {
                _reading.Problems.Reject(row.File, row.Line, $"un bloc de {row[0]} n'a pas de code ou d'intitulé.");
                return;
            }

            draft.Add(new CertificationBlock(row[1], row[2]));
        });

    private void ReadCertifiers() =>
        _reading.ForEach(_files, _set.NameOf(RncpCsvFiles.Certifiers), ["Numero_Fiche", "Siret_Certificateur", "Nom_Certificateur"], ';', row =>
        {
            if (Find(row, 0) is not { } draft)
            {
                return;
            }

            if (row[2].Length == 0)
            {
                _reading.Problems.Reject(row.File, row.Line, $"un certificateur de {row[0]} n'a pas de nom.");
                return;
            }

            // A tab stands before the number, so that spreadsheets take it for text; CsvTable has trimmed it.
            if (!Siret.TryParse(row[1], out var siret) && row[1].Length > 0)
            {
                _reading.Problems.Warn(row.File, row.Line, $"« {RowReading.Shown(row[1])} » n'est pas un SIRET : pris comme inconnu.");
            }

            draft.Add(new Certifier(row[2], siret == default ? null : siret));
        });

    private void ReadAccess() =>
        _reading.ForEach(_files, _set.NameOf(RncpCsvFiles.Access), ["Numero_Fiche", "Si_Jury"], ';', row =>
        {
            if (Find(row, 0) is not { } draft)
            {
                return;
            }

            if (RegisterWords.Access(row[1]) is { } access)
            {
                draft.Add(access);
            }
            else
            {
                _reading.Problems.Reject(row.File, row.Line, $"voie d'accès inconnue : « {RowReading.Shown(row[1])} ».");
            }
        });

    /// <summary>
    /// One row may name an older number, a newer one, or both. Rows are not symmetric: the export with continuity mended says on
    /// the row of RNCP4049 that RNCP22094 replaces it and has no row for RNCP22094. Numbers without a record are kept: they tell
    /// an old diploma from one that nothing replaces.
    /// </summary>
    private void ReadContinuity() =>
        _reading.ForEach(_files, _set.NameOf(RncpCsvFiles.Continuity), ["Numero_Fiche", "Ancienne_Certification", "Nouvelle_Certification"], ';', row =>
        {
            var isRead = RncpNumber.TryParse(row[0], out var number) && row[1].Length + row[2].Length > 0;
            isRead &= TryOther(row[1], out var older) & TryOther(row[2], out var newer);
            if (!isRead)
            {
                _reading.Problems.Reject(row.File, row.Line, $"« {RowReading.Shown($"{row[0]} ; {row[1]} ; {row[2]}")} » n'est pas un remplacement de fiche.");
                return;
            }

            if (older is { } old)
            {
                _part.Replace(old, number);
            }

            if (newer is { } by)
            {
                _part.Replace(number, by);
            }
        });

    /// <summary>Hundreds of thousands of rows in the real export: read as a stream and counted only.</summary>
    private void CountPartners() =>
        _reading.ForEachStreamed(_files, _set.NameOf(RncpCsvFiles.Partners), ["Numero_Fiche", "Nom_Partenaire", "Siret_Partenaire", "Habilitation_Partenaire"], ';', row =>
        {
            if (Find(row, 0) is { } draft)
            {
                draft.Partners++;
            }
        });

    private CertificationDraft? Find(CsvTable row, int column)
    {
        if (RncpNumber.TryParse(row[column], out var number) && _part.Drafts.TryGetValue(number, out var draft))
        {
            return draft;
        }

        _reading.Problems.Reject(row.File, row.Line, $"la fiche « {RowReading.Shown(row[column])} » n'est pas dans le fichier Standard.");
        return null;
    }

    private static bool TryOther(string text, out RncpNumber? number)
    {
        number = RncpNumber.TryParse(text, out var parsed) ? parsed : null;
        return number is not null || text.Length == 0;
    }

    private static bool Take(bool isCode, Action add)
    {
        if (isCode)
        {
            add();
        }

        return isCode;
    }
}
