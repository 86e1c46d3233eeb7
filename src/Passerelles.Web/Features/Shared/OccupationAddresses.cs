using System.Globalization;
using Passerelles.Engine.Pathways;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Shared;

/// <summary>Addresses of the views that hold two occupations.</summary>
internal static class OccupationAddresses
{
    public static string Route(OccupationId from, OccupationId to, int months = PathwayOrigin.UsualPractice) =>
        $"/parcours?de={from}&vers={to}{(months == PathwayOrigin.UsualPractice ? "" : "&anciennete=" + months.ToString(CultureInfo.InvariantCulture))}";

    public static string Compare(OccupationId from, OccupationId to) => $"/comparer?de={from}&vers={to}";
}
