using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Passerelles.Web.Features.Api.Document;
using Passerelles.Web.Features.Downloads;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api;

/// <summary>The open interface explained to people.</summary>
[SamePageForEveryone]
internal sealed class ApiModel(ApiDocument document, ReferenceSnapshot snapshot, IOptions<SiteOptions> site, IOptions<RateLimitOptions> limits) : PageModel
{
    public ImmutableArray<(string Tag, ImmutableArray<ShownOperation> Operations)> Tags { get; private set; } = [];

    public ImmutableArray<string> Attributions { get; } = [.. Attribution.Of(snapshot.Reference)];

    /// <summary>Address in the examples: the page is kept for everyone, so it never shows a name it was merely asked under.</summary>
    public string Site { get; } = site.Value.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? "https://adresse-du-site";

    public int RequestsPerMinute { get; } = limits.Value.PagesPerMinute;

    public async Task OnGetAsync() => Tags = ShownOperation.Of(JsonNode.Parse(await document.OfAsync(HttpContext))!.AsObject());
}
