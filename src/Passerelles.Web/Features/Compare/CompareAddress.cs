using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Compare;

/// <summary>Addresses of comparisons, always with identifiers, so that they can be shared.</summary>
internal static class CompareAddress
{
    public static string Pair(OccupationId from, OccupationId to) => $"/comparer?de={from}&vers={to}";

    public static string Table(IEnumerable<OccupationId> occupations, bool onlyDifferences = false) =>
        $"/comparer?{string.Join('&', occupations.Select(o => $"m={o}"))}{(onlyDifferences ? "&differences=1" : "")}";

    /// <summary>The fields as they are, one of them replaced by an occupation.</summary>
    public static string With(IReadOnlyList<OccupationChoice> fields, bool isTable, int replaced, OccupationId occupation)
    {
        var values = fields.Select((f, i) => i == replaced ? occupation.ToString() : Uri.EscapeDataString(f.Occupation?.Id.ToString() ?? f.Text));
        var named = values.Select((v, i) => (Name: isTable ? "m" : i == 0 ? "de" : "vers", Value: v)).Where(p => p.Value.Length > 0);
        return $"/comparer?{string.Join('&', named.Select(p => $"{p.Name}={p.Value}"))}";
    }
}
