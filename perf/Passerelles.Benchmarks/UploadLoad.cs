using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Passerelles.Benchmarks;

/// <summary>Posts the same CV again and again, as the form of the site does, and prints the latencies.</summary>
internal static class UploadLoad
{
    private const int WarmUp = 20;

    public static async Task<int> RunAsync(Uri site, string file, int count)
    {
        using var client = new HttpClient { BaseAddress = site };
        var form = await ReadFormAsync(client);
        var content = await File.ReadAllBytesAsync(file);
        var latencies = new List<double>(count);
        for (var i = 0; i < WarmUp + count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await PostAsync(client, form, content, Path.GetFileName(file));
            if (i >= WarmUp)
            {
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        latencies.Sort();
        string At(double share) => latencies[(int)Math.Ceiling(share * count) - 1].ToString("0", CultureInfo.InvariantCulture);
        Console.WriteLine($"CV upload to page, {count} times: p50 {At(0.50)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms");
        return 0;
    }

    private static async Task<UploadForm> ReadFormAsync(HttpClient client)
    {
        var html = await client.GetStringAsync("/cv");
        var document = await new HtmlParser().ParseDocumentAsync(html);
        var input = document.QuerySelector("form input[type=file]") ?? throw new InvalidOperationException("/cv has no file field.");
        var form = input.Closest("form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        return new UploadForm(form.GetAttribute("action") ?? "/cv", input.GetAttribute("name")!, hidden);
    }

    private static async Task PostAsync(HttpClient client, UploadForm form, byte[] content, string name)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (key, value) in form.Hidden)
        {
            body.Add(new StringContent(value), key);
        }

        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(part, form.FileField, name);
        using var response = await client.PostAsync(form.Action, body);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private sealed record UploadForm(string Action, string FileField, Dictionary<string, string> Hidden);
}
