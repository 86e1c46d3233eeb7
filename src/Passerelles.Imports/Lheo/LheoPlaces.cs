using System.Globalization;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Lheo;

/// <summary>Reads addresses and positions.</summary>
internal sealed class LheoPlaces(CommunePositions? locate)
{
    /// <summary>The first place of an action; the place to enrol at, when it names no other and people come to it.</summary>
    public TrainingPlace? OfAction(LheoNode action)
    {
        if (action.Find("lieu-de-formation")?.Find("coordonnees") is { } contact && OfContact(contact, withName: true) is { } place)
        {
            return place;
        }

        return action.Text("modalites-enseignement") is "1" ? null
            : action.Find("session")?.Find("adresse-inscription")?.Find("adresse") is { IsUnknown: false } address ? OfAddress(address, null)
            : null;
    }

    public TrainingPlace? OfContact(LheoNode contact, bool withName) =>
        contact.Find("adresse") is { } address ? OfAddress(address, withName ? contact.Text("ligne") : null) : null;

    public TrainingPlace OfSummary(LheoNode summary) =>
        Make(null, null, summary, Position(summary.Extra("latitude"), summary.Extra("longitude")));

    private TrainingPlace OfAddress(LheoNode address, string? name)
    {
        var position = address.Find("geolocalisation") is { } geo
            ? Position(geo.Text("latitude"), geo.Text("longitude"))
            : Position(address.Extra("latitude"), address.Extra("longitude"));
        var street = string.Join(", ", address.All("ligne").Select(l => l.Content?.Trim()).Where(l => l is { Length: > 0 } and not "-"));
        var place = Make(address.Text("denomination") ?? name, address.Extra(LheoMarks.Street) ?? (street.Length > 0 ? street : null), address, position);
        return LheoMarks.Commune.Equals(address.Find("geolocalisation")?.Info, StringComparison.Ordinal) ? place with { IsCommunePosition = true } : place;
    }

    private TrainingPlace Make(string? name, string? street, LheoNode node, GeoPoint? position)
    {
        var (commune, postcode) = (node.Text("code-INSEE-commune"), node.Text("codepostal"));
        var fromCommune = position is null ? locate?.Of(commune, postcode) : null;
        return new TrainingPlace
        {
            Name = name,
            Street = street is null ? null : Files.Excerpt.OneLine(street),
            Postcode = postcode,
            City = node.Text("ville"),
            Commune = commune,
            Department = Department(commune, postcode) ?? node.Text("departement")?.ToUpperInvariant(),
            Position = position ?? fromCommune,
            IsCommunePosition = fromCommune is not null,
        };
    }

    /// <summary>Department of a commune, else of a postcode: the first two characters, three overseas; Corsica is told by its postcodes.</summary>
    internal static string? Department(string? commune, string? postcode)
    {
        if (commune is { Length: 5 })
        {
            return commune.StartsWith("97", StringComparison.Ordinal) || commune.StartsWith("98", StringComparison.Ordinal) ? commune[..3] : commune[..2].ToUpperInvariant();
        }

        if (postcode is not { Length: 5 } || postcode.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        return postcode[..2] switch
        {
            "97" or "98" => postcode[..3],
            "20" => string.CompareOrdinal(postcode, "20200") < 0 ? "2A" : "2B",
            var code => code,
        };
    }

    private static GeoPoint? Position(string? latitude, string? longitude) =>
        Degrees(latitude) is { } lat && Degrees(longitude) is { } lon && new GeoPoint(lat, lon) is { IsValid: true } position ? position : null;

    /// <summary>Degrees with a point or a comma, to the tenth of a metre or so: what is kept is what is compared and exported.</summary>
    private static double? Degrees(string? text) =>
        double.TryParse(text?.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees)
            ? Math.Round(degrees, 6)
            : null;
}
