namespace Passerelles.Web.Hosting;

/// <summary>Headers of every answer. Nothing inline, nothing from elsewhere, no frame.</summary>
internal static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The position is asked for by a button only, and only by our own pages (Features/Places/zone.js).
    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), usb=(), browsing-topics=()";

    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        Add(context.Response.Headers);
        return next(context);
    });
}
