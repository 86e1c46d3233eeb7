using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Passerelles.Web.Hosting;

/// <summary>How many requests one address may make. IPv6 is counted by /64: one home has 2⁶⁴ addresses.</summary>
internal static class RateLimits
{
    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter =
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                    : "60";
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(RequestsPerMinute(), UploadsAtOnce(perAddress: true), UploadsAtOnce(perAddress: false));
    });

    private static PartitionedRateLimiter<HttpContext> RequestsPerMinute() =>
        PartitionedRateLimiter.Create<HttpContext, (string Address, bool Upload)>(context =>
        {
            if (ErrorPages.IsBeingShown(context) || OwnPages.IsAsking(context))
            {
                return RateLimitPartition.GetNoLimiter(("", false));
            }

            var options = context.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
            return RateLimitPartition.GetFixedWindowLimiter((Address: Network(context.Connection.RemoteIpAddress), Upload: IsUpload(context)), key => new FixedWindowRateLimiterOptions
            {
                PermitLimit = key.Upload ? options.UploadsPerMinute : options.PagesPerMinute,
                Window = TimeSpan.FromMinutes(1),
                QueueLimit = 0,
            });
        });

    /// <summary>A file being received stays in memory: slow senders must not pile up.</summary>
    private static PartitionedRateLimiter<HttpContext> UploadsAtOnce(bool perAddress) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            if (!IsUpload(context) || ErrorPages.IsBeingShown(context))
            {
                return RateLimitPartition.GetNoLimiter("");
            }

            var key = perAddress ? Network(context.Connection.RemoteIpAddress) : "*";
            return RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = perAddress ? 4 : 16, QueueLimit = 0 });
        });

    /// <summary>PDFs to make: the costliest thing one may ask without sending a file.</summary>
    public static PartitionedRateLimiter<HttpContext> PdfsPerMinute(RateLimitOptions options) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            Network(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.PdfsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private static bool IsUpload(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && PostedForms.MayHoldAFile(context);

    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "-";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes[..8] : bytes);
    }
}
