using System.Text;
using Passerelles.Engine.Market;
using Passerelles.Imports.Market;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Market;

public sealed class MarketHostileInputTests : IDisposable
{
    private const string Record = """
        [
          { "code_fap": "V0Z", "fap_libelle": "Aides-soignants", "region": "Occitanie", "effectifs_2019_milliers": 1.5, "part_metier_region": 0.03, "indice_specificite": 1.1,
            "creations_destructions_milliers": 1, "creations_destructions_pct": 0.1, "departs_fin_carriere_milliers": 1, "departs_fin_carriere_pct": 0.1,
            "jeunes_debutants_milliers": -1, "jeunes_debutants_pct": -0.1, "solde_mobilites_inter_regions_milliers": -1, "solde_mobilites_inter_regions_pct": "s",
            "desequilibre_milliers": null, "desequilibre_pct": 0.1, "postes_a_pourvoir_milliers": 2, "postes_a_pourvoir_pct": 0.2, "niveau_tension_2019": "hors champ" }
        ]
        """;

    private static readonly (string Name, string Text, Func<IReadOnlyList<string>, CancellationToken, ReadResult<MarketRelease>> Read)[] Samples =
    [
        ("ft_2026-03.csv", "code_rome,title,salaire_median_annuel,salaire_median_horaire,niveau_education,nombre_demandeurs,nombre_offres,tension_pct,tension_desc\nJ1501,Aide-soignant,31500,19.60,,44640,,4,Favorable\nJ1506,Infirmier,s,,Bac,10,20,,\n", FranceTravailMarketReader.Read),
        ("tension.csv", "Region,Famille Professionnelle,Code FAP\nFrance Entière,Viticulteurs; arboriculteurs,A1Z42\nOccitanie,Aides-soignants,V0Z60\nIle-de-France,Aides-soignants,V0Z60\n", ShortageListReader.Read),
        ("dares.json", Record, Metiers2030Reader.Read),
        ("insee.json", """[ { "id": "x:france", "source": "insee_salaan_2023" }, { "id": "x:cs:43", "cs_code": "43", "cs_libelle": "Santé", "effectif_total": 12, "salaire_net_median_annuel": 27000, "pct_femmes": 80.9 } ]""", InseePayReader.Read),
        ("cereq.json", """[ { "cohorte": "Generation 2017", "code": 100, "libelle_complet": "Ensemble", "horizon_3ans": { "taux_emploi": 71 }, "horizon_6ans": null } ]""", InsertionReader.Read),
        ("local.csv", "# indicateurs: 1\n# source: Observatoire\n# licence: Licence Ouverte 2.0\n# metiers: rome4\n# zones: departement\n# periode: 2025\n# colonne metier: rome\n# colonne zone: dep\n# indicateur offres: offres-2025 | Offres | offres | Offres de l'année\nrome;dep;offres\nJ1501;34;12,5\nJ1501;48;s\nJ1506;2A;\n", DeclaredIndicatorReader.Read),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Samples_AreSoundAndKeepWhatIsNotKnownUnknown()
    {
        var values = Samples.Select(s => (s.Name, Read(s, Encoding.UTF8.GetBytes(s.Text)))).ToDictionary(r => r.Name, r =>
        {
            Assert.True(r.Item2.Release is not null, string.Join('\n', r.Item2.Problems));
            return r.Item2.Release!.Values;
        }, StringComparer.Ordinal);
        Assert.Equal(7, values["ft_2026-03.csv"].Length);
        Assert.True(values["ft_2026-03.csv"].Single(v => v.Subject.Code is "J1506" && v.Indicator == IndicatorId.Parse("salaire-median-annuel")).IsSecret);
        Assert.DoesNotContain(values["ft_2026-03.csv"], v => v.Subject.Code is "J1501" && v.Indicator == IndicatorId.Parse("offres-emploi"));
        Assert.DoesNotContain(values["dares.json"], v => v.Indicator == IndicatorId.Parse("desequilibre-2030"));
        Assert.True(values["dares.json"].Single(v => v.Indicator == IndicatorId.Parse("mobilites-2030-part")).IsSecret);
        Assert.Equal([(12.5, 11), (null, 12)], values["local.csv"].Select(v => (v.Number, v.Row)));
        Assert.All(values.Values.SelectMany(v => v), v => Assert.NotEqual(0, v.Number));
    }

    [Theory]
    [InlineData("ft_2026-03.csv", "31500", "beaucoup", 2, "n'est pas un nombre")]
    [InlineData("ft_2026-03.csv", ",4,Favorable", ",40,Favorable", 2, "note de 1 à 5")]
    [InlineData("ft_2026-03.csv", "J1506", "J1501", 3, "déjà plus haut")]
    [InlineData("ft_2026-03.csv", "nombre_offres", "offres", 1, "« nombre_offres » manque")]
    [InlineData("ft_2026-03.csv", "J1506,", "J15,", null, "1 lignes sur 2")]
    [InlineData("tension.csv", "Ile-de-France", "Occitanie", 4, "déjà plus haut")]
    [InlineData("tension.csv", "Ile-de-France", "Atlantide", null, "1 lignes sur 3")]
    [InlineData("dares.json", "1.5", "\"beaucoup\"", 2, "n'est pas un nombre")]
    [InlineData("dares.json", "\"postes_a_pourvoir_pct\": 0.2,", "", 2, "manque")]
    [InlineData("dares.json", "]", "", 6, "JSON")]
    [InlineData("dares.json", "\"region\"", "\"code_fap\"", 2, "deux fois")]
    [InlineData("insee.json", "27000", "-1", 1, "n'est pas un nombre")]
    [InlineData("cereq.json", "71", "\"71\"", 1, "n'est pas un nombre")]
    [InlineData("local.csv", "12,5", "douze", 11, "n'est pas un nombre")]
    [InlineData("local.csv", "J1501;48", "J1501;34", 12, "déjà donné")]
    [InlineData("local.csv", "rome;dep;offres\n", "rome;dep;nombre\n", 10, "« nombre » n'est pas déclarée")]
    [InlineData("local.csv", "# licence: Licence Ouverte 2.0\n", "", 1, "« # licence: … » manque")]
    [InlineData("local.csv", "rome4", "rome3", 4, "« rome3 » est inconnu")]
    [InlineData("local.csv", "offres-2025", "salaire-median-annuel", 9, "sert déjà")]
    [InlineData("local.csv", "| Offres de l'année", "", 9, "attend")]
    [InlineData("local.csv", "# periode: 2025\n", "", 1, "periode")]
    [InlineData("local.csv", "# periode", "# époque", 6, "n'est pas une déclaration connue")]
    public void Read_WrongContent_IsRefusedWithItsLine(string name, string from, string to, int? line, string words)
    {
        var sample = Samples.Single(s => string.Equals(s.Name, name, StringComparison.Ordinal));
        var at = sample.Text.LastIndexOf(from, StringComparison.Ordinal);
        var result = Read(sample, Encoding.UTF8.GetBytes(sample.Text[..at] + to + sample.Text[(at + from.Length)..]));
        Assert.Null(result.Release);
        Assert.True(
            result.Errors.Any(p => p.Line == line && p.Message.Contains(words, StringComparison.Ordinal)), string.Join('\n', result.Problems));
    }

    [Fact]
    public void Read_AnyMutation_IsRefusedOrSound()
    {
        var random = new Random(2030);
        foreach (var sample in Samples)
        {
            var bytes = Encoding.UTF8.GetBytes(sample.Text);
            for (var round = 0; round < 250; round++)
            {
                var mutated = bytes.ToList();
                for (var change = random.Next(1, 5); change > 0; change--)
                {
                    var at = random.Next(mutated.Count);
                    switch (random.Next(5))
                    {
                        case 0: mutated[at] = (byte)random.Next(256); break;
                        case 1: mutated.RemoveRange(at, Math.Min(random.Next(30), mutated.Count - at)); break;
                        case 2: mutated.Insert(at, (byte)"\",;\n#|:{}[]\0\t-9e"[random.Next(16)]); break;
                        case 3: mutated.InsertRange(at, "9e999"u8.ToArray()); break;
                        default: mutated.InsertRange(at, mutated.GetRange(at, Math.Min(60, mutated.Count - at))); break;
                    }

                    if (mutated.Count == 0)
                    {
                        mutated.Add((byte)'[');
                    }
                }

                var result = Read(sample, [.. mutated]);
                Assert.True(result.Release is null == result.Errors.Any(), string.Join('\n', result.Problems));
                Assert.All(result.Release?.Values ?? [], v => Assert.True(v.Number is null || double.IsFinite(v.Number.Value)));
            }
        }
    }

    [Fact]
    public void Read_BinaryEmptyDeepOrWrongEncoding_IsRefused()
    {
        byte[][] hostile = [[], [0, 1, 2, 255], Encoding.Unicode.GetBytes("code_rome"), Encoding.UTF8.GetBytes(new string('[', 100_000)), Encoding.UTF8.GetBytes("{}"), Encoding.UTF8.GetBytes("[1]")];
        foreach (var sample in Samples)
        {
            Assert.All(hostile, bytes => Assert.Null(Read(sample, bytes).Release));
            Assert.Null(sample.Read([_folder.PathOf("absent.csv")], CancellationToken.None).Release);
        }
    }

    private ReadResult<MarketRelease> Read((string Name, string Text, Func<IReadOnlyList<string>, CancellationToken, ReadResult<MarketRelease>> Read) sample, byte[] bytes)
    {
        var path = _folder.PathOf(sample.Name);
        File.WriteAllBytes(path, bytes);
        return sample.Read([path], TestContext.Current.CancellationToken);
    }
}
