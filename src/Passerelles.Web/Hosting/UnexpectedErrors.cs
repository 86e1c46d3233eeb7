using Microsoft.AspNetCore.Diagnostics;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Logs what broke and where, never the message of the exception: it may quote what a person wrote. The framework's own log
/// of the exception, which holds the message, is switched off for the same reason.
/// </summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException)
        {
            for (var inner = exception; inner is not null; inner = inner.InnerException)
            {
                Log.Failure(logger, inner.GetType().FullName!, inner.StackTrace ?? "");
            }
        }

        // Everything set so far has been cleared.
        SecurityHeaders.Add(httpContext.Response.Headers);
        // By now the request bears the path of the error page.
        if (!OpenPaths.IsForPrograms(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path))
        {
            return false;
        }

        await OpenAccess.WriteFailureAsync(httpContext);
        return true;
    }

    public static void AddTo(WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<UnexpectedErrors>();
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Exception}\n{Stack}")]
        public static partial void Failure(ILogger logger, string exception, string stack);
    }
}
