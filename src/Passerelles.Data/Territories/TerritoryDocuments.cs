using System.Text.Json;
using Passerelles.Data.Documents;
using Passerelles.Engine.Territories;

namespace Passerelles.Data.Territories;

/// <summary>Territories as documents: one per department, one per employment zone. One row per commune would only slow the reading down.</summary>
public static class TerritoryDocuments
{
    /// <summary>Name of the source.</summary>
    public const string Source = "territories";

    /// <summary>The release as the database keeps it.</summary>
    public static DocumentRelease Write(TerritoryRelease release) => new(
        release.Info,
        [
            new ReleaseDocument("facts", Source, JsonSerializer.Serialize(new TerritoryFacts(release.PopulationYear), TerritoryJson.Default.TerritoryFacts)),
            .. release.Places.GroupBy(p => p.Department).OrderBy(g => g.Key).Select(g => new ReleaseDocument(
                "department", g.Key.ToString(), JsonSerializer.Serialize(new DepartmentDocument(g.Key, [.. g]), TerritoryJson.Default.DepartmentDocument))),
            .. release.EmploymentZones.Select(z => new ReleaseDocument(
                "employment-zone", z.Code.ToString(), JsonSerializer.Serialize(z, TerritoryJson.Default.EmploymentZone))),
        ]);

    /// <summary>The release as the engine knows it.</summary>
    public static TerritoryRelease Read(DocumentRelease stored) => new()
    {
        Info = stored.Info,
        Places = [.. stored.OfKind("department").SelectMany(d => JsonSerializer.Deserialize(d.Payload, TerritoryJson.Default.DepartmentDocument)!.Places).OrderBy(p => p.Code)],
        EmploymentZones = [.. stored.OfKind("employment-zone").Select(d => JsonSerializer.Deserialize(d.Payload, TerritoryJson.Default.EmploymentZone)!)],
        PopulationYear = stored.OfKind("facts").Select(d => JsonSerializer.Deserialize(d.Payload, TerritoryJson.Default.TerritoryFacts)!.PopulationYear).FirstOrDefault(),
    };

    /// <summary>The index of the active release; empty when there is none.</summary>
    public static PlaceIndex Index(DocumentRelease? stored) => stored is null ? PlaceIndex.Empty : PlaceIndex.Build(Read(stored));
}
