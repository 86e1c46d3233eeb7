using Microsoft.AspNetCore.Diagnostics;

namespace Passerelles.Web.Hosting;

internal static class ErrorPages
{
    /// <summary>True while the pipeline runs again to show why a request failed: it is not counted, limited or read twice.</summary>
    public static bool IsBeingShown(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
}
