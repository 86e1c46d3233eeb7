using Passerelles.Data;
using Passerelles.Data.Territories;
using Passerelles.Engine.Territories;

namespace Passerelles.Imports.Sources;

/// <summary>Where communes are: what stands for the position of an address that gives none.</summary>
public sealed class CommunePositions
{
    private readonly Dictionary<string, GeoPoint> _communes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GeoPoint> _postcodes = new(StringComparer.Ordinal);

    /// <summary>Positions of the territories imported; null when there are none.</summary>
    /// <param name="store">The database.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task<CommunePositions?> LoadAsync(ReferenceStore store, CancellationToken ct)
    {
        if (await store.LoadDocumentsAsync(TerritoryDocuments.Source, ct) is not { } stored)
        {
            return null;
        }

        var positions = new CommunePositions();
        foreach (var place in TerritoryDocuments.Read(stored).Places.OrderByDescending(p => p.Population ?? 0).ThenBy(p => p.Code))
        {
            if (place.Position is { } at)
            {
                positions.Add(place.Code.ToString(), [.. place.Postcodes.Select(p => p.ToString())], new GeoPoint(Math.Round(at.Latitude, 6), Math.Round(at.Longitude, 6)));
            }
        }

        return positions;
    }

    /// <summary>Position of the commune bearing this INSEE code, or null.</summary>
    public GeoPoint? OfCommune(string code) => _communes.TryGetValue(code, out var position) ? position : null;

    /// <summary>Position of the most populated commune of this postcode, or null.</summary>
    public GeoPoint? OfPostcode(string postcode) => _postcodes.TryGetValue(postcode, out var position) ? position : null;

    /// <summary>Position of a commune, else of a postcode; null when neither is known.</summary>
    public GeoPoint? Of(string? commune, string? postcode) => (commune is null ? null : OfCommune(commune)) ?? (postcode is null ? null : OfPostcode(postcode));

    /// <summary>Adds a commune; the first one given for a postcode stands for it.</summary>
    public void Add(string commune, IReadOnlyList<string> postcodes, GeoPoint position)
    {
        _communes.TryAdd(commune, position);
        foreach (var postcode in postcodes)
        {
            _postcodes.TryAdd(postcode, position);
        }
    }
}
