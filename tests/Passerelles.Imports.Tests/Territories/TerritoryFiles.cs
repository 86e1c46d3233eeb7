using System.Text;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Territories;

/// <summary>Small files in the exact form of the official ones.</summary>
internal sealed class TerritoryFiles(TemporaryFolder folder)
{
    public const string CommuneHeader = "insee_com,insee_reg,insee_dep,commune,commune_article,code_postal,commune_type,insee_parente,lat,lng,superficie_km2,population_2021,population_2015";
    public const string PostcodeHeader = "Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libellé_d_acheminement;latitude;longitude";

    public List<string> Communes { get; } =
    [
        CommuneHeader,
        "34172,76,34,Montpellier,Montpellier,34000,COM,,43.61001,3.87417,56.88,302454,277639",
        "34172,76,34,Montpellier,Montpellier,34070,COM,,43.61001,3.87417,56.88,302454,277639",
        "72181,52,72,Mans,Le Mans,72000,COM,,48,0.2,52.81,145004,143325",
        "55039,44,55,Beaumont-en-Verdunois,Beaumont-en-Verdunois,55100,COM,,49.2,5.4,7.9,0,0",
        "55545,44,55,Verdun,Verdun,55100,COM,,49.16,5.38,31,16942,18327",
        "97611,06,976,Mamoudzou,Mamoudzou,97600,COM,,-12.78,45.22,41.94,0,0",
        "60694,32,60,Hauts-Talican,Les Hauts-Talican,60390,COM,,,,13.03,,543",
        "60694,,,Villotran,Villotran,60390,COMD,60694,,,13.03,543,543",
        "69381,84,69,Lyon 1er Arrondissement,Lyon 1er Arrondissement,69001,ARM,69123,45.77,4.83,1.5,29000,29000",
        "69383,84,69,Lyon 3e Arrondissement,Lyon 3e Arrondissement,69003,ARM,69123,45.75,4.86,6.3,101000,100000",
        "97302,03,973,Cayenne,Cayenne,97300,COM,,4.94639,-52.33191,23.6,63468,57614",
        "2A004,94,2A,Ajaccio,Ajaccio,20000,COM,,41.926,8.737,82,73822,68587",
    ];

    public List<string> Postcodes { get; } =
    [
        PostcodeHeader,
        "34172;MONTPELLIER;34080;;MONTPELLIER;43.61;3.87",
        "60694;LES HAUTS TALICAN;60390;LE COUDRAY;LES HAUTS TALICAN;49.36;2.02",
        "97501;MIQUELON LANGLADE;97500;;MIQUELON LANGLADE;47.1;-56.38",
    ];

    public List<string> Zones { get; } =
    [
        "CODGEO;LIBGEO;ZE2020;LIBZE2020;DEP;REG",
        "34172;Montpellier;7615;Montpellier;34;76",
        "69123;Lyon;8421;Lyon;69;84",
    ];

    public string CommuneFile => Write("communes_cog2024.csv", Communes);

    public string PostcodeFile => Write("codes.csv", Postcodes);

    public string ZoneFile => Write("ze.csv", Zones);

    public string Write(string name, IEnumerable<string> lines)
    {
        var path = folder.PathOf(name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        return path;
    }
}
