using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Rome;

/// <summary>
/// Checks the files that only repeat what others say (<c>item</c>, <c>cr_gd_dp</c>, <c>cr_gd_dp_appellations</c>): a
/// difference means that one of the two was cut or comes from another release.
/// </summary>
internal static class RomeViews
{
    private const double SilentShare = 0.1;

    public static void Check(RomeSource source, RomeVocabulary vocabulary, RomeOccupations occupations)
    {
        CheckItems(source, vocabulary);
        CheckDomains(source, vocabulary, occupations);
        CheckTitles(source, vocabulary, occupations);
        CheckCoverage(source, occupations.Drafts.Values);
    }

    /// <summary>
    /// Nothing repeats these files, but each speaks of every occupation (in v460, without exception). One that is silent on
    /// many was cut; a new occupation not filled in yet is only mentioned.
    /// </summary>
    private static void CheckCoverage(RomeSource source, Dictionary<string, OccupationDraft>.ValueCollection occupations)
    {
        Expect("texte", o => o.Definition.Count > 0);
        Expect("referentiel_code_rome_riasec", o => o.Riasec is not null);
        Expect("liens_rome_referentiels", o => o.Skills.Count > 0);
        Expect("rubrique_mobilite", o => o.Mobility.Count > 0);
        Expect("arborescence_secteur_activite", o => o.Categories.Exists(c => c.Kind is RomeCategoryKind.Sector or RomeCategoryKind.SubSector));
        Expect("arborescence_secteur_naf", o => o.Categories.Exists(c => c.Kind == RomeCategoryKind.Naf));
        Expect("arborescence_centre_interet", o => o.Categories.Exists(c => c.Kind == RomeCategoryKind.Interest));

        void Expect(string stem, Predicate<OccupationDraft> isCovered)
        {
            var silent = occupations.Where(o => !isCovered(o)).Select(o => o.Head.Code).Order().ToList();
            if (!source.Has(stem))
            {
                return;
            }

            if (silent.Count > occupations.Count * SilentShare)
            {
                source.Problems.Error(source.NameOf(stem), null, $"le fichier ne dit rien de {silent.Count} métiers sur {occupations.Count} : il est sans doute tronqué.");
            }
            else if (silent.Count > 0)
            {
                source.Problems.Warn(source.NameOf(stem), null, $"le fichier ne dit rien de {silent.Count} métier(s), dont {silent[0]}.");
            }
        }
    }

    private static void CheckItems(RomeSource source, RomeVocabulary vocabulary)
    {
        var seen = new HashSet<OgrCode>();
        source.ForEach("item", ["code_ogr", "libelle", "code_rubrique"], row =>
        {
            var ogr = source.Ogr(row, 0);
            var skill = vocabulary.Skills.GetValueOrDefault(ogr);
            var label = skill?.Label ?? vocabulary.Contexts.GetValueOrDefault(ogr)?.Label;
            // Headings of block 5 (descriptif_rubrique): 1 know-how, 2 soft skills, 3 knowledge; blank for a work context.
            var heading = skill?.Kind switch { SkillKind.KnowHow => "1", SkillKind.SoftSkill => "2", SkillKind.Knowledge => "3", _ => "" };
            Expect(source, row, seen.Add(ogr) && row.Is(1, label) && row.Is(2, heading), $"l'élément {row[0]} « {row[1]} » diffère des référentiels");
        });
        ExpectAll(source, "item", seen.Count, vocabulary.Skills.Count + vocabulary.Contexts.Count, "éléments");
    }

    private static void CheckDomains(RomeSource source, RomeVocabulary vocabulary, RomeOccupations occupations)
    {
        // The publisher spells « professionel » with one n in this file only.
        string[] columns =
        [
            "code_rome", "libelle_rome", "code_grand_domaine", "libelle_grand_domaine", "code_domaine_professionel", "libelle_domaine_professionel",
        ];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        source.ForEach("cr_gd_dp", columns, row => Expect(
            source,
            row,
            seen.Add(row[0])
                && row.Is(1, occupations.Drafts.GetValueOrDefault(row[0])?.Head.Label)
                && row[0].StartsWith(row[4], StringComparison.Ordinal)
                && row.Is(3, vocabulary.Domains.GetValueOrDefault(row[2])?.Label)
                && row.Is(5, vocabulary.Domains.GetValueOrDefault(row[4])?.Label),
            $"la ligne du métier {row[0]} diffère des référentiels"));
        ExpectAll(source, "cr_gd_dp", seen.Count, occupations.Drafts.Count, "métiers");
    }

    private static void CheckTitles(RomeSource source, RomeVocabulary vocabulary, RomeOccupations occupations)
    {
        string[] columns =
        [
            "code_grand_domaine", "code_domaine_professionnel", "numero_fiche_rome", "intitule", "libelle_appellation_long",
            "libelle_appellation_court", "type_provenance", "code_fiche", "ogr_rome", "ogr_appellation",
        ];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        source.ForEach("cr_gd_dp_appellations", columns, row =>
        {
            var isSame = row[6] switch
            {
                "1" or "2" => row.Is(3, vocabulary.Domains.GetValueOrDefault(row[0] + row[1])?.Label),
                "3" => occupations.Drafts.GetValueOrDefault(row[0] + row[1] + row[2])?.Head is { } head
                    && row.Is(3, head.Label) && row.Is(7, head.SheetNumber.ToString(CultureInfo.InvariantCulture)) && row.Is(8, head.Ogr.ToString()),
                "4" => OgrCode.TryParse(row[9], out var ogr) && occupations.Titles.TryGetValue(ogr, out var entry)
                    && row.Is(4, entry.Title.Label) && row.Is(5, entry.Title.ShortLabel) && row.Is(8, entry.Occupation.Head.Ogr.ToString()),
                _ => false,
            };
            Expect(source, row, seen.Add($"{row[0]}{row[1]}{row[2]}/{row[9]}") && isSame, $"la ligne « {row[3]}{row[4]} » diffère des référentiels");
        });
        ExpectAll(source, "cr_gd_dp_appellations", seen.Count, vocabulary.Domains.Count + occupations.Drafts.Count + occupations.Titles.Count, "domaines, métiers et appellations");
    }

    private static void Expect(RomeSource source, CsvTable row, bool isSame, string difference)
    {
        if (!isSame)
        {
            source.Problems.Reject(row.File, row.Line, difference + ".");
        }
    }

    /// <summary>Refuses a file that repeats clearly less than what it should, mentions any other difference.</summary>
    public static void ExpectAll(RomeSource source, string stem, int found, int expected, string what)
    {
        if (!source.Has(stem))
        {
            return;
        }

        if (found < expected * (1 - RomeReader.ToleratedShare))
        {
            source.Problems.Error(source.NameOf(stem), null, $"{found} {what} au lieu de {expected} : le fichier est sans doute tronqué.");
        }
        else if (found != expected)
        {
            source.Problems.Warn(source.NameOf(stem), null, $"{found} {what} au lieu de {expected}.");
        }
    }
}
