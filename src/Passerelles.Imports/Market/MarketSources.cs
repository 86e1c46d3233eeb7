using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Market;

/// <summary>The sources of indicators, and who publishes them.</summary>
internal static class MarketSources
{
    private const string NoLicenceStated = "Statistique publique ; le fichier ne nomme pas de licence";

    public static ImportSource FranceTravail { get; } = new MarketSource(
        new SourceCard
        {
            Id = FranceTravailMarketReader.Source,
            Title = "Marché du travail par métier du ROME 4.0",
            Content = "Pour chaque métier du ROME : salaire médian, personnes qui cherchent ce métier, offres, facilité à trouver un emploi.",
            Steward = "France Travail",
            Licence = NoLicenceStated,
            UsedFor = ["Les chiffres d’un métier", "Le salaire à l’échelle du pays"],
        },
        file => file.FirstLine.StartsWith("code_rome,", StringComparison.Ordinal) && file.FirstLine.Contains("tension_pct", StringComparison.Ordinal),
        FranceTravailMarketReader.Read);

    public static ImportSource Shortage { get; } = new MarketSource(
        new SourceCard
        {
            Id = ShortageListReader.Source,
            Title = "Métiers en tension par région",
            Content = "La liste officielle des familles de métiers qui manquent de bras, région par région.",
            Steward = "Ministère chargé du travail",
            Licence = NoLicenceStated,
            UsedFor = ["Les chiffres d’un métier", "La carte des territoires"],
        },
        file => file.FirstLine.Contains("Famille Professionnelle", StringComparison.Ordinal) && file.FirstLine.Contains("Code FAP", StringComparison.Ordinal),
        ShortageListReader.Read);

    public static ImportSource Dares { get; } = new MarketSource(
        new SourceCard
        {
            Id = Metiers2030Reader.Source,
            Title = "Les métiers en 2030, par région",
            Content = "Projections de 2019 à 2030 par famille de métiers et par région : emplois créés, départs, débutants, déséquilibre.",
            Steward = "Dares et France Stratégie",
            Licence = NoLicenceStated,
            UsedFor = ["Les chiffres d’un métier", "La carte des territoires"],
        },
        file => file.Head.TrimStart().StartsWith('[') && file.Head.Contains("\"effectifs_2019_milliers\"", StringComparison.Ordinal),
        Metiers2030Reader.Read);

    public static ImportSource Pay { get; } = new MarketSource(
        new SourceCard
        {
            Id = InseePayReader.Source,
            Title = "Salaires nets par profession et par région",
            Content = "Salaire net annuel médian, part des femmes et nombre de salariés, par catégorie de la nomenclature des professions.",
            Steward = "Insee, base des salariés (Salaan)",
            Licence = NoLicenceStated,
            UsedFor = ["Les chiffres d’un métier"],
        },
        file => file.Head.TrimStart().StartsWith('[') && file.Head.Contains("\"insee_salaan:", StringComparison.Ordinal),
        InseePayReader.Read);

    public static ImportSource Insertion { get; } = new MarketSource(
        new SourceCard
        {
            Id = InsertionReader.Source,
            Title = "Entrée dans la vie active, par diplôme",
            Content = "Ce que deviennent les jeunes trois ans et six ans après leurs études, par groupe de diplômes.",
            Steward = "Céreq, enquêtes Génération",
            Licence = NoLicenceStated,
            UsedFor = ["L’insertion après un diplôme"],
        },
        file => file.Head.TrimStart().StartsWith('[') && file.Head.Contains("\"horizon_3ans\"", StringComparison.Ordinal),
        InsertionReader.Read);

    public static ImportSource Declared { get; } = new MarketSource(
        new SourceCard
        {
            Id = DeclaredIndicatorReader.Source,
            Title = "Indicateurs déclarés",
            Content = "Des tableaux de chiffres par métier et par territoire, dont les premières lignes disent ce que chaque colonne mesure.",
            Steward = "Celui que chaque fichier nomme",
            Licence = "Celle que chaque fichier nomme",
            UsedFor = ["Les chiffres d’un métier", "La carte des territoires"],
        },
        file => file.FirstLine.StartsWith(DeclaredIndicatorReader.Mark, StringComparison.Ordinal),
        DeclaredIndicatorReader.Read);
}
