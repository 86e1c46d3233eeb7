using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Http;

/// <summary>What a browser without JavaScript does: follows links, keeps cookies, fills in forms and presses their buttons.</summary>
internal sealed class SiteBrowser : IDisposable
{
    private readonly HttpClient _client;

    public SiteBrowser(RunningSite site)
    {
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site.Address };
    }

    public HttpClient Client => _client;

    public async Task<SitePage> GetAsync(string path) => await SitePage.ReadAsync(await _client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Asks again while the answer says that it is being made.</summary>
    public async Task<HttpResponseMessage> GetWhenReadyAsync(string path)
    {
        while (true)
        {
            var answer = await _client.GetAsync(path, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    /// <summary>Form and address a browser would post when the button whose text begins so is pressed.</summary>
    public static (string Path, List<(string Name, string Value)> Fields) FormOf(SitePage page, string button)
    {
        var pressed = page.Document.QuerySelectorAll<IHtmlButtonElement>("button")
            .First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal) && b.Form?.Method is "post");
        var fields = FieldsOf(pressed.Form!);
        if (pressed.Name is { Length: > 0 } own)
        {
            fields.Add((own, pressed.Value));
        }

        return (pressed.GetAttribute("formaction") ?? pressed.Form!.GetAttribute("action")!, fields);
    }

    /// <summary>Posts the form that holds the button whose text begins so, with the fields as the page shows them.</summary>
    public async Task<SitePage> PressAsync(SitePage page, string button, params (string Name, string Value)[] changes)
    {
        var (path, fields) = FormOf(page, button);
        foreach (var (name, value) in changes)
        {
            fields.RemoveAll(f => string.Equals(f.Name, name, StringComparison.Ordinal));
            fields.Add((name, value));
        }

        return await PostAsync(path, fields);
    }

    public async Task<SitePage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await SitePage.ReadAsync(await _client.PostAsync(path, content, TestContext.Current.CancellationToken));
    }

    /// <summary>Opens /cv and sends a file through its form.</summary>
    public async Task<SitePage> UploadAsync(byte[] file, string name = "cv.pdf")
    {
        var page = await GetAsync("/cv");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in FieldsOf(page.Document.QuerySelector<IHtmlFormElement>("form.upload")!))
        {
            content.Add(new StringContent(value), field);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, "fichier", name);
        return await SitePage.ReadAsync(await _client.PostAsync("/cv", content, TestContext.Current.CancellationToken));
    }

    /// <summary>Fields a browser would send: named, enabled, ticked when they are boxes, no file, no button.</summary>
    public static List<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        var fields = new List<(string, string)>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    fields.Add((name, input.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields.Add((name, select.Value ?? ""));
                    break;
            }
        }

        return fields;
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>An answer and its parsed page.</summary>
internal sealed record SitePage(HttpStatusCode Status, HttpResponseHeaders Headers, IHtmlDocument Document, string Html)
{
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? Document.DocumentElement.TextContent).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<SitePage> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var document = await new HtmlParser().ParseDocumentAsync(html);
            return new SitePage(response.StatusCode, response.Headers, document, html);
        }
    }
}
