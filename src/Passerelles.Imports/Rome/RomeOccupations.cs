using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>Occupations and everything ROME hangs on them.</summary>
internal sealed class RomeOccupations
{
    private readonly RomeSource _source;
    private readonly RomeVocabulary _vocabulary;

    private RomeOccupations(RomeSource source, RomeVocabulary vocabulary)
    {
        _source = source;
        _vocabulary = vocabulary;
    }

    /// <summary>By code.</summary>
    public Dictionary<string, OccupationDraft> Drafts { get; } = new(StringComparer.Ordinal);

    /// <summary>Titles with the code of their occupation, by number.</summary>
    public Dictionary<OgrCode, (RomeTitle Title, OccupationDraft Occupation)> Titles { get; } = [];

    public static RomeOccupations Read(RomeSource source, RomeVocabulary vocabulary)
    {
        var occupations = new RomeOccupations(source, vocabulary);
        occupations.ReadHeads();
        occupations.ReadTitles();
        occupations.ReadTexts();
        occupations.ReadRiasec();
        occupations.ReadLinks();
        occupations.ReadMobility();
        occupations.ReadCategories();
        return occupations;
    }

    private void ReadHeads()
    {
        string[] columns =
        [
            "code_rome", "code_fiche_metier", "code_ogr", "libelle_rome", "transition_eco", "transition_num", "transition_demo",
            "emploi_reglemente", "emploi_cadre", "code_rome_parent",
        ];
        var numbers = new HashSet<OgrCode>();
        _source.ForEach("referentiel_code_rome", columns, row =>
        {
            var head = new RomeOccupation
            {
                Code = _source.Rome(row, 0),
                SheetNumber = _source.Ogr(row, 1).Value,
                Ogr = _source.Ogr(row, 2),
                Label = _source.Text(row, 3, "le libellé"),
                Parent = _source.Rome(row, 9),
                EcologicalTransition = row.Optional(4),
                DigitalTransition = row.Optional(5),
                DemographicTransition = row.Optional(6),
                IsRegulated = _source.Flag(row, 7, "emploi_reglemente"),
                IsExecutive = _source.Flag(row, 8, "emploi_cadre"),
                Definition = [],
                Access = [],
                Titles = [],
                Skills = [],
                Contexts = [],
                Mobility = [],
                Categories = [],
            };
            if (!_vocabulary.Domains.ContainsKey(row[0][..Math.Min(3, row[0].Length)]))
            {
                _source.Problems.Error(row.File, row.Line, $"le domaine professionnel de « {row[0]} » n'existe pas.");
            }

            if (!Drafts.TryAdd(row[0], new OccupationDraft(head)) || !numbers.Add(head.Ogr))
            {
                _source.Problems.Error(row.File, row.Line, $"le métier {row[0]} (OGR {head.Ogr.Value}) figure déjà plus haut.");
            }
        });
    }

    private void ReadTitles()
    {
        string[] columns =
        [
            "code_ogr", "libelle_appellation_long", "libelle_appellation_court", "code_rome", "transition_eco", "transition_num",
            "transition_demo", "emploi_reglemente", "emploi_cadre", "classification", "origine", "code_rome_parent", "peu_usite",
        ];
        _source.ForEach("referentiel_appellation", columns, row =>
        {
            if (FindOccupation(row, 3) is not { } occupation)
            {
                return;
            }

            if (row[9] is not ("PRINCIPALE" or "SYNONYME"))
            {
                _source.Problems.Warn(row.File, row.Line, $"classification inconnue « {row[9]} » : prise comme SYNONYME.");
            }

            var title = new RomeTitle
            {
                Ogr = _source.Ogr(row, 0),
                Label = _source.Text(row, 1, "le libellé long"),
                ShortLabel = _source.Text(row, 2, "le libellé court"),
                IsMain = row[9] is "PRINCIPALE",
                IsRare = _source.Flag(row, 12, "peu_usite") == true,
                IsRegulated = _source.Flag(row, 7, "emploi_reglemente"),
                IsExecutive = _source.Flag(row, 8, "emploi_cadre"),
                EcologicalTransition = row.Optional(4),
                DigitalTransition = row.Optional(5),
                DemographicTransition = row.Optional(6),
                Parent = row.Optional(11) is null ? null : _source.Rome(row, 11),
                Origin = row.Optional(10),
            };
            if (!Titles.TryAdd(title.Ogr, (title, occupation)))
            {
                _source.Problems.Error(row.File, row.Line, $"l'appellation {title.Ogr.Value} figure déjà plus haut.");
                return;
            }

            occupation.Titles.Add(title);
        });

        foreach (var draft in Drafts.Values)
        {
            var mains = draft.Titles.Count(t => t.IsMain);
            if (mains != 1)
            {
                _source.Problems.Error(_source.NameOf("referentiel_appellation"), null, $"le métier {draft.Head.Code} a {mains} appellations principales au lieu d'une.");
            }
            else if (!draft.Titles.First(t => t.IsMain).Label.Equals(draft.Head.Label, StringComparison.Ordinal))
            {
                _source.Problems.Warn(_source.NameOf("referentiel_appellation"), null, $"l'appellation principale du métier {draft.Head.Code} diffère de son libellé « {draft.Head.Label} ».");
            }
        }
    }

    private void ReadTexts() =>
        _source.ForEach("texte", ["code_rome", "code_compo_bloc", "libelle_type_texte", "position_phrase", "libelle_texte"], row =>
        {
            if (FindOccupation(row, 0) is not { } occupation)
            {
                return;
            }

            var sentences = (row[1], row[2]) switch
            {
                ("3", "definition") => occupation.Definition,
                ("4", "acces_metier") => occupation.Access,
                _ => null,
            };
            if (sentences is null)
            {
                _source.Problems.Reject(row.File, row.Line, $"type de texte inconnu : bloc « {row[1]} », « {row[2]} ».");
                return;
            }

            var position = _source.Ogr(row, 3).Value;
            if (sentences.Exists(s => s.Position == position))
            {
                _source.Problems.Error(row.File, row.Line, $"la phrase {position} de « {row[2]} » du métier {row[0]} figure déjà plus haut.");
            }

            // Apostrophes are doubled, as in an SQL string: « L''infirmier ». No text of v460 has two in a row for any other reason.
            sentences.Add((position, _source.Text(row, 4, "le texte").Replace("''", "'", StringComparison.Ordinal)));
        });

    private void ReadRiasec() =>
        _source.ForEach("referentiel_code_rome_riasec", ["code_rome", "riasec_majeur", "riasec_mineur"], row =>
        {
            if (FindOccupation(row, 0) is { } occupation)
            {
                if (occupation.Riasec is not null)
                {
                    _source.Problems.Error(row.File, row.Line, $"le métier {row[0]} figure déjà plus haut.");
                }

                occupation.Riasec = _source.Riasec(row, 1, 2);
            }
        });

    private void ReadLinks()
    {
        var centralities = new Dictionary<(string, int), (RomeCentrality Centrality, int Line)>(120_000);
        _source.ForEach("coherence_item", ["code_rome", "code_ogr", "coeur_metier"], row =>
        {
            var ogr = _source.Ogr(row, 1);
            if (!centralities.TryAdd((row[0], ogr.Value), (CentralityOf(row), row.Line)))
            {
                _source.Problems.Reject(row.File, row.Line, $"l'élément {ogr.Value} du métier {row[0]} figure déjà plus haut.");
            }
        });

        var titles = new HashSet<OgrCode>();
        _source.ForEach("liens_rome_referentiels", ["code_rome", "code_compo_bloc", "code_rubrique", "code_ogr"], row =>
        {
            if (FindOccupation(row, 0) is not { } occupation)
            {
                return;
            }

            var ogr = _source.Ogr(row, 3);
            var reason = row[1] switch
            {
                "1" => occupation.Head.Ogr == ogr ? null : $"le code OGR du métier {row[0]} est {occupation.Head.Ogr}, pas {ogr}",
                "2" => !Titles.TryGetValue(ogr, out var title) || title.Occupation != occupation ? $"l'appellation {ogr} n'est pas du métier {row[0]}"
                    : titles.Add(ogr) ? null : "appellation déjà liée plus haut",
                "5" => AddItem(occupation, occupation.Skills, ogr, row, centralities),
                "6" => AddItem(occupation, occupation.Contexts, ogr, row, centralities),
                _ => _vocabulary.Blocks.TryGetValue(row[1], out var block) ? $"le bloc {row[1]} ({block}) n'est pas attendu ici" : $"le bloc « {row[1]} » n'existe pas",
            };
            if (reason is not null)
            {
                _source.Problems.Reject(row.File, row.Line, reason + ".");
            }
        });

        // Each file confirms the other: what only one of them knows is not kept, and is said.
        var coherence = _source.NameOf("coherence_item");
        foreach (var ((rome, ogr), (_, line)) in centralities)
        {
            _source.Problems.Reject(coherence, line, $"l'élément {ogr} du métier {rome} n'est pas dans liens_rome_referentiels.");
        }

        RomeViews.ExpectAll(_source, "liens_rome_referentiels", titles.Count, Titles.Count, "appellations liées à leur métier");
    }

    private string? AddItem(
        OccupationDraft occupation, List<RomeItemLink> links, OgrCode ogr, CsvTable row, Dictionary<(string, int), (RomeCentrality, int)> centralities)
    {
        var isKnown = row[1] is "5" ? _vocabulary.Skills.ContainsKey(ogr) : _vocabulary.Contexts.ContainsKey(ogr);
        if (!isKnown)
        {
            return row[1] is "5" ? $"la compétence ou le savoir {ogr} n'existe pas" : $"le contexte de travail {ogr} n'existe pas";
        }

        if (row[1] is "5" && !_vocabulary.Headings.ContainsKey(row[2]))
        {
            return $"la rubrique « {row[2]} » n'existe pas";
        }

        if (!centralities.Remove((row[0], ogr.Value), out var centrality))
        {
            _source.Problems.Warn(row.File, row.Line, $"l'élément {ogr} du métier {row[0]} n'est pas dans coherence_item : cœur de métier inconnu.");
        }

        return occupation.TryAdd(links, new RomeItemLink(ogr, centrality.Item1)) ? null : $"l'élément {ogr} du métier {row[0]} figure déjà plus haut";
    }

    private RomeCentrality CentralityOf(CsvTable row)
    {
        switch (row[2])
        {
            case "":
                return RomeCentrality.None;
            case "Principale":
                return RomeCentrality.Core;
            case "Émergente":
                return RomeCentrality.Emerging;
            default:
                _source.Problems.Warn(row.File, row.Line, $"cœur de métier inconnu « {row[2]} » : pris comme non renseigné.");
                return RomeCentrality.None;
        }
    }

    private void ReadMobility() =>
        _source.ForEach("rubrique_mobilite", ["code_rome", "code_rome_cible", "numero_ordre"], row =>
        {
            if (FindOccupation(row, 0) is not { } origin || FindOccupation(row, 1) is not { } target)
            {
                return;
            }

            if (origin == target)
            {
                _source.Problems.Reject(row.File, row.Line, $"le métier {row[0]} mène à lui-même.");
            }
            else if (!origin.TryAdd(new MobilityLink(target.Head.Code, _source.Ogr(row, 2).Value)))
            {
                _source.Problems.Reject(row.File, row.Line, $"le lien {row[0]} → {row[1]} figure déjà plus haut.");
            }
        });

    private void ReadCategories()
    {
        _source.ForEach(
            "arborescence_secteur_activite",
            ["code_rome", "libelle_rome", "code_ogr_rome", "code_sect_activite", "libelle_sect_activite", "code_ss_sect_activite", "libelle_ss_sect_activite", "principal"],
            row =>
            {
                if (row.Optional(5) is null)
                {
                    AddCategory(row, RomeCategoryKind.Sector, 3, row[7]);
                }
                else if (_vocabulary.Categories.GetValueOrDefault((RomeCategoryKind.SubSector, row[5]))?.Parent is { } parent && !row.Is(3, parent))
                {
                    _source.Problems.Reject(row.File, row.Line, $"le sous-secteur {row[5]} est rattaché au secteur {parent}, pas à {row[3]}.");
                }
                else
                {
                    AddCategory(row, RomeCategoryKind.SubSector, 5, row[7]);
                }
            });
        _source.ForEach("arborescence_secteur_naf", ["code_rome", "libelle_rome", "code_ogr_rome", "code_secteur_naf", "libelle_secteur_naf"], mixedEncoding: true, onRow: row =>
            AddCategory(row, RomeCategoryKind.Naf, 3, null));
        _source.ForEach("arborescence_thematique", ["code_rome", "libelle_rome", "code_ogr_rome", "code_theme", "libelle_theme"], row =>
            AddCategory(row, RomeCategoryKind.Theme, 3, null));
        _source.ForEach("arborescence_centre_interet", ["code_rome", "libelle_rome", "code_ogr_rome", "code_centre_interet", "libelle_centre_interet", "principal"], row =>
            AddCategory(row, RomeCategoryKind.Interest, 3, row[5]));
    }

    private void AddCategory(CsvTable row, RomeCategoryKind kind, int codeColumn, string? main)
    {
        if (FindOccupation(row, 0) is not { } occupation)
        {
            return;
        }

        if (!_vocabulary.Categories.TryGetValue((kind, row[codeColumn]), out var category))
        {
            _source.Problems.Reject(row.File, row.Line, $"le code « {row[codeColumn]} » n'existe pas.");
            return;
        }

        if (!row.Is(1, occupation.Head.Label) || !row.Is(codeColumn + 1, category.Label) || !row.Is(2, occupation.Head.Ogr.ToString()))
        {
            _source.Problems.Warn(row.File, row.Line, $"« {row[1]} » ({row[2]}) ou « {row[codeColumn + 1]} » ne sont pas les libellés officiels de {row[0]} et de {category.Code}.");
        }

        if (main is not (null or "oui" or "non"))
        {
            _source.Problems.Warn(row.File, row.Line, $"« {main} » n'est ni oui ni non : pris comme non.");
        }

        if (!occupation.TryAdd(new RomeCategoryLink(kind, category.Code, main is "oui")))
        {
            _source.Problems.Reject(row.File, row.Line, $"le métier {row[0]} est déjà rangé sous {category.Code}.");
        }
    }

    private OccupationDraft? FindOccupation(CsvTable row, int column)
    {
        if (!Drafts.TryGetValue(row[column], out var occupation))
        {
            _source.Problems.Reject(row.File, row.Line, $"le métier « {row[column]} » n'existe pas.");
        }

        return occupation;
    }
}
