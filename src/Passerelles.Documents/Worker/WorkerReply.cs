using System.Text.Json;

namespace Passerelles.Documents;

/// <summary>A parsed document as the small JSON object that crosses the pipe.</summary>
internal static class WorkerReply
{
    public static void Write(Stream output, ParsedDocument document)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        switch (document)
        {
            case ParsedDocument.Read read:
                writer.WriteNumber("kind", (int)read.Kind);
                writer.WriteNumber("pages", read.Pages);
                writer.WriteBoolean("damaged", read.IsDamaged);
                writer.WriteString("text", read.Text);
                break;
            case ParsedDocument.Failed failed:
                writer.WriteNumber("failure", (int)failed.Failure);
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>Null when the bytes are no reply: the child was stopped while it wrote.</summary>
    public static ParsedDocument? Parse(ReadOnlyMemory<byte> output)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            var root = json.RootElement;
            return root.TryGetProperty("failure", out var failure)
                ? new ParsedDocument.Failed((ParseFailure)failure.GetInt32())
                : new ParsedDocument.Read(
                    (DocumentKind)root.GetProperty("kind").GetInt32(),
                    root.GetProperty("pages").GetInt32(),
                    root.GetProperty("text").GetString() ?? string.Empty,
                    root.GetProperty("damaged").GetBoolean());
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
