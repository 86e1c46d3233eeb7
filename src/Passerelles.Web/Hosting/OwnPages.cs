using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Passerelles.Web.Hosting;

/// <summary>Pages of the site asked by the site itself: the same bytes as a browser gets, without a connection.</summary>
internal sealed class OwnPages(IHttpContextFactory contexts)
{
    private RequestDelegate _pipeline = _ => throw new InvalidOperationException("The site is not built yet.");

    /// <summary>What follows this point of the pipeline renders the pages.</summary>
    public void RenderWith(WebApplication app) => app.Use(next => _pipeline = next);

    /// <summary>True for a request of the site to itself: its asker has been counted and limited already.</summary>
    public static bool IsAsking(HttpContext context) => context.Items.ContainsKey(typeof(OwnPages));

    /// <param name="asker">The request on behalf of which the page is asked: same host, cookies and reference.</param>
    /// <param name="path">Path of the page.</param>
    /// <param name="query">Its query, encoded.</param>
    /// <param name="form">The form to post; null to get the page.</param>
    public async Task<OwnPage> AskAsync(HttpContext asker, PathString path, QueryString query, IFormCollection? form)
    {
        var snapshot = RequestSnapshot.Of(asker, asker.RequestServices.GetRequiredService<LiveReference>());
        if (form is null && !query.HasValue && snapshot.Pages.Find(path.Value ?? "/") is { } kept)
        {
            return new OwnPage(StatusCodes.Status200OK, null, Encoding.UTF8.GetString(kept.Plain));
        }

        IHeaderDictionary headers = new HeaderDictionary();
        headers.Host = asker.Request.Headers.Host;
        headers.Cookie = asker.Request.Headers.Cookie;
        var request = new HttpRequestFeature
        {
            Protocol = asker.Request.Protocol,
            Method = form is null ? HttpMethods.Get : HttpMethods.Post,
            Scheme = asker.Request.Scheme,
            Path = path,
            QueryString = query.ToUriComponent(),
            Headers = headers,
        };
        var aborted = asker.RequestAborted;
        // The context accessor follows the flow of execution, and a second context in it would end the first.
        Task<OwnPage> asking;
        using (ExecutionContext.SuppressFlow())
        {
            asking = Task.Run(() => AskAsync(request, form, snapshot, aborted), aborted);
        }

        return await asking;
    }

    private async Task<OwnPage> AskAsync(HttpRequestFeature request, IFormCollection? form, ReferenceSnapshot snapshot, CancellationToken aborted)
    {
        using var body = new MemoryStream();
        var answer = new StreamResponseBodyFeature(body);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(answer);
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = aborted });
        if (form is not null)
        {
            features.Set<IFormFeature>(new FormFeature(form));
        }

        var context = contexts.Create(features);
        try
        {
            context.Items[typeof(OwnPages)] = true;
            context.Items[typeof(ReferenceSnapshot)] = snapshot;
            await _pipeline(context);
            await answer.CompleteAsync();
            return new OwnPage(context.Response.StatusCode, context.Response.Headers.Location, Encoding.UTF8.GetString(body.ToArray()));
        }
        finally
        {
            contexts.Dispose(context);
        }
    }
}

/// <summary>What the site answered itself.</summary>
internal sealed record OwnPage(int Status, string? Location, string Html);
