using System.Diagnostics;

namespace Passerelles.Web.Hosting;

/// <summary>One line per request, without its query (what people search for) nor its form (what they tell of themselves).</summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Passerelles.Web.Requests");
        app.Use(async (context, next) =>
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                if (logger.IsEnabled(LogLevel.Information))
                {
                    var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText
                        // Served from memory: the path is that of a page or an asset we know, not words of a visitor.
                        ?? (context.Response.StatusCode < StatusCodes.Status400BadRequest ? context.Request.Path.Value : "-") ?? "-";
                    var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    Log.Request(logger, context.Request.Method, route, context.Response.StatusCode, milliseconds);
                }
            }
        });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
        public static partial void Request(ILogger logger, string method, string route, int status, double milliseconds);
    }
}
