using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>What occupations refer to: domains, skills, knowledge, contexts, categories, and the blocks of a sheet.</summary>
internal sealed class RomeVocabulary
{
    public Dictionary<string, RomeDomain> Domains { get; } = new(StringComparer.Ordinal);

    public Dictionary<OgrCode, RomeSkill> Skills { get; } = [];

    public Dictionary<OgrCode, RomeWorkContext> Contexts { get; } = [];

    public Dictionary<(RomeCategoryKind Kind, string Code), RomeCategory> Categories { get; } = [];

    /// <summary>Labels of blocks: 1 code and label, 2 titles, 3 definition, 4 access, 5 skills, 6 contexts, 7 sectors, 8 mobility.</summary>
    public Dictionary<string, string> Blocks { get; } = new(StringComparer.Ordinal);

    /// <summary>Headings of block 5: know-how, soft skills, knowledge.</summary>
    public Dictionary<string, string> Headings { get; } = new(StringComparer.Ordinal);

    public static RomeVocabulary Read(RomeSource source)
    {
        var vocabulary = new RomeVocabulary();
        vocabulary.ReadBlocks(source);
        vocabulary.ReadDomains(source);
        vocabulary.ReadSkills(source);
        vocabulary.ReadContexts(source);
        vocabulary.ReadCategories(source);
        return vocabulary;
    }

    private void ReadBlocks(RomeSource source)
    {
        source.ForEach("composition_bloc", ["code_compo_bloc", "libelle_bloc"], row => AddOnce(source, row, Blocks, row[0], source.Text(row, 1, "le libellé")));
        source.ForEach("descriptif_rubrique", ["code_rubrique", "code_compo_bloc", "position_rubrique", "libelle_rubrique"], row =>
        {
            if (!Blocks.ContainsKey(row[1]))
            {
                source.Problems.Reject(row.File, row.Line, $"le bloc « {row[1]} » n'existe pas dans composition_bloc.");
                return;
            }

            AddOnce(source, row, Headings, row[0], source.Text(row, 3, "le libellé"));
        });

        // Published without a single row in v460. Should one appear, its content has no place yet: say so.
        source.ForEach("type_referentiel", ["code_type_referentiel", "libelle_type_referentiel"], mayBeEmpty: true, onRow: row =>
            source.Problems.Reject(row.File, row.Line, $"type de référentiel « {row[0]} » : contenu nouveau, non repris."));
    }

    private void ReadDomains(RomeSource source)
    {
        source.ForEach("grand_domaine", ["code_grand_domaine", "libelle_grand_domaine"], row =>
            AddOnce(source, row, Domains, row[0], new RomeDomain(row[0], source.Text(row, 1, "le libellé"))));
        source.ForEach("domaine_professionnel", ["code_domaine_professionnel", "libelle_domaine_professionnel"], row =>
        {
            if (row[0].Length != 3 || !Domains.ContainsKey(row[0][..1]))
            {
                source.Problems.Error(row.File, row.Line, $"le domaine « {row[0]} » n'appartient à aucun grand domaine.");
                return;
            }

            AddOnce(source, row, Domains, row[0], new RomeDomain(row[0], source.Text(row, 1, "le libellé")));
        });
    }

    private void ReadSkills(RomeSource source)
    {
        var riasec = new Dictionary<OgrCode, RiasecProfile?>();
        var riasecLines = new Dictionary<OgrCode, int>();
        source.ForEach("referentiel_macro_competence_riasec", ["code_ogr", "riasec_majeur", "riasec_mineur"], row =>
        {
            var ogr = source.Ogr(row, 0);
            AddOnce(source, row, riasec, ogr, source.Riasec(row, 1, 2));
            riasecLines[ogr] = row.Line;
        });

        var macroLines = new List<(OgrCode Macro, int Line)>();
        string[] columns =
        [
            "code_ogr", "nature", "libelle_competence", "definition", "code_ogr_macro_comp", "code_macro_comp", "cat_comp",
            "sous_cat_comp", "transition_eco", "transition_num", "libelle_heterogeneite", "libelle_origine",
        ];
        source.ForEach("referentiel_competence", columns, row =>
        {
            var ogr = source.Ogr(row, 0);
            OgrCode? macro = row.Optional(4) is null ? null : source.Ogr(row, 4);
            if (macro is { } parent)
            {
                macroLines.Add((parent, row.Line));
            }

            AddOnce(source, row, Skills, ogr, new RomeSkill
            {
                Ogr = ogr,
                Label = source.Text(row, 2, "le libellé"),
                Kind = KindOf(source, row),
                Category = row[6],
                SubCategory = row.Optional(7),
                Definition = row.Optional(3),
                IsMacro = IsMacro(source, row),
                Macro = macro,
                MacroCode = row.Optional(5),
                Riasec = riasec.GetValueOrDefault(ogr),
                EcologicalTransition = row.Optional(8),
                DigitalTransition = row.Optional(9),
                Heterogeneity = row.Optional(10),
                Origin = row.Optional(11),
            });
        });

        foreach (var (macro, line) in macroLines.Where(m => Skills.GetValueOrDefault(m.Macro) is not { IsMacro: true }))
        {
            source.Problems.Error(source.NameOf("referentiel_competence"), line, $"la macro-compétence {macro} n'existe pas.");
        }

        foreach (var (ogr, line) in riasecLines.Where(r => Skills.GetValueOrDefault(r.Key) is not { IsMacro: true }))
        {
            source.Problems.Reject(source.NameOf("referentiel_macro_competence_riasec"), line, $"la macro-compétence {ogr} n'existe pas.");
        }

        source.ForEach("referentiel_savoir", ["code_ogr_savoir", "libelle_savoir", "categorie_savoir", "sous_categorie_savoir", "transition_eco", "transition_num"], row =>
        {
            var ogr = source.Ogr(row, 0);
            AddOnce(source, row, Skills, ogr, new RomeSkill
            {
                Ogr = ogr,
                Label = source.Text(row, 1, "le libellé"),
                Kind = SkillKind.Knowledge,
                Category = row[2],
                SubCategory = row.Optional(3),
                EcologicalTransition = row.Optional(4),
                DigitalTransition = row.Optional(5),
            });
        });
    }

    private void ReadContexts(RomeSource source) =>
        source.ForEach("referentiel_contexte_travail", ["code_ogr", "libelle_cont_travail", "code_type_cont_trav", "libelle_type_cont_trav"], row =>
        {
            var ogr = source.Ogr(row, 0);
            AddOnce(source, row, Contexts, ogr, new RomeWorkContext(ogr, source.Text(row, 1, "le libellé"), row[2], row[3]));
        });

    private void ReadCategories(RomeSource source)
    {
        source.ForEach("secteur_activite", ["code_sect_activite", "libelle_sect_activite", "definition_sect_activite"], row =>
            AddCategory(source, row, new RomeCategory(RomeCategoryKind.Sector, row[0], row[1], row.Optional(2), null)));
        source.ForEach("sous_secteur_activite", ["code_ss_sect_activite", "libelle_ss_sect_activite", "definition_ss_sect_activite", "code_sect_activite"], row =>
        {
            if (!Categories.ContainsKey((RomeCategoryKind.Sector, row[3])))
            {
                source.Problems.Error(row.File, row.Line, $"le secteur « {row[3]} » n'existe pas.");
            }

            AddCategory(source, row, new RomeCategory(RomeCategoryKind.SubSector, row[0], row[1], row.Optional(2), row[3]));
        });
        source.ForEach("secteur_naf", ["code_secteur_naf", "libelle_secteur_naf", "code_tech_secteur_naf"], row =>
            AddCategory(source, row, new RomeCategory(RomeCategoryKind.Naf, row[0], row[1], null, null, row.Optional(2))));
        source.ForEach("themes", ["code_theme", "libelle_theme", "definition_theme"], row =>
            AddCategory(source, row, new RomeCategory(RomeCategoryKind.Theme, row[0], row[1], row.Optional(2), null)));
        source.ForEach("centre_interet", ["code_centre_interet", "libelle_centre_interet", "definition_centre_interet"], row =>
            AddCategory(source, row, new RomeCategory(RomeCategoryKind.Interest, row[0], row[1], row.Optional(2), null)));
    }

    private void AddCategory(RomeSource source, CsvTable row, RomeCategory category)
    {
        source.Text(row, 0, "le code");
        source.Text(row, 1, "le libellé");
        AddOnce(source, row, Categories, (category.Kind, category.Code), category);
    }

    private static SkillKind KindOf(RomeSource source, CsvTable row)
    {
        switch (row[6])
        {
            case "Savoir-faire":
                return SkillKind.KnowHow;
            case "Savoir-être professionnel":
                return SkillKind.SoftSkill;
            default:
                source.Problems.Error(row.File, row.Line, $"catégorie de compétence inconnue : « {row[6]} ».");
                return SkillKind.KnowHow;
        }
    }

    private static bool IsMacro(RomeSource source, CsvTable row)
    {
        switch (row[1])
        {
            case "Compétence":
                return false;
            case "Macro-compétence":
                return true;
            default:
                source.Problems.Error(row.File, row.Line, $"nature de compétence inconnue : « {row[1]} ».");
                return false;
        }
    }

    private static void AddOnce<TKey, TValue>(RomeSource source, CsvTable row, Dictionary<TKey, TValue> values, TKey key, TValue value)
        where TKey : notnull
    {
        if (!values.TryAdd(key, value))
        {
            source.Problems.Error(row.File, row.Line, $"le code « {row[0]} » figure déjà plus haut.");
        }
    }
}
