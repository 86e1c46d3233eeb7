namespace Passerelles.Imports.Lheo;

/// <summary>What our export writes in <c>info</c> attributes, so that what comes back is what was known and nothing else.</summary>
internal static class LheoMarks
{
    /// <summary>An element LHEO demands and whose value is not known.</summary>
    public const string Unknown = "non renseigné";

    /// <summary>A position that is that of the commune.</summary>
    public const string Commune = "commune";

    /// <summary>Our <c>extras</c>.</summary>
    public const string Own = "passerelles";

    /// <summary>A street that four lines of fifty characters cannot hold.</summary>
    public const string Street = "adresse";

    /// <summary>A code beyond the number LHEO allows.</summary>
    public const string Code = "code";

    /// <summary>Places left in a session.</summary>
    public const string PlacesLeft = "places-restantes";
}
