using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.LinkedData;

/// <summary>Linked data in the vocabulary of schema.org.</summary>
internal static class JsonLd
{
    public const string MediaType = "application/ld+json";
    public const string Vocabulary = "https://schema.org";

    private static readonly JsonSerializerOptions InPages = new(ApiJson.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Addresses for data inside a page: a page is kept for everyone, so it names no host it was merely asked under.</summary>
    public static ApiAddresses AddressesInPages(IServiceProvider services) =>
        new(services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicAddress);

    /// <summary>
    /// The text of a data block: « &lt; » is escaped, so it cannot end the element, and since the type is not that of a script the
    /// block is never executed and the content security policy has nothing to refuse.
    /// </summary>
    public static HtmlString Block(JsonObject data) => new(JsonSerializer.Serialize(data, InPages));

    /// <summary>Drops what is not known: schema.org has no « null ».</summary>
    public static JsonObject Known(params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var known = new JsonObject();
        foreach (var (name, value) in properties)
        {
            if (value is not null and not JsonArray { Count: 0 })
            {
                known[name] = value;
            }
        }

        return known;
    }

    public static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);
}
