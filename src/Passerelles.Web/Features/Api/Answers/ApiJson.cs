using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>How the open interface writes JSON: the same words and the same case as the command line.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>The same for the schemas of the OpenAPI document, which are made from the options of the host.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        // Never inside HTML: the media type and « nosniff » say so. Addresses keep their « & » and texts their accents.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
