using Microsoft.AspNetCore.Diagnostics;

namespace Passerelles.Web.Hosting;

/// <summary>
/// Logs what broke and where, never the message of the exception: it may quote what a person wrote. The framework's own log
/// of the exception, which holds the message, is switched off for the same reason.
/// </summary>
internal sealed partial class UnexpectedErrors(ILogger<UnexpectedErrors> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException)
        {
            for (var inner = exception; inner is not null; inner = inner.InnerException)
            {
                Log.Failure(logger, inner.GetType().FullName!, inner.StackTrace ?? "");
            }
        }

        return ValueTask.FromResult(false);
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
