using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passerelles.Imports.Downloads;

/// <summary>What is written beside a file, or beside a part of one, to ask for the rest or for something newer.</summary>
/// <param name="Address">Address asked.</param>
/// <param name="File">Name of the file; empty for a part.</param>
/// <param name="ETag">Tag of the version, or null.</param>
/// <param name="LastModified">Date of the version as its server wrote it, or null.</param>
/// <param name="FetchedAt">When.</param>
internal sealed record DownloadNote(string Address, string File, string? ETag, string? LastModified, DateTimeOffset FetchedAt)
{
    /// <summary>What proves that a part and its rest are of one version (RFC 9110 § 13.1.5: a weak tag does not).</summary>
    [JsonIgnore]
    public string? Validator => ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : LastModified;

    /// <summary>Reads a note; null when there is none or it is damaged: the download then starts from nothing.</summary>
    public static DownloadNote? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(System.IO.File.ReadAllText(path), DownloadNoteJson.Default.DownloadNote);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(string path) => System.IO.File.WriteAllText(path, JsonSerializer.Serialize(this, DownloadNoteJson.Default.DownloadNote));
}

[JsonSerializable(typeof(DownloadNote))]
internal sealed partial class DownloadNoteJson : JsonSerializerContext;
