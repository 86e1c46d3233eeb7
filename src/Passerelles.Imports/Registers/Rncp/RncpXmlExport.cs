using System.Collections.Frozen;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>
/// Reads the XML export of one register (<c>export-fiches-rncp-v4-1-….xml</c>, half a gigabyte), one record at a time. Only
/// identifiers, names, codes and dates are taken; the long texts are passed over.
/// </summary>
internal sealed class RncpXmlExport(RegisterPart part, string file, ElementReader xml, RowReading reading)
{
    private static readonly FrozenDictionary<string, RegisterAccess> Juries = new Dictionary<string, RegisterAccess>(StringComparer.Ordinal)
    {
        ["SI_JURY_FI"] = RegisterAccess.Student,
        ["SI_JURY_CA"] = RegisterAccess.Apprenticeship,
        ["SI_JURY_FC"] = RegisterAccess.ContinuingTraining,
        ["SI_JURY_CQ"] = RegisterAccess.ProfessionalisationContract,
        ["SI_JURY_CL"] = RegisterAccess.IndividualApplication,
        ["SI_JURY_VAE"] = RegisterAccess.Experience,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static RegisterPart Read(SourceFiles files, string name, string source, RowReading reading)
    {
        var date = ExportDate.In(name);
        var part = new RegisterPart(name, date.Year == 0 ? ExportDate.In(source) : date);
        using var stream = files.OpenStream(name);
        ElementReader.ForEach(stream, name, "FICHE", reading, xml => new RncpXmlExport(part, name, xml, reading).ReadRecord());
        if (part.Drafts.Count == 0 && !reading.Problems.HasErrors)
        {
            reading.Problems.Error(name, null, "le fichier ne contient aucune fiche.");
        }

        return part;
    }

    private void ReadRecord()
    {
        var line = xml.Line;
        var record = new XmlRecord();
        xml.ForEachChild(() => ReadField(record, line));
        if (!RncpNumber.TryParse(record.Number, out var number) || record.Title.Length == 0)
        {
            reading.Problems.Reject(file, line, $"la fiche n'a pas d'intitulé, ou « {RowReading.Shown(record.Number)} » n'est pas un numéro du RNCP ou du RS.");
            return;
        }

        if (record.Active is not ("Oui" or "Non" or "ACTIVE" or "INACTIVE"))
        {
            reading.Problems.Reject(file, line, $"{number} ne dit pas si elle est active.");
            return;
        }

        if (!RegisterWords.TryLevel(record.Level, out var level))
        {
            reading.Problems.Warn(file, line, $"niveau « {RowReading.Shown(record.Level)} » inconnu pour {number} : pris comme sans niveau.");
        }

        var draft = new CertificationDraft(new RegisteredCertification
        {
            Number = number,
            Title = record.Title,
            Abbreviation = record.Abbreviation.Length == 0 ? null : record.Abbreviation,
            Kind = record.Kind.Length == 0 ? null : record.Kind,
            Level = level,
            IsActive = record.Active is "Oui" or "ACTIVE",
            Export = part.Date.Name,
            Registration = RegisterWords.Registration(record.Registration),
            DecidedOn = record.DecidedOn,
            EffectiveFrom = record.EffectiveFrom,
            RegisteredUntil = record.RegisteredUntil,
        });
        if (!part.Drafts.TryAdd(number, draft))
        {
            reading.Problems.Error(file, line, $"{number} figure déjà plus haut.");
            return;
        }

        record.AddTo(draft);
        record.Older.ForEach(n => part.Replace(n, number));
        record.Newer.ForEach(n => part.Replace(number, n));
    }

    private void ReadField(XmlRecord record, int line)
    {
        switch (xml.Name)
        {
            case "NUMERO_FICHE":
                record.Number = xml.Text();
                break;
            case "INTITULE":
                record.Title = xml.Text();
                break;
            case "ACTIF":
                record.Active = xml.Text();
                break;
            case "TYPE_ENREGISTREMENT":
                record.Registration = xml.Text();
                break;
            case "ABREGE":
                (record.Abbreviation, record.Kind) = xml.Texts("CODE", "LIBELLE") is [var code, var label] ? (code, label) : default;
                break;
            case "NOMENCLATURE_EUROPE":
                record.Level = xml.Texts("NIVEAU")[0];
                break;
            case "DATE_DECISION":
                record.DecidedOn = reading.Day(file, line, xml.Text(), "la décision");
                break;
            case "DATE_EFFET":
                record.EffectiveFrom = reading.Day(file, line, xml.Text(), "la date d'effet");
                break;
            case "DATE_FIN_ENREGISTREMENT":
                record.RegisteredUntil = reading.Day(file, line, xml.Text(), "la fin d'enregistrement");
                break;
            case "ANCIENNE_CERTIFICATION" or "ANCIENNES_CERTIFICATIONS":
                record.Older.AddRange(Numbers("ANCIENNE_CERTIFICATION", "ID_FICHE_ANCIENNE_CERTIFICATION"));
                break;
            case "NOUVELLE_CERTIFICATION" or "NOUVELLES_CERTIFICATIONS":
                record.Newer.AddRange(Numbers("NOUVELLE_CERTIFICATION", "ID_FICHE_NOUVELLE_CERTIFICATION"));
                break;
            case var jury when Juries.TryGetValue(jury, out var access):
                if (IsYes())
                {
                    record.Access.Add(access);
                }

                break;
            default:
                ReadList(record);
                break;
        }
    }

    private void ReadList(XmlRecord record)
    {
        switch (xml.Name)
        {
            case "CODES_ROME":
                Items("ROME", () => record.Rome.Add(xml.Texts("CODE")[0]));
                break;
            case "FORMACODES":
                Items("FORMACODE", () => record.Formacodes.Add(xml.Texts("CODE")[0]));
                break;
            case "CODES_NSF":
                Items("NSF", () => record.Nsf.Add(xml.Texts("CODE")[0]));
                break;
            case "BLOCS_COMPETENCES":
                Items("BLOC_COMPETENCES", () => record.Blocks.Add(xml.Texts("CODE", "LIBELLE")));
                break;
            case "CERTIFICATEURS":
                Items("CERTIFICATEUR", () => record.Certifiers.Add(xml.Texts("SIRET_CERTIFICATEUR", "NOM_CERTIFICATEUR")));
                break;
            case "PARTENAIRES":
                Items("PARTENAIRE", () => record.Partners++);
                break;
        }
    }

    private void Items(string name, Action read) => xml.ForEachChild(() =>
    {
        if (xml.Name.Equals(name, StringComparison.Ordinal))
        {
            read();
        }
    });

    /// <summary>« Oui » as text in older exports, in a child element in version 4.</summary>
    private bool IsYes() => TextOrChildren("ACTIF").Exists(t => t.Equals("Oui", StringComparison.OrdinalIgnoreCase));

    /// <summary>A number as text in older exports, in children of a list in version 4.</summary>
    private IEnumerable<RncpNumber> Numbers(params string[] children) =>
        TextOrChildren(children).Where(t => RncpNumber.TryParse(t, out _)).Select(t => RncpNumber.TryParse(t, out var number) ? number : default);

    private List<string> TextOrChildren(params string[] children)
    {
        var texts = new List<string>();
        var own = xml.TextAnd(() =>
        {
            if (Array.IndexOf(children, xml.Name) >= 0)
            {
                texts.AddRange(TextOrChildren(children));
            }
        });
        texts.Add(own);
        return texts;
    }
}
