using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Passerelles.Data.Documents;
using Passerelles.Engine.Esco;

namespace Passerelles.Data.Esco;

/// <summary>A release of ESCO as one JSON document per concept, and back.</summary>
public static class EscoDocuments
{
    /// <summary>Name of the source.</summary>
    public const string Source = "esco";

    // Accents as they are: six bytes for each « é » would make a third more to read.
    private static readonly EscoJson s_json = new(new JsonSerializerOptions(EscoJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    private const string Group = "esco-group";
    private const string Occupation = "esco-occupation";
    private const string Skill = "esco-skill";

    /// <summary>The documents of a release; the positions of concepts become those of documents.</summary>
    public static DocumentRelease Of(EscoRelease release) => new(
        release.Info,
        [
            .. release.Groups.Select(g => new ReleaseDocument(Group, g.Uri.RelativePath, JsonSerializer.Serialize(g, s_json.EscoGroup))),
            .. release.Occupations.Select(o => new ReleaseDocument(Occupation, o.Uri.RelativePath, JsonSerializer.Serialize(o, s_json.EscoOccupation))),
            .. release.Skills.Select(s => new ReleaseDocument(Skill, s.Uri.RelativePath, JsonSerializer.Serialize(s, s_json.EscoSkill))),
        ],
        release.Notes);

    /// <summary>The release some documents hold; null when there are none.</summary>
    public static EscoRelease? Read(DocumentRelease? documents) => documents is null ? null : new EscoRelease
    {
        Info = documents.Info,
        Notes = documents.Notes,
        Groups = All(documents, Group, s_json.EscoGroup),
        Occupations = All(documents, Occupation, s_json.EscoOccupation),
        Skills = All(documents, Skill, s_json.EscoSkill),
    };

    private static ImmutableArray<T> All<T>(DocumentRelease documents, string kind, JsonTypeInfo<T> json) =>
        [.. documents.OfKind(kind).Select(d => JsonSerializer.Deserialize(d.Payload, json)!)];
}
