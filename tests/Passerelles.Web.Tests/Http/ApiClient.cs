using System.Net;
using System.Text.Json.Nodes;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Http;

/// <summary>What a program does: asks, and reads JSON.</summary>
internal sealed class ApiClient(RunningSite site) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };

    public async Task<ApiAnswer> AskAsync(string address, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var all = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new ApiAnswer(answer.StatusCode, all, bytes);
    }

    public async Task<JsonNode> GetAsync(string address)
    {
        var answer = await AskAsync(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address} answers {answer.Status}: {answer.Text}");
        return answer.Json;
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record ApiAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
