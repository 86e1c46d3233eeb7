using System.Globalization;
using System.Text;
using Passerelles.Data;
using Passerelles.Imports;
using Passerelles.TestKit;

namespace Passerelles.Web.Tests.Site;

/// <summary>Small files around Montpellier (43.61, 3.87), and what the site knows once they are imported.</summary>
internal static class NearbyFiles
{
    /// <summary>The day the site believes it is.</summary>
    public static readonly DateOnly Today = new(2026, 12, 1);

    private const string Communes = """
        insee_com,insee_reg,insee_dep,commune,commune_article,code_postal,commune_type,insee_parente,lat,lng,superficie_km2,population_2021,population_2015
        34172,76,34,Montpellier,Montpellier,34000,COM,,43.61001,3.87417,56.88,302454,277639
        34057,76,34,Castelnau-le-Lez,Castelnau-le-Lez,34170,COM,,43.6328,3.8969,11.2,24000,19000
        48095,76,48,Mende,Mende,48000,COM,,44.5189,3.5011,36.6,12300,12000
        97302,03,973,Cayenne,Cayenne,97300,COM,,4.94639,-52.33191,23.6,63468,57614
        93066,11,93,Saint-Denis,Saint-Denis,93200,COM,,48.93,2.35,12.4,113000,110000
        97411,04,974,Saint-Denis,Saint-Denis,97400,COM,,-20.88,55.45,142,153000,147000
        """;

    /// <summary>Imports the catalogue, the communes, and whatever is given by source.</summary>
    public static async Task<DatabaseOptions> FillAsync(TemporaryFolder folder, params (string Source, string Name, string Content)[] files)
    {
        var database = DatabaseOptions.ForFile(folder.PathOf("passerelles.db"));
        using var store = new ReferenceStore(database, TimeProvider.System);
        var pipeline = new ImportPipeline(store, TimeProvider.System);
        await ImportAsync("catalogue", Checkout.PathOf("catalogue"));
        await ImportAsync("territories", Write("communes_cog2024.csv", Communes));
        foreach (var (source, name, content) in files)
        {
            await ImportAsync(source, Write(name, content));
        }

        return database;

        async Task ImportAsync(string source, string path)
        {
            var report = await pipeline.RunAsync(source, path, null, TestContext.Current.CancellationToken);
            Assert.True(report.Outcome != ImportOutcome.Refused, string.Join('\n', report.Problems));
        }

        string Write(string name, string content)
        {
            var path = folder.PathOf(name);
            File.WriteAllText(path, content, new UTF8Encoding(false));
            return path;
        }
    }

    /// <summary>
    /// Courses that lead to the diploma of aide-soignant (RNCP 40692): one with three sessions, one past, in the centre; so many others farther and
    /// farther east; one in Cayenne; and one filed under ROME J1501 only, whose title would break a page that does not escape it.
    /// </summary>
    public static string Training(int others = 0) => LheoSample.Document(
    [
        Course(1, LheoSample.Action(1, session: "<etat-recrutement>1</etat-recrutement><extras info=\"complements\"><extra info=\"places-restantes\">4</extra></extras>", rest: "<acces-handicapes>Locaux accessibles</acces-handicapes>")
            .Replace("</session>", "</session>" + Session("S1b", "20250901", 2) + Session("S1c", "20270901", 2), StringComparison.Ordinal)),
        .. Enumerable.Range(2, others).Select(i => Course(i, LheoSample.Action(i, session: "<etat-recrutement>2</etat-recrutement>"))),
        Course(900, LheoSample.Action(900).Replace("<latitude>43.6</latitude>", "<latitude>4.94</latitude>", StringComparison.Ordinal).Replace("<longitude>12.9</longitude>", "<longitude>-52.33</longitude>", StringComparison.Ordinal)
            .Replace("34172", "97302", StringComparison.Ordinal).Replace("<codepostal>34000</codepostal><ville>Montpellier</ville><code-INSEE", "<codepostal>97300</codepostal><ville>Cayenne</ville><code-INSEE", StringComparison.Ordinal)),
        LheoSample.Course(901, LheoSample.Action(3)).Replace("numero=\"A3\"", "numero=\"X/3\"", StringComparison.Ordinal).Replace("Formation inventée 901", "Titre &lt;/script&gt;&lt;b&gt;piégé", StringComparison.Ordinal),
    ]);

    public static string Offers() => $"{{\"resultats\":[{Offer("A", 43.62, "\"2026-11-20T08:00:00Z\"", "CDI")},{Offer("B", 43.70, "\"2026-11-25T08:00:00Z\"", "CDD de 6 mois")},{Offer("C", 48.85, "\"2026-11-25T08:00:00Z\"", "CDI")}]}}";

    public static string Employers() => """
        siret;denominationUsuelleEtablissement;activitePrincipaleEtablissement;codeCommuneEtablissement;libelleCommuneEtablissement;trancheEffectifsEtablissement;latitude;longitude;recrutements
        40000000000001;Résidence inventée des Pins;87.10A;34172;Montpellier;21;43.62;3.88;12
        40000000000002;Résidence inventée du Nord;87.10A;93066;Saint-Denis;21;48.93;2.35;12
        """;

    private static string Course(int number, string action) =>
        LheoSample.Course(number, action).Replace($"<code-RNCP>{(40000 + number).ToString(CultureInfo.InvariantCulture)}<", "<code-RNCP>40692<", StringComparison.Ordinal);

    private static string Session(string number, string start, int state) => $"""
        <session numero="{number}"><periode><debut>{start}</debut><fin>99999999</fin></periode><adresse-inscription><adresse><ligne>-</ligne><codepostal>34000</codepostal><ville>Montpellier</ville></adresse></adresse-inscription><etat-recrutement>{state}</etat-recrutement></session>
        """;

    private static string Offer(string number, double latitude, string created, string contract) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"id\":\"{number}\",\"intitule\":\"Aide-soignant {number}\",\"description\":\"Soigner\",\"dateCreation\":{created},\"lieuTravail\":{{\"libelle\":\"34 - MONTPELLIER\",\"latitude\":{latitude},\"longitude\":3.88,\"codePostal\":\"34000\",\"commune\":\"34172\"}},\"romeCode\":\"J1501\",\"entreprise\":{{\"nom\":\"Clinique inventée\"}},\"typeContratLibelle\":\"{contract}\",\"codeNAF\":\"87.10A\",\"origineOffre\":{{\"urlOrigine\":\"https://offres.exemple.fr/{number}\"}}}}");
}
