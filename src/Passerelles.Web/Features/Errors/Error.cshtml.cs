using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Errors;

/// <summary>Shown in place of a page that could not be; keeps the status and the method of the request that failed.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public int Status { get; private set; }

    public ErrorMessage Message { get; private set; } = ErrorMessage.Of(StatusCodes.Status404NotFound);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for by its address, an error page is a page that does not exist.
        Status = ErrorPages.IsBeingShown(HttpContext) ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        Response.Headers.CacheControl = "no-store";
        Message = ErrorMessage.Of(Status);
    }
}
