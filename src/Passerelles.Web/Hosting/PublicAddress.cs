using Microsoft.Extensions.Options;

namespace Passerelles.Web.Hosting;

/// <summary>Where people find the site, for what is read away from it: PDFs, posters, QR codes.</summary>
internal static class PublicAddress
{
    /// <summary>The configured address, else that of the request.</summary>
    public static Uri Of(HttpContext context)
    {
        var configured = context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.PublicAddress;
        return configured ?? (Uri.TryCreate($"{context.Request.Scheme}://{context.Request.Host.Value}/", UriKind.Absolute, out var asked)
            ? asked
            : new Uri("http://localhost/"));
    }

    /// <summary>As people write an address: without the scheme.</summary>
    public static string Read(Uri address) => (address.Authority + address.AbsolutePath).TrimEnd('/');
}
