using System.IO.Compression;
using System.Text;

namespace Passerelles.TestKit;

/// <summary>
/// A small release of ROME 4.0 in the official form: 28 CSV files, consistent with one another, with invented occupations.
/// Tests spoil one thing at a time.
/// </summary>
public sealed class RomeSample
{
    private const int OccupationsPerDomain = 99;

    private readonly Dictionary<string, StringBuilder> _files = new(StringComparer.Ordinal);
    private readonly string _version;

    /// <summary>Builds a release of <paramref name="occupations"/> occupations, 99 to a domain.</summary>
    public RomeSample(string version = "460", int occupations = 3)
    {
        _version = version;
        WriteVocabulary((occupations + OccupationsPerDomain - 1) / OccupationsPerDomain);
        for (var i = 1; i <= occupations; i++)
        {
            WriteOccupation(i, occupations);
        }

        Files = _files.ToDictionary(f => NameOf(f.Key), f => Encoding.UTF8.GetBytes(f.Value.ToString()), StringComparer.Ordinal);
        Files["version.txt"] = Encoding.UTF8.GetBytes(
            $"Numero de version : {version[1..]}\n\nDate de publication : 18/09/2025\n\nTitre/commentaire :  ROME 4.0 version {version[1..]} - essai\n\nDescription : Écrite pour les essais.\n");
    }

    /// <summary>Bytes of each file, by name; free to change.</summary>
    public Dictionary<string, byte[]> Files { get; }

    /// <summary>Official name of a file.</summary>
    public string NameOf(string stem) => $"unix_{stem}_v{_version}_utf8.csv";

    /// <summary>Text of a file.</summary>
    public string this[string stem]
    {
        get => Encoding.UTF8.GetString(Files[NameOf(stem)]);
        set => Files[NameOf(stem)] = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Writes the files into a folder.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        return folder;
    }

    /// <summary>The files as a zip archive.</summary>
    public byte[] ToZip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in Files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private void WriteVocabulary(int domains)
    {
        Header("composition_bloc", "code_compo_bloc,libelle_bloc");
        string[] blocks = ["Code ROME et intitulé", "Emplois", "Définition", "Accès au métier", "Compétences", "Contextes de travail", "Secteurs d'activité", "Mobilité professionnelle"];
        for (var i = 0; i < blocks.Length; i++)
        {
            Row("composition_bloc", i + 1, blocks[i]);
        }

        Header("descriptif_rubrique", "code_rubrique,code_compo_bloc,position_rubrique,libelle_rubrique");
        Row("descriptif_rubrique", 1, 5, 1, "Savoir-faire");
        Row("descriptif_rubrique", 2, 5, 2, "Savoir-être professionnels");
        Row("descriptif_rubrique", 3, 5, 3, "Savoirs");
        Header("type_referentiel", "code_type_referentiel,libelle_type_referentiel");
        Header("grand_domaine", "code_grand_domaine,libelle_grand_domaine");
        Row("grand_domaine", "J", "Santé");
        Header("domaine_professionnel", "code_domaine_professionnel,libelle_domaine_professionnel");
        for (var i = 0; i < domains; i++)
        {
            Row("domaine_professionnel", $"J{15 + i}", "Soins d'essai");
        }

        WriteSkills();
        Header("referentiel_contexte_travail", "code_ogr,libelle_cont_travail,code_type_cont_trav,libelle_type_cont_trav");
        Row("referentiel_contexte_travail", 300, "Travail de nuit", 2, "Horaires et durée du travail");
        Header("secteur_activite", "code_sect_activite,libelle_sect_activite,definition_sect_activite");
        Row("secteur_activite", "85", "Santé", "Une définition\n\nsur trois lignes, avec « guillemets ».");
        Header("sous_secteur_activite", "code_ss_sect_activite,libelle_ss_sect_activite,definition_ss_sect_activite,code_sect_activite");
        Row("sous_secteur_activite", "119", "Médical", "", "85");
        Header("secteur_naf", "code_tech_secteur_naf,code_secteur_naf,libelle_secteur_naf");
        Row("secteur_naf", "50", "86", "Activites pour la sante humaine");
        Header("themes", "code_theme,libelle_theme,definition_theme");
        Row("themes", "017", "Sans diplôme", "Métiers ouverts à tous ");
        Header("centre_interet", "code_centre_interet,libelle_centre_interet,definition_centre_interet");
        Row("centre_interet", "6", "J'ai le sens du contact", "Aimer les gens.");
        Header("item", "code_ogr,libelle,code_rubrique");
        Row("item", 101, "Accompagner \"au quotidien\"", 1);
        Row("item", 102, "Mesurer une constante", 1);
        Row("item", 103, "Faire preuve d'empathie", 2);
        Row("item", 200, "Hygiène", 3);
        Row("item", 300, "Travail de nuit", "");
        foreach (var (stem, header) in OccupationFiles)
        {
            Header(stem, header);
        }

        Row("cr_gd_dp_appellations", "J", "", "", "Santé", "", "", 1, "", "", "");
        for (var i = 0; i < domains; i++)
        {
            Row("cr_gd_dp_appellations", "J", 15 + i, "", "Soins d'essai", "", "", 2, "", "", "");
        }
    }

    private void WriteSkills()
    {
        Header("referentiel_competence", "code_ogr,nature,libelle_competence,definition,code_ogr_macro_comp,code_macro_comp,cat_comp,sous_cat_comp,transition_eco,transition_num,libelle_heterogeneite,libelle_origine");
        Row("referentiel_competence", 101, "Macro-compétence", "Accompagner \"au quotidien\"", "Être là", "", "4A101", "Savoir-faire", "Technique", "", "N", "Homogène", "");
        Row("referentiel_competence", 102, "Compétence", "Mesurer une constante", "", 101, "", "Savoir-faire", "Technique", "O", "", "", "PIX");
        Row("referentiel_competence", 103, "Compétence", "Faire preuve d'empathie", "", 101, "", "Savoir-être professionnel", "Transverse", "", "", "", "");
        Header("referentiel_macro_competence_riasec", "code_ogr,riasec_majeur,riasec_mineur");
        Row("referentiel_macro_competence_riasec", 101, "S", "R");
        Header("referentiel_savoir", "code_ogr_savoir,libelle_savoir,categorie_savoir,sous_categorie_savoir,transition_eco,transition_num");
        Row("referentiel_savoir", 200, "Hygiène", "Domaines d'expertise", "Santé", "", "N");
    }

    private static readonly (string Stem, string Header)[] OccupationFiles =
    [
        ("referentiel_code_rome", "code_rome,code_fiche_metier,code_ogr,libelle_rome,transition_eco,transition_num,transition_demo,emploi_reglemente,emploi_cadre,code_rome_parent"),
        ("referentiel_appellation", "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome,transition_eco,transition_num,transition_demo,emploi_reglemente,emploi_cadre,classification,origine,code_rome_parent,peu_usite"),
        ("texte", "code_rome,code_compo_bloc,libelle_type_texte,position_phrase,libelle_texte"),
        ("referentiel_code_rome_riasec", "code_rome,riasec_majeur,riasec_mineur"),
        ("coherence_item", "code_rome,code_ogr,coeur_metier"),
        ("liens_rome_referentiels", "code_rome,code_compo_bloc,code_rubrique,code_ogr"),
        ("rubrique_mobilite", "code_rome,code_rome_cible,numero_ordre"),
        ("arborescence_secteur_activite", "code_sect_activite,libelle_sect_activite,code_ss_sect_activite,libelle_ss_sect_activite,code_ogr_rome,code_rome,libelle_rome,principal"),
        ("arborescence_secteur_naf", "code_secteur_naf,libelle_secteur_naf,code_ogr_rome,code_rome,libelle_rome"),
        ("arborescence_thematique", "code_theme,libelle_theme,code_ogr_rome,code_rome,libelle_rome"),
        ("arborescence_centre_interet", "code_centre_interet,libelle_centre_interet,code_ogr_rome,code_rome,libelle_rome,principal"),
        ("cr_gd_dp", "code_rome,libelle_rome,code_grand_domaine,libelle_grand_domaine,code_domaine_professionel,libelle_domaine_professionel"),
        ("cr_gd_dp_appellations", "code_grand_domaine,code_domaine_professionnel,numero_fiche_rome,intitule,libelle_appellation_long,libelle_appellation_court,type_provenance,code_fiche,ogr_rome,ogr_appellation"),
    ];

    private void WriteOccupation(int index, int count)
    {
        var code = CodeOf(index);
        var (ogr, sheet, main, other) = (1000 + index, 2000 + index, 10_000 + (2 * index), 10_001 + (2 * index));
        var label = $"Œnologue de santé n° {index} / Œnologue de santé n° {index}";
        var synonym = $"Aide d'essai {index}";
        Row("referentiel_code_rome", code, sheet, ogr, label, "Emploi Blanc", "N", "", index % 2 == 0 ? "O" : "N", "", "J1501");
        Row("referentiel_appellation", main, label, label, code, "Emploi Blanc", "", "", "O", "N", "PRINCIPALE", "", "J1501", "N");
        Row("referentiel_appellation", other, synonym, synonym, code, "", "", "", "", "", "SYNONYME", "", "", "O");
        Row("texte", code, 3, "definition", 1, $"L''infirmier n° {index} soigne.");
        Row("texte", code, 3, "definition", 2, "Il dit \"bonjour\".");
        Row("texte", code, 4, "acces_metier", 1, "Un diplôme est exigé.");
        Row("referentiel_code_rome_riasec", code, "S", index % 2 == 0 ? "" : "R");
        foreach (var (item, heading, centrality) in new[] { (101, "1", "Principale"), (102, "1", ""), (103, "2", "Émergente"), (200, "3", "Principale") })
        {
            Row("coherence_item", code, item, centrality);
            Row("liens_rome_referentiels", code, 5, heading, item);
        }

        Row("coherence_item", code, 300, "");
        Row("liens_rome_referentiels", code, 6, "", 300);
        Row("liens_rome_referentiels", code, 1, "", ogr);
        Row("liens_rome_referentiels", code, 2, "", main);
        Row("liens_rome_referentiels", code, 2, "", other);
        if (count > 1)
        {
            Row("rubrique_mobilite", code, CodeOf((index % count) + 1), 1);
        }

        Row("arborescence_secteur_activite", "85", "Santé", "", "", ogr, code, label, "oui");
        Row("arborescence_secteur_activite", "85", "Santé", "119", "Médical", ogr, code, label, "non");
        Row("arborescence_secteur_naf", "86", "Activites pour la sante humaine", ogr, code, label);
        Row("arborescence_thematique", "017", "Sans diplôme", ogr, code, label);
        Row("arborescence_centre_interet", "6", "J'ai le sens du contact", ogr, code, label, "oui");
        Row("cr_gd_dp", code, label, "J", "Santé", code[..3], "Soins d'essai");
        Row("cr_gd_dp_appellations", "J", code[1..3], code[3..], label, "", "", 3, sheet, ogr, "");
        Row("cr_gd_dp_appellations", "", "", "", "", label, label, 4, sheet, ogr, main);
        Row("cr_gd_dp_appellations", "", "", "", "", synonym, synonym, 4, sheet, ogr, other);
    }

    private static string CodeOf(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"J{15 + ((index - 1) / OccupationsPerDomain)}{((index - 1) % OccupationsPerDomain) + 1:00}");

    private void Header(string stem, string columns)
    {
        _files[stem] = new StringBuilder();
        Row(stem, [.. columns.Split(',')]);
    }

    private void Row(string stem, params object[] fields) =>
        _files[stem].AppendJoin(',', fields.Select(f => $"\"{Convert.ToString(f, System.Globalization.CultureInfo.InvariantCulture)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
}
