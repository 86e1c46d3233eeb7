using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Hosting;
using Passerelles.Web.Tests.Http;
using Passerelles.Web.Tests.Site;

namespace Passerelles.Web.Tests.Features.Codes;

public sealed class SqliteRetiredCodesTests() : RetiredCodesTests(DatabaseProvider.Sqlite);

public sealed class PostgreSqlRetiredCodesTests() : RetiredCodesTests(DatabaseProvider.PostgreSql);

/// <summary>The site after ten releases of ROME: no address that ever answered is dead. The same bodies on both databases.</summary>
public abstract class RetiredCodesTests(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly RomeEvolution _evolution = new(seed: 20);
    private TestDatabase _database = null!;
    private RunningSite _site = null!;
    private SiteBrowser _browser = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _site = await RunningSite.StartAsync(_database.Options, "--RateLimits:PagesPerMinute=1000000");
        _browser = new SiteBrowser(_site);
        for (var i = 0; i < 10; i++)
        {
            await Store.SwapAsync(_evolution.Next(), Ct);
        }

        await LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private ReferenceStore Store => _site.Services.GetRequiredService<ReferenceStore>();

    private HashSet<RomeCode> InUse => [.. _evolution.InUse];

    [Fact]
    public async Task Addresses_OfEveryCodeThereEverWas_Answer()
    {
        var codes = _evolution.EverOccupations.OrderBy(c => c).ToList();
        for (var i = 0; i < codes.Count; i++)
        {
            var (code, other) = (codes[i], codes[(i + 7) % codes.Count]);
            foreach (var address in new[]
            {
                $"/metiers/{code}", $"/metiers/{code.ToString().ToLowerInvariant()}", $"/comparer?de={code}&vers={other}", $"/comparer?m={code}&m={other}",
                $"/parcours?de={code}&vers={other}&anciennete=36", $"/et-si?de={code}", $"/carte?de={code}&vue=liste", $"/profil/resultats/{code}", $"/codes/rome/{code}",
            })
            {
                await AssertAnswersAsync(address);
            }
        }

        foreach (var address in _evolution.EverFormer.Select(f => $"/metiers/{f}")
            .Concat(_evolution.EverSkills.Select(s => $"/codes/ogr/{s}"))
            .Concat(_evolution.EverDomains.Where(d => d.Length == 3).SelectMany(d => new[] { $"/familles/{d}", $"/carte?domaine={d}" })))
        {
            await AssertAnswersAsync(address);
        }
    }

    [Fact]
    public async Task Sheet_OfACodeWithOneSuccessor_MovesThereWithTheRestOfTheAddress()
    {
        var (old, heir) = Retired(heirs: 1);

        await AssertMovesAsync($"/metiers/{old}", $"/metiers/{heir}");
        await AssertMovesAsync($"/pdf/metiers/{old}?x=1", $"/pdf/metiers/{heir}?x=1");
        await AssertMovesAsync($"/parcours?de=aide&vers={old}&anciennete=36", $"/parcours?de=aide&vers={heir}&anciennete=36");
        await AssertMovesAsync($"/comparer?m={old}&m={heir}&differences=1", $"/comparer?m={heir}&differences=1");
    }

    [Fact]
    public async Task Sheet_OfACodeThatWasSplit_OffersTheChoiceAndKeepsTheAddress()
    {
        var (old, _) = Retired(heirs: 2);

        var page = await _browser.GetAsync($"/parcours?de={old}&vers=rien&anciennete=36");

        Assert.Equal(HttpStatusCode.MultipleChoices, page.Status);
        Assert.Equal("Ce métier a été scindé", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            _evolution.HeirsOf(old).Select(h => $"/parcours?de={h}&vers=rien&anciennete=36").Order(StringComparer.Ordinal),
            page.Document.QuerySelectorAll(".heirs a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Contains("appellation", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_OfACodeWithoutSuccessor_IsGoneAndSaysSinceWhen()
    {
        var (old, _) = Retired(heirs: 0);

        var page = await _browser.GetAsync($"/metiers/{old}");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal("Ce métier n’existe plus", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Matches("depuis la publication v5[0-9]{2}", page.Text);
    }

    [Fact]
    public async Task RollBack_BringsCodesBack()
    {
        await Store.RollBackAsync("rome", Ct);
        await LoadAsync();

        var rome = _site.Services.GetRequiredService<LiveReference>().Current.Reference.Rome!;
        Assert.Equal("v508", rome.Info.Name);
        Assert.All(rome.Occupations.Take(5), o => Assert.Equal(HttpStatusCode.OK, _browser.GetAsync($"/metiers/{o.Code}").GetAwaiter().GetResult().Status));
        foreach (var code in _evolution.EverOccupations)
        {
            await AssertAnswersAsync($"/metiers/{code}");
        }
    }

    [Fact]
    public async Task Directory_TellsWhatChangedAndWhereCodesWent()
    {
        var list = await _browser.GetAsync("/donnees");
        Assert.Contains("ROME 4.0", list.Text, StringComparison.Ordinal);
        var page = await _browser.GetAsync("/donnees/rome");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("De la publication v508 à la publication v509", page.Text, StringComparison.Ordinal);
        var csv = await _browser.Client.GetStringAsync("/donnees/rome/codes.csv", Ct);
        var codes = csv.Split("\r\n").Skip(1).Where(l => l.StartsWith("rome;", StringComparison.Ordinal)).Select(l => l.Split(';')[1]).ToHashSet(StringComparer.Ordinal);
        Assert.All(_evolution.EverOccupations.Where(c => !InUse.Contains(c)), c => Assert.Contains(c.ToString(), codes));
        using var json = System.Text.Json.JsonDocument.Parse(await _browser.Client.GetStringAsync("/donnees/rome/changements.json", Ct));
        Assert.Equal("v509", json.RootElement.GetProperty("to").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Code_ThatNeverWas_IsNotFound()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/metiers/M9876")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/codes/rome/M9876")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/codes/inconnu/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/donnees/inconnue")).Status);
    }

    private (RomeCode Old, RomeCode? Heir) Retired(int heirs)
    {
        var inUse = InUse;
        var history = _site.Services.GetRequiredService<LiveReference>().Current.Reference.History;
        var old = _evolution.EverOccupations.OrderBy(c => c).First(c => !inUse.Contains(c) && _evolution.HeirsOf(c).Count == heirs
            && (heirs != 1 || history.Resolve(Engine.Releases.ReferenceCode.Of(c))!.Only is not null));
        return (old, _evolution.HeirsOf(old) is { Count: 1 } only ? only.First() : null);
    }

    private async Task AssertMovesAsync(string from, string to)
    {
        using var answer = await _browser.Client.GetAsync(from, Ct);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    private async Task AssertAnswersAsync(string address)
    {
        var asked = address;
        for (var hops = 0; hops < 6; hops++)
        {
            using var answer = await _browser.Client.GetAsync(asked, Ct);
            if (answer.Headers.Location is not { } next)
            {
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.MultipleChoices or HttpStatusCode.Gone, $"{address} → {asked} answers {answer.StatusCode}.");
                return;
            }

            asked = next.OriginalString;
        }

        Assert.Fail($"{address} leads from redirect to redirect.");
    }

    private async Task LoadAsync() =>
        _site.Services.GetRequiredService<LiveReference>().Replace(await ReferenceSnapshot.LoadAsync(Store, Ct));
}
