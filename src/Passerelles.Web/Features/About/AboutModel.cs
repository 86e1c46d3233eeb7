using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.About;

/// <summary>Pages of text; only the publisher's name and contact come from the configuration.</summary>
[SamePageForEveryone]
internal sealed class AboutModel(IOptions<SiteOptions> options) : PageModel
{
    public SiteOptions Site { get; } = options.Value;
}
