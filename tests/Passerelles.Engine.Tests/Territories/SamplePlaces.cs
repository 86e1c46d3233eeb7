using Passerelles.Engine.Reference;
using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Tests.Territories;

/// <summary>A few communes, with the traps that the whole table holds: the same name twice, articles, saints, arrondissements, overseas.</summary>
internal static class SamplePlaces
{
    public static PlaceIndex Index { get; } = PlaceIndex.Build(new TerritoryRelease
    {
        Info = new ReleaseInfo("territories", "sample", "sample", null, ""),
        Places =
        [
            .. new[]
            {
                Of("34172", "Montpellier", 302454, 43.61, 3.874, "34000", "34070", "34080", "34090"),
                Of("48095", "Mende", 12316, 44.535, 3.491, "48000"),
                Of("97302", "Cayenne", 63468, 4.946, -52.332, "97300"),
                Of("93066", "Saint-Denis", 112852, 48.936, 2.355, "93200", "93210"),
                Of("97411", "Saint-Denis", 153001, -20.879, 55.448, "97400", "97417", "97490"),
                Of("11339", "Saint-Denis", 457, 43.367, 2.22, "11310"),
                Of("72181", "Le Mans", 145004, 48.0, 0.2, "72000", "72100"),
                Of("94038", "L’Haÿ-les-Roses", 31269, 48.779, 2.337, "94240"),
                Of("63113", "Clermont-Ferrand", 147327, 45.777, 3.082, "63000", "63100"),
                Of("64233", "Ferrandières", null, null, null, "64999"),
                Of("75056", "Paris", 2133111, 48.8567, 2.3522, "75001", "75012", "75013"),
                Of("75101", "Paris 1er Arrondissement", 15919, 48.862, 2.336, "75001") with { City = CommuneCode.Parse("75056") },
                Of("75112", "Paris 12e Arrondissement", 140000, 48.835, 2.419, "75012") with { City = CommuneCode.Parse("75056") },
                Of("2A004", "Ajaccio", 73822, 41.926, 8.737, "20000", "20090", "20167"),
                Of("01015", "Arboys-en-Bugey", 660, 45.72, 5.64, "01300") with { OtherNames = ["Arbignieu", "Saint-Bois"] },
                Of("34300", "Le Triadou", 400, 43.738, 3.857, "34270"),
                Of("34129", "Lattes", 17000, 43.567, 3.9, "34970"),
            }.OrderBy(p => p.Code),
        ],
        PopulationYear = 2021,
    });

    private static Place Of(string code, string name, int? population, double? latitude, double? longitude, params string[] postcodes) => new()
    {
        Code = CommuneCode.Parse(code),
        Name = name,
        Population = population,
        Position = latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null,
        Postcodes = [.. postcodes.Select(Postcode.Parse)],
    };
}
