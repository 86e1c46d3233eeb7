using Passerelles.Engine.Market;
using Passerelles.Engine.Territories;

namespace Passerelles.Web.Features.Territories;

/// <summary>Addresses of regions and departments. The code alone would not do: 76 is Occitanie and Seine-Maritime.</summary>
internal static class TerritoryAddress
{
    private const string RegionPrefix = "region-";
    private const string DepartmentPrefix = "departement-";

    public static string Of(ZoneCode zone) => "/territoires/" + (zone.Level == ZoneLevel.Region ? RegionPrefix : DepartmentPrefix) + zone.Value;

    public static ZoneCode? Read(string text)
    {
        if (text.StartsWith(RegionPrefix, StringComparison.OrdinalIgnoreCase) && RegionCode.TryParse(text[RegionPrefix.Length..], out var region))
        {
            return ZoneCode.Of(region);
        }

        // The collectivities have no tile, and no figures.
        return text.StartsWith(DepartmentPrefix, StringComparison.OrdinalIgnoreCase) && DepartmentCode.TryParse(text[DepartmentPrefix.Length..], out var department)
            && TerritoryNames.Of(department).Region is not null
                ? ZoneCode.Of(department)
                : null;
    }

    public static string Name(ZoneCode zone) => zone.Level == ZoneLevel.Region
        ? TerritoryNames.Of(RegionCode.Parse(zone.Value)).Name
        : TerritoryNames.Of(DepartmentCode.Parse(zone.Value)).Name;
}
