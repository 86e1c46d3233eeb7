using Passerelles.TestKit;

namespace Passerelles.Web.Tests.Site;

/// <summary>A site with a few communes and figures, in the forms of the official files.</summary>
public sealed class TerritorySite : IAsyncLifetime
{
    internal const string Communes = """
        insee_com,insee_reg,insee_dep,commune,commune_article,code_postal,commune_type,insee_parente,lat,lng,population_2021
        34172,76,34,Montpellier,Montpellier,34000,COM,,43.61001,3.87417,302454
        48095,76,48,Mende,Mende,48000,COM,,44.53491,3.49086,12316
        97302,03,973,Cayenne,Cayenne,97300,COM,,4.94639,-52.33191,63468
        93066,11,93,Saint-Denis,Saint-Denis,93200,COM,,48.93,2.35,112852
        97411,04,974,Saint-Denis,Saint-Denis,97400,COM,,-20.87,55.44,153001

        """;

    private const string Shortage = """
        Region,Famille Professionnelle,Code FAP
        Occitanie,Aides-soignants,V0Z60
        Bretagne,Aides-soignants,V0Z60
        Grand Est,Infirmiers,V1Z80

        """;

    private const string Market = """
        code_rome,title,salaire_median_annuel,salaire_median_horaire,niveau_education,nombre_demandeurs,nombre_offres,tension_pct,tension_desc
        J1501,Aide-soignant / Aide-soignante,31500,19.60,,44640,,4,Favorable

        """;

    private const string Local = """
        # indicateurs: 1
        # source: Observatoire d'essai
        # licence: Licence Ouverte 2.0
        # metiers: rome4
        # zones: departement
        # periode: 2025-06
        # colonne metier: rome
        # colonne zone: dep
        # indicateur salaire: salaire-local | Salaire observé | € par mois | Salaire médian des postes suivis
        rome;dep;salaire
        J1501;34;2100
        J1501;48;s

        """;

    private readonly TemporaryFolder _folder = new();

    internal RunningSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await RunningSite.StartAsync(settings: ["--RateLimits:PagesPerMinute=100000"]);
        foreach (var (source, name, text) in new[]
        {
            ("territories", "communes.csv", Communes), ("shortage", "tension.csv", Shortage), ("market-france-travail", "marche_2026-03.csv", Market), ("indicators", "local.csv", Local),
        })
        {
            await File.WriteAllTextAsync(_folder.PathOf(name), text.ReplaceLineEndings("\n"), TestContext.Current.CancellationToken);
            await Site.ImportSourceAsync(source, _folder.PathOf(name));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _folder.Dispose();
    }
}
