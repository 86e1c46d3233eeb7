using System.Globalization;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Occupations;

namespace Passerelles.Web.Features.Map;

/// <summary>How much of the map one sees at once.</summary>
internal enum MapSize
{
    /// <summary>« petite »: dots only, the whole of it in the width of a screen.</summary>
    Small,

    /// <summary>« moyenne »: every name.</summary>
    Medium,

    /// <summary>« grande »: the same, larger.</summary>
    Large,
}

/// <summary>What an address asks of the map; every view has one, so that it can be kept and shared.</summary>
internal sealed record MapQuery
{
    public const string Page = "/carte";

    /// <summary>Durations one may ask for, in months: the bands of an isochrone.</summary>
    public static IReadOnlyList<int> Durations { get; } = [6, 12, 24, 36];

    public bool AsList { get; init; }

    public MapSize Size { get; init; } = MapSize.Medium;

    /// <summary>Family (a zoom on the map), level, regulation, without diploma, emerging; never a workplace.</summary>
    public OccupationFilter Filter { get; init; } = new();

    /// <summary>Longest time accepted from the chosen station, in months.</summary>
    public int? Months { get; init; }

    /// <summary>The chosen station: an identifier, or a name as typed.</summary>
    public string From { get; init; } = "";

    /// <summary>A letter or a professional domain of ROME; empty for the index of all; null for the sector.</summary>
    public string? Domain { get; init; }

    /// <summary>The drawing alone, to be printed large.</summary>
    public bool AsPoster { get; init; }

    public static MapQuery Read(IQueryCollection query, OccupationReference reference) => new()
    {
        AsList = query["vue"] == "liste",
        Size = query["taille"].ToString() switch
        {
            "petite" => MapSize.Small,
            "grande" => MapSize.Large,
            _ => MapSize.Medium,
        },
        Filter = OccupationFilter.Read(query, reference) with { Workplace = null },
        Months = int.TryParse(query["duree"], NumberStyles.None, CultureInfo.InvariantCulture, out var months) && Durations.Contains(months) ? months : null,
        From = query["de"].ToString(),
        Domain = query.TryGetValue("domaine", out var domain) ? domain.ToString().Trim().ToUpperInvariant() : null,
        AsPoster = query["affiche"] == "1",
    };

    /// <summary>Address of the view; the plainest has no query.</summary>
    public string ToAddress()
    {
        var query = Domain is { } domain ? QueryString.Create("domaine", domain) : QueryString.Empty;
        query = From.Length > 0 ? query.Add("de", From) : query;
        query = query.Add(Filter.ToQuery());
        query = Months is { } months ? query.Add("duree", months.ToString(CultureInfo.InvariantCulture)) : query;
        query = AsList ? query.Add("vue", "liste") : query;
        query = Size == MapSize.Medium ? query : query.Add("taille", Size == MapSize.Small ? "petite" : "grande");
        query = AsPoster ? query.Add("affiche", "1") : query;
        return Page + query.ToUriComponent();
    }
}
