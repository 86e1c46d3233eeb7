using System.Text;
using Microsoft.AspNetCore.Http;
using Passerelles.Imports.Downloads;
using Passerelles.Imports.Sources;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Downloads;

public sealed class SourceDownloadTests : IAsyncLifetime
{
    private static readonly byte[] Release = new RomeSample(occupations: 30).ToZip();

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private FileServer _server = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ImportSource Rome => SourceRegistry.Find("rome")!;

    private string Own => _folder.PathOf("rome");

    public async ValueTask InitializeAsync()
    {
        _server = await FileServer.StartAsync();
        _server.Content = Release;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fetch_NewFile_IsWholeAndTold()
    {
        var steps = new List<ImportProgress>();
        var fetched = Assert.IsType<DownloadResult.Fetched>(await FetchAsync(progress: new Recorder(steps)));
        Assert.Equal(Release, await File.ReadAllBytesAsync(fetched.Path, Ct));
        Assert.Equal((_folder.PathOf("rome/RefRome.zip"), Release.Length, 0L), (fetched.Path, fetched.Bytes, fetched.Resumed));
        Assert.Equal((Release.Length / 1024, Release.Length / 1024), (steps[^1].Done, steps[^1].Total));
        Assert.Empty(Directory.GetFiles(Own, "*.part*"));
    }

    [Fact]
    public async Task Fetch_AgainWithoutChange_IsUpToDate()
    {
        var first = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        var second = Assert.IsType<DownloadResult.UpToDate>(await FetchAsync());
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(Release, await File.ReadAllBytesAsync(second.Path, Ct));
        Assert.Equal("\"un\"", _server.Requests.Last().IfNoneMatch);
    }

    [Fact]
    public async Task Fetch_NewerFile_TakesThePlaceOfTheOld()
    {
        await FetchAsync();
        (_server.Content, _server.ETag) = (new RomeSample("461").ToZip(), "\"deux\"");
        var second = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal(_server.Content, await File.ReadAllBytesAsync(second.Path, Ct));
    }

    [Fact]
    public async Task Fetch_CutTwice_GoesOnWhereItStopped()
    {
        _server.Cuts.Enqueue(1000);
        _server.Cuts.Enqueue(500);
        var fetched = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal(Release, await File.ReadAllBytesAsync(fetched.Path, Ct));
        Assert.Equal(["", "\"un\"", "\"un\""], _server.Requests.Select(r => r.IfRange), StringComparer.Ordinal);
        Assert.All(_server.Requests.Skip(1), r => Assert.Matches("^bytes=[1-9][0-9]*-$", r.Range));
    }

    [Fact]
    public async Task Fetch_StoppedThenAskedAgain_GoesOnInAnotherRun()
    {
        _server.Cuts.Enqueue(2000);
        Assert.IsType<DownloadResult.Failed>(await FetchAsync(waits: 0));
        Assert.NotEmpty(Directory.GetFiles(Own, "*.part"));
        var fetched = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal(Release, await File.ReadAllBytesAsync(fetched.Path, Ct));
        Assert.InRange(fetched.Resumed, 1, 2000);
    }

    [Fact]
    public async Task Fetch_CutByAServerWithoutRanges_StartsAgain()
    {
        _server.HasRanges = false;
        _server.Cuts.Enqueue(1500);
        var fetched = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal(Release, await File.ReadAllBytesAsync(fetched.Path, Ct));
        Assert.Equal(0, fetched.Resumed);
    }

    [Fact]
    public async Task Fetch_FileReplacedMeanwhile_IsNeverAMixture()
    {
        var newer = new RomeSample("461", 40).ToZip();
        _server.Cuts.Enqueue(3000);
        _server.AfterCut = () => (_server.Content, _server.ETag) = (newer, "\"deux\"");
        var fetched = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal(newer, await File.ReadAllBytesAsync(fetched.Path, Ct));
    }

    [Fact]
    public async Task Fetch_Redirected_Follows()
    {
        _server.Instead = context =>
        {
            if (context.Request.Path == "/RefRome.zip")
            {
                context.Response.Redirect("/ailleurs/v460.zip");
                return Task.FromResult(true);
            }

            return Task.FromResult(false);
        };
        var fetched = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal("v460.zip", Path.GetFileName(fetched.Path));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/zip")]
    public async Task Fetch_WebPageInsteadOfAFile_IsRefusedAndTheOldFileStays(string contentType)
    {
        var before = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        (_server.Content, _server.ETag, _server.ContentType) = (Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>Maintenance</body></html>"), "\"page\"", contentType);
        var failed = Assert.IsType<DownloadResult.Failed>(await FetchAsync());
        Assert.Contains("page web", failed.Message, StringComparison.Ordinal);
        Assert.Contains("reste en place", failed.Message, StringComparison.Ordinal);
        Assert.Equal(Release, await File.ReadAllBytesAsync(before.Path, Ct));
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("other")]
    [InlineData("empty")]
    public async Task Fetch_WrongContent_IsRefusedAndLeavesNothing(string fault)
    {
        _server.Content = fault switch
        {
            "truncated" => Release[..(Release.Length / 2)],
            "other" => Encoding.UTF8.GetBytes("code;libelle\n1;Un\n"),
            _ => [],
        };
        Assert.IsType<DownloadResult.Failed>(await FetchAsync());
        Assert.All(Directory.GetFiles(Own), f => Assert.EndsWith(".verrou", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_NotFound_SaysSoAtOnce()
    {
        _server.Instead = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.FromResult(true);
        };
        var failed = Assert.IsType<DownloadResult.Failed>(await FetchAsync());
        Assert.Contains("404", failed.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Fetch_ServerBusyThenWell_TriesAgain()
    {
        var busy = 2;
        _server.Instead = context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.FromResult(busy-- > 0);
        };
        _server.ContentType = "application/octet-stream";
        var instead = _server.Instead;
        _server.Instead = context => busy > 0 ? instead(context) : Task.FromResult(false);
        Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        Assert.Equal(3, _server.Requests.Count);
    }

    [Fact]
    public async Task Fetch_SilentServer_IsGivenUp()
    {
        _server.Instead = async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.Body.WriteAsync(new byte[10], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        _server.ETag = null;
        var failed = Assert.IsType<DownloadResult.Failed>(await FetchAsync(waits: 1, patience: TimeSpan.FromMilliseconds(200)));
        Assert.Contains("rien reçu pendant", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_Offline_KeepsTheFileAndSaysSo()
    {
        var before = Assert.IsType<DownloadResult.Fetched>(await FetchAsync());
        await _server.DisposeAsync();
        var failed = Assert.IsType<DownloadResult.Failed>(await FetchAsync());
        Assert.StartsWith("Pas de connexion à 127.0.0.1", failed.Message, StringComparison.Ordinal);
        Assert.Contains("le fichier déjà téléchargé du", failed.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(before.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fetch_LargerThanAllowed_IsRefused(bool isAnnounced)
    {
        if (!isAnnounced)
        {
            _server.Instead = async context =>
            {
                await context.Response.Body.WriteAsync(Release, context.RequestAborted);
                return true;
            };
        }

        var failed = Assert.IsType<DownloadResult.Failed>(await FetchAsync(most: Release.Length - 1));
        Assert.Contains("dépasse", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_TwiceAtOnce_IsRefused()
    {
        Directory.CreateDirectory(Own);
        await using var held = new FileStream(Path.Combine(Own, "telechargement.verrou"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var failed = Assert.IsType<DownloadResult.Failed>(await FetchAsync());
        Assert.Contains("un autre téléchargement", failed.Message, StringComparison.Ordinal);
    }

    private Task<DownloadResult> FetchAsync(int waits = 3, TimeSpan? patience = null, long? most = null, IProgress<ImportProgress>? progress = null) => new SourceDownload(
        _http,
        new DownloadOptions
        {
            Folder = _folder.Path,
            Waits = [.. Enumerable.Repeat(TimeSpan.Zero, waits)],
            Patience = patience ?? TimeSpan.FromMinutes(5),
            MostBytes = most ?? DownloadOptions.UsualMost,
        },
        TimeProvider.System).FetchAsync(Rome, _server.Address, progress, Ct);

    private sealed class Recorder(List<ImportProgress> steps) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => steps.Add(value);
    }
}
