using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Passerelles.Documents;
using Passerelles.Web.Features.Print;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Tests.Features.Print;

public sealed class PrintQueueTests : IDisposable
{
    private readonly HeldPrinter _printer = new();
    private readonly PrintQueue _queue;

    public PrintQueueTests() => _queue = Queue(new PrintOptions { AtOnce = 2, Waiting = 3 });

    public void Dispose()
    {
        _queue.Dispose();
        _printer.Dispose();
    }

    [Fact]
    public async Task Jobs_BeyondTheirNumber_WaitThenAreRefused()
    {
        var jobs = Enumerable.Range(0, 5).Select(i => Ask($"{i}")!).ToArray();

        Assert.DoesNotContain(null, jobs);
        Assert.Null(Ask("5"));
        await _printer.StartedAsync(2);
        Assert.Equal(2, _printer.AtOnce);
        Assert.Equal("0,0,1,2,3", string.Join(',', jobs.Select(_queue.Place)));

        _printer.Release(1);
        await _printer.StartedAsync(3);
        Assert.Equal("0,1,2", string.Join(',', jobs[2..].Select(_queue.Place)));
        Assert.NotNull(Ask("5"));

        _printer.Release(6);
        await Task.WhenAll(jobs.Select(j => j.Done));
        await Ask("6")!.Done;
        Assert.Equal(2, _printer.MostAtOnce);
    }

    [Fact]
    public async Task Page_AskedByMany_IsMadeOnceAndKept()
    {
        var jobs = Enumerable.Range(0, 20).Select(_ => Ask("same")!).ToArray();
        _printer.Release(1);
        await Task.WhenAll(jobs.Select(j => j.Done));

        Assert.Single(jobs.Distinct());
        Assert.Equal(1, _printer.Started);
        Assert.IsType<PrintResult.Printed>(_queue.FindResult("same"));
        Assert.Null(_queue.FindJob("same"));
    }

    [Fact]
    public async Task Page_ForOnePerson_IsNeitherSharedNorKept()
    {
        var first = Ask(null)!;
        var second = Ask(null)!;
        _printer.Release(2);
        await Task.WhenAll(first.Done, second.Done);

        Assert.NotSame(first, second);
        Assert.Equal(2, _printer.Started);
    }

    [Fact]
    public async Task Asker_WhoLeaves_EndsTheirJobAndFreesItsPlace()
    {
        using var leaving = new CancellationTokenSource();
        var left = _queue.Ask(null, Document, leaving.Token)!;
        Ask("other");
        var waiting = Ask("waiting")!;
        await _printer.StartedAsync(2);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.Done);
        await _printer.StartedAsync(3);
        Assert.Equal(0, _queue.Place(waiting));
    }

    [Fact]
    public async Task Failure_OfAPage_IsRememberedForAMinuteButNotTheAbsenceOfTheRenderer()
    {
        var clock = new SetClock();
        using var queue = Queue(new PrintOptions(), (_, _, _) => Task.FromResult<PrintResult>(new PrintResult.Failed(PrintFailure.TooSlow)), clock);
        await queue.Ask("page", Document, TestContext.Current.CancellationToken)!.Done;
        Assert.IsType<PrintResult.Failed>(queue.FindResult("page"));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Null(queue.FindResult("page"));

        using var without = Queue(new PrintOptions(), (_, _, _) => Task.FromResult<PrintResult>(new PrintResult.RendererMissing()), clock);
        await without.Ask("page", Document, TestContext.Current.CancellationToken)!.Done;
        Assert.Null(without.FindResult("page"));
    }

    [Fact]
    public async Task Exception_OfThePrinter_IsAFailureAndTheLineGoesOn()
    {
        var calls = 0;
        using var queue = Queue(new PrintOptions { AtOnce = 1 }, (_, _, _) => ++calls == 1
            ? throw new InvalidOperationException("words of a page")
            : Task.FromResult<PrintResult>(new PrintResult.Printed("%PDF-"u8.ToArray())));

        Assert.IsType<PrintResult.Failed>(await queue.Ask("a", Document, TestContext.Current.CancellationToken)!.Done);
        Assert.IsType<PrintResult.Printed>(await queue.Ask("b", Document, TestContext.Current.CancellationToken)!.Done);
    }

    [Fact]
    public void KeptPdfs_BeyondTheirSize_LoseTheOneUnusedForLongest()
    {
        var kept = new KeptPdfs(100);
        kept.Keep("a", new byte[40]);
        kept.Keep("b", new byte[40]);
        Assert.NotNull(kept.Find("a"));

        kept.Keep("c", new byte[40]);
        kept.Keep("too large", new byte[101]);

        Assert.NotNull(kept.Find("a"));
        Assert.Null(kept.Find("b"));
        Assert.NotNull(kept.Find("c"));
        Assert.Null(kept.Find("too large"));
    }

    private static PrintDocument Document { get; } = new("<p>", new Uri("http://localhost/"));

    private PrintJob? Ask(string? key) => _queue.Ask(key, Document, CancellationToken.None);

    private PrintQueue Queue(PrintOptions options, Printer? printer = null, TimeProvider? clock = null) =>
        new(printer ?? _printer.PrintAsync, Options.Create(options), clock ?? TimeProvider.System, NullLogger<PrintQueue>.Instance);

    /// <summary>A printer whose prints end when the test says so.</summary>
    private sealed class HeldPrinter : IDisposable
    {
        private readonly SemaphoreSlim _released = new(0);
        private readonly SemaphoreSlim _begun = new(0);
        private readonly Lock _gate = new();
        private int _waitedFor;

        public int Started { get; private set; }

        public int AtOnce { get; private set; }

        public int MostAtOnce { get; private set; }

        public void Dispose()
        {
            _released.Dispose();
            _begun.Dispose();
        }

        public void Release(int count) => _released.Release(count);

        /// <summary>Ends when so many prints have begun since the beginning.</summary>
        public async Task StartedAsync(int count)
        {
            for (; _waitedFor < count; _waitedFor++)
            {
                await _begun.WaitAsync(TestContext.Current.CancellationToken);
            }
        }

        public async Task<PrintResult> PrintAsync(PrintDocument document, Action<int> step, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                Started++;
                AtOnce++;
                MostAtOnce = Math.Max(MostAtOnce, AtOnce);
            }

            _begun.Release();
            try
            {
                await _released.WaitAsync(cancellationToken);
                return new PrintResult.Printed("%PDF-"u8.ToArray());
            }
            finally
            {
                lock (_gate)
                {
                    AtOnce--;
                }
            }
        }
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
