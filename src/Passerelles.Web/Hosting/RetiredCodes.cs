using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Hosting;

internal static class RetiredCodes
{
    /// <summary>Sends addresses that name retired codes to where they lead now, before any page looks for them.</summary>
    public static void UseRetiredCodes(this WebApplication app)
    {
        var live = app.Services.GetRequiredService<LiveReference>();
        app.Use((context, next) =>
        {
            var request = context.Request;
            var retired = ErrorPages.IsBeingShown(context) ? null : RetiredAddress.Read(request, RequestSnapshot.Of(context, live).Reference);
            // A program cannot choose from a page: without one clear successor, the API says in its own form that there is no such thing.
            if (retired is null || (retired.Redirect is null && OpenPaths.IsForPrograms(request.Path)))
            {
                return next(context);
            }

            var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
            if (retired.Redirect is { } address)
            {
                // 308 sends a form again as it is (RFC 9110 § 15.4.9); nothing here is cached for longer than the reference lives,
                // as a code may come back.
                context.Response.StatusCode = isRead ? StatusCodes.Status301MovedPermanently : StatusCodes.Status308PermanentRedirect;
                context.Response.Headers.Location = address;
                context.Response.Headers.CacheControl = "public, no-cache";
                return Task.CompletedTask;
            }

            var code = retired.Fate!.Retired.Code;
            var page = new PathString($"/codes/{code.System}/{code.Value}");
            if (!isRead)
            {
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = page.ToUriComponent();
                return Task.CompletedTask;
            }

            context.Items[typeof(RetiredAddress)] = retired;
            request.Path = page;
            return next(context);
        });
    }
}
