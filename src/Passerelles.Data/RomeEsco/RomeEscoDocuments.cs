using System.Text.Json;
using Passerelles.Data.Documents;
using Passerelles.Engine.Alignment;

namespace Passerelles.Data.RomeEsco;

/// <summary>The ROME–ESCO correspondence as one JSON document per ESCO occupation, and back.</summary>
public static class RomeEscoDocuments
{
    /// <summary>Name of the source.</summary>
    public const string Source = "rome-esco";

    private const string Kind = "rome-esco-occupation";

    /// <summary>The documents of a release.</summary>
    public static DocumentRelease Of(RomeEscoMapping mapping) => new(
        mapping.Info,
        [.. mapping.Occupations.Select(o => new ReleaseDocument(Kind, o.Occupation.RelativePath, JsonSerializer.Serialize(o, RomeEscoJson.Default.MappedOccupation)))],
        mapping.Notes);

    /// <summary>The release some documents hold; null when there are none.</summary>
    public static RomeEscoMapping? Read(DocumentRelease? documents) => documents is null ? null : new RomeEscoMapping
    {
        Info = documents.Info,
        Notes = documents.Notes,
        Occupations = [.. documents.OfKind(Kind).Select(d => JsonSerializer.Deserialize(d.Payload, RomeEscoJson.Default.MappedOccupation)!)],
    };
}
