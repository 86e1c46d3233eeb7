using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Passerelles.Engine.Releases;

namespace Passerelles.Data.Documents;

/// <summary>A release kept as documents, as it is compared with another: by kind, identifier and label.</summary>
internal static class DocumentContents
{
    // What the documents of the sources call the name of a thing, the first found.
    private static readonly string[] LabelNames = ["label", "title", "name"];

    // Other names of the same thing, by which it is found under another code.
    private static readonly string[] OtherNames = ["titles", "synonyms", "alt_labels", "labels"];

    /// <summary>Documents that have a name; those that gather many things under one identifier have none, and no code to follow.</summary>
    public static ReleaseContents Of(DocumentRelease release) => new(release.Info,
    [
        .. release.Documents.Select(d => Item(release.Info.Source, d)).OfType<CodedItem>(),
    ]);

    private static CodedItem? Item(string source, ReleaseDocument document)
    {
        if (!CodeSystem.TryParse($"{source}-{document.Kind.Replace('_', '-')}", out var system) || !ReferenceCode.TryCreate(system, document.Id, out var code))
        {
            return null;
        }

        using var json = JsonDocument.Parse(document.Payload);
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.Object && Label(root) is { } label
            ? new CodedItem(code, label) { Marks = Marks(root), Content = Fingerprint(document.Payload) }
            : null;
    }

    private static string? Label(JsonElement root) => LabelNames
        .Select(name => root.TryGetProperty(name, out var value) ? Text(value) : null)
        .FirstOrDefault(text => text is not null);

    // A name in several languages is an object: French first.
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
        JsonValueKind.Object when value.TryGetProperty("fr", out var french) => Text(french),
        _ => null,
    };

    private static ImmutableArray<CodedMark> Marks(JsonElement root) =>
    [
        .. OtherNames.SelectMany(name => root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(Text) : [])
            .OfType<string>()
            .Select(text => new CodedMark(text.ToUpperInvariant(), text))
            .DistinctBy(m => m.Key, StringComparer.Ordinal),
    ];

    private static string Fingerprint(string payload) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(payload)).AsSpan(0, 8));
}
