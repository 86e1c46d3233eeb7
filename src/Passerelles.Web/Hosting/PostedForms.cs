using Microsoft.AspNetCore.Http.Features;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Hosting;

/// <summary>Bounds and reads every posted form before anything else looks at it.</summary>
internal static class PostedForms
{
    /// <summary>Room for the boundaries and the other fields around a file of the largest size.</summary>
    private const int Margin = 64 * 1024;

    /// <summary>Ten megabytes at the pace of a poor mobile network.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(2);

    public static void Configure(FormOptions options)
    {
        options.ValueCountLimit = 6000;
        options.ValueLengthLimit = 16 * 1024;
        options.KeyLengthLimit = 100;
        options.MultipartBodyLengthLimit = SiteOptions.LargestFile + Margin;
        // A file above this threshold is written to a temporary file: none ever is, a CV stays in memory.
        options.MemoryBufferThreshold = SiteOptions.LargestFile + (2 * Margin);
        options.BufferBodyLengthLimit = SiteOptions.LargestFile + (2 * Margin);
    }

    public static void UsePostedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        // What programs read takes no form: routing has the right answer, 405.
        if (!HttpMethods.IsPost(context.Request.Method) || ErrorPages.IsBeingShown(context) || OpenPaths.IsForPrograms(context.Request.Path))
        {
            await next(context);
            return;
        }

        var limit = MayHoldAFile(context) ? SiteOptions.LargestFile + Margin : SiteOptions.LargestForm;
        var status = await ReadAsync(context, limit);
        if (status is { } refused)
        {
            context.Response.StatusCode = refused;
            return;
        }

        await next(context);
    });

    /// <summary>Null when the form was read, else the status that says why not.</summary>
    private static async Task<int?> ReadAsync(HttpContext context, int limit)
    {
        if (!context.Request.HasFormContentType)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (context.Request.ContentLength > limit)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = limit;
        }

        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            patience.CancelAfter(LongestUpload);
            await context.Request.ReadFormAsync(patience.Token);
            return null;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (Exception e) when (e is InvalidDataException or IOException || (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    internal static bool MayHoldAFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ReceivesFileAttribute>() is not null;
}

/// <summary>Marks the page that receives a CV: the only one allowed a large request, and the most limited in number.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReceivesFileAttribute : Attribute;
