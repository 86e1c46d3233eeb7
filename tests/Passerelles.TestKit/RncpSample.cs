using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Passerelles.TestKit;

/// <summary>A small, sound, invented CSV export of the registers of certifications; tests spoil it.</summary>
public sealed class RncpSample
{
    private static readonly (string Stem, string Columns)[] Headers =
    [
        ("Standard", "Id_Fiche;Numero_Fiche;Intitule;Abrege_Libelle;Abrege_Intitule;Nomenclature_Europe_Niveau;Nomenclature_Europe_Intitule;Accessible_Nouvelle_Caledonie;Accessible_Polynesie_Francaise;Date_dernier_jo;Date_Decision;Date_Fin_Enregistrement;Date_Effet;Type_Enregistrement;Validation_Partielle;Actif"),
        ("Rome", "Numero_Fiche;Codes_Rome_Code;Codes_Rome_Libelle"),
        ("Formacode", "Numero_Fiche;Formacode_Code;Formacode_Libelle"),
        ("Nsf", "Numero_Fiche;Nsf_Code;Nsf_Intitule"),
        ("Blocs_De_Compétences", "Numero_Fiche;Bloc_Competences_Code;Bloc_Competences_Libelle"),
        ("Certificateurs", "Numero_Fiche;Siret_Certificateur;Nom_Certificateur"),
        ("Partenaires", "Numero_Fiche;Nom_Partenaire;Siret_Partenaire;Habilitation_Partenaire"),
        ("VoixdAccès", "Numero_Fiche;Si_Jury"),
        ("Ancienne_Nouvelle_Certification", "Numero_Fiche;Ancienne_Certification;Nouvelle_Certification"),
        ("CCN", "Numero_Fiche;Ccn_1_Numero;Ccn_1_Libelle;Ccn_2_Numero;Ccn_2_Libelle;Ccn_3_Numero;Ccn_3_Libelle"),
    ];

    private readonly string _date;

    /// <summary>An export of this day (<c>2026_01_15</c>) without any record.</summary>
    public RncpSample(string date = "2026_01_15")
    {
        _date = date;
        foreach (var (stem, columns) in Headers)
        {
            Row(stem, columns.Split(';'));
        }
    }

    /// <summary>Text of each file by its stem (<c>Standard</c>).</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Full name of a file.</summary>
    public string NameOf(string stem) => $"export_fiches_CSV_{stem}_{_date}.csv";

    /// <summary>Four records: two in force, two expired of which the second leads to the first through the other.</summary>
    public static RncpSample Sound()
    {
        var sample = new RncpSample();
        sample.Add("RNCP900001", "Veilleur d'essai", isActive: true, until: "31/08/2029");
        sample.Add("RNCP900002", "Veilleur d'essai (ancien)", isActive: false, until: "31/08/2024");
        sample.Add("RNCP900003", "Veilleur d'essai (plus ancien)", isActive: false, until: "31/08/2019");
        sample.Add("RS900004", "Écouter « l'autre »; et \"répondre\"", isActive: true, until: "");
        sample.Replace("RNCP900002", "RNCP900001");
        sample.Replace("RNCP900003", "RNCP900002");
        return sample;
    }

    /// <summary>Adds a record with one line in each file.</summary>
    public void Add(string number, string title, bool isActive, string until, string rome = "J1501")
    {
        Row("Standard", Files["Standard"].Length.ToString(CultureInfo.InvariantCulture), number, title, "TP", "Titre professionnel", number.StartsWith("RS", StringComparison.Ordinal) ? "" : "NIV4", "Niveau 4", "Non", "Non", "", "12/03/2018", until, "01/09/2018", "Enregistrement sur demande", "Non", isActive ? "ACTIVE" : "INACTIVE");
        Row("Rome", number, rome, "Soins d''essai");
        Row("Formacode", number, "43436", "43436 : Essai");
        Row("Nsf", number, "331t", "331t : Essai");
        Row("Blocs_De_Compétences", number, number + "BC01", "Veiller la nuit");
        Row("Certificateurs", number, "\t11004301500012", "ÉCOLE D'ESSAI");
        Row("Partenaires", number, "CENTRE D'ESSAI", "\t11004301500012", "HABILITATION_ORGA_FORM");
        Row("VoixdAccès", number, "Par expérience");
        Row("VoixdAccès", number, "En contrat d’apprentissage");
    }

    /// <summary>Says that a record replaces another, on the row of the older one only.</summary>
    public void Replace(string older, string newer) => Row("Ancienne_Nouvelle_Certification", older, "", newer);

    /// <summary>Adds a row.</summary>
    public void Row(string stem, params string[] fields) =>
        Files[stem] = Files.GetValueOrDefault(stem, "") + string.Join(';', fields.Select(f => f.Length == 0 ? "" : $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n";

    /// <summary>The archive, with names composed or not.</summary>
    public byte[] ToZip(NormalizationForm names = NormalizationForm.FormC)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (stem, text) in Files)
            {
                using var entry = zip.CreateEntry(NameOf(stem).Normalize(names)).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Writes the archive and returns its path.</summary>
    public string WriteTo(string path)
    {
        File.WriteAllBytes(path, ToZip());
        return path;
    }
}
