using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Passerelles.Documents;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Print;

/// <summary>The PDF of a page of the site, or the page that says why it is not there yet.</summary>
internal sealed class PdfModel(
    OwnPages pages, PrintStyles styles, PrintQueue queue, PrintLimiter limiter, IOptions<PrintOptions> options, TimeProvider clock) : PageModel
{
    private const string StopAsking = "attendre";

    public PrintState State { get; private set; }

    /// <summary>Page to print from a browser instead; null when it came from a form.</summary>
    public string? Printable { get; private set; }

    public string Key { get; private set; } = "";

    public PrintProgress Progress { get; private set; } = new(false, 0, 0, PdfPrinter.Steps, "");

    /// <summary>This address, and the one where it does not ask itself again.</summary>
    public (string Again, string Quiet) Here { get; private set; } = ("", "");

    /// <summary>Without scripts, the page asks itself again until told not to.</summary>
    public bool AsksAgain { get; private set; }

    public async Task<IActionResult> OnGetAsync(string path, CancellationToken cancellationToken)
    {
        if (PrintedPage.Find(path, Request.Query) is not { } page)
        {
            return NotFound();
        }

        var own = await pages.AskAsync(HttpContext, page.Path, page.Query, null);
        Printable = page.Path.ToUriComponent() + page.Query.ToUriComponent();
        if (own.Location is { } elsewhere)
        {
            return LocalRedirect("/pdf" + elsewhere);
        }

        if (own.Status != StatusCodes.Status200OK)
        {
            return AsIs(own);
        }

        var document = Dress(own, page, PublicAddress.Read(new Uri(PublicAddress.Of(HttpContext), Printable.TrimStart('/'))));
        Key = Printing.KeyOf(document);
        var tag = new EntityTagHeaderValue($"\"{Key[..20]}\"");
        if (Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
        {
            Response.GetTypedHeaders().ETag = tag;
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var result = queue.FindResult(Key);
        if (result is null)
        {
            if (queue.FindJob(Key) is null && IsTooMany())
            {
                return StatusCode(StatusCodes.Status429TooManyRequests);
            }

            if (queue.Ask(Key, document, CancellationToken.None) is not { } job)
            {
                return Say(PrintState.Full);
            }

            if (!await IsDoneAsync(job, cancellationToken))
            {
                return SayUnderWay();
            }

            result = await job.Done;
        }

        return Answer(result, page, "public, no-cache", "inline", tag);
    }

    public async Task<IActionResult> OnPostAsync(string path, CancellationToken cancellationToken)
    {
        if (PrintedPage.FindPosted(path) is not { } page)
        {
            return NotFound();
        }

        var own = await pages.AskAsync(HttpContext, page.Path, page.Query, Request.Form);
        if (own.Status != StatusCodes.Status200OK)
        {
            return AsIs(own);
        }

        if (IsTooMany())
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        // It is for this person only: no key, so that nothing of it outlives the answer.
        if (queue.Ask(null, Dress(own, page, ""), cancellationToken) is not { } job)
        {
            return Say(PrintState.Full);
        }

        return Answer(await job.Done.WaitAsync(cancellationToken), page, "no-store", "attachment", null);
    }

    // The page itself says what is missing, or what to make clear.
    private static ContentResult AsIs(OwnPage own) => new() { StatusCode = own.Status, Content = own.Html, ContentType = "text/html; charset=utf-8" };

    private PrintDocument Dress(OwnPage own, PrintedPage page, string footer) => new(styles.Dress(own.Html, page.Format, footer), PublicAddress.Of(HttpContext))
    {
        LargestRootFont = page.Format.LargestRootFont,
        SmallestRootFont = page.Format.SmallestRootFont,
    };

    private bool IsTooMany()
    {
        using var lease = limiter.PerMinute.AttemptAcquire(HttpContext);
        if (!lease.IsAcquired)
        {
            Response.Headers.RetryAfter = "60";
        }

        return !lease.IsAcquired;
    }

    private async Task<bool> IsDoneAsync(PrintJob job, CancellationToken cancellationToken)
    {
        try
        {
            await job.Done.WaitAsync(TimeSpan.FromSeconds(options.Value.Patience), clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private IActionResult Answer(PrintResult result, PrintedPage page, string caching, string disposition, EntityTagHeaderValue? tag)
    {
        switch (result)
        {
            case PrintResult.Printed printed:
                Response.Headers.CacheControl = caching;
                Response.Headers.ContentDisposition = $"{disposition}; filename=\"{page.FileName}.pdf\"";
                if (tag is not null)
                {
                    Response.GetTypedHeaders().ETag = tag;
                }

                return new FileContentResult(printed.Pdf.ToArray(), "application/pdf");
            case PrintResult.RendererMissing:
                return Say(PrintState.RendererMissing);
            default:
                return Say(PrintState.Failed);
        }
    }

    private PageResult Say(PrintState state)
    {
        State = state;
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        Response.Headers.CacheControl = "no-store";
        if (state == PrintState.Full)
        {
            Response.Headers.RetryAfter = (PdfPrinter.Steps * 2).ToString(CultureInfo.InvariantCulture);
        }

        return Page();
    }

    private PageResult SayUnderWay()
    {
        State = PrintState.UnderWay;
        Response.StatusCode = StatusCodes.Status202Accepted;
        Response.Headers.CacheControl = "no-store";
        Progress = PrintProgress.Of(queue, Key);
        AsksAgain = !Request.Query.ContainsKey(StopAsking);
        var again = QueryString.Create(Request.Query.Where(q => !string.Equals(q.Key, StopAsking, StringComparison.Ordinal)));
        Here = (Request.Path.ToUriComponent() + again.ToUriComponent(), Request.Path.ToUriComponent() + again.Add(StopAsking, "non").ToUriComponent());
        return Page();
    }
}
