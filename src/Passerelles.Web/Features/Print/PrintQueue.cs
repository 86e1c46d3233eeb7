using Microsoft.Extensions.Options;
using Passerelles.Documents;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Print;

/// <summary>Makes a PDF; told the steps reached.</summary>
internal delegate Task<PrintResult> Printer(PrintDocument document, Action<int> step, CancellationToken cancellationToken);

/// <summary>A PDF asked for.</summary>
internal sealed class PrintJob(string? key, PrintDocument document, CancellationToken asker)
{
    private readonly TaskCompletionSource<PrintResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int _step;

    /// <summary>What it is made from; null when it is for one person only.</summary>
    public string? Key { get; } = key;

    public PrintDocument Document { get; } = document;

    /// <summary>Cancelled when nobody waits for it any more.</summary>
    public CancellationToken Asker { get; } = asker;

    public Task<PrintResult> Done => _done.Task;

    /// <summary>Last step reached, zero before it begins.</summary>
    public int Step
    {
        get => _step;
        set => _step = value;
    }

    public void End(PrintResult result) => _done.TrySetResult(result);

    public void Cancel() => _done.TrySetCanceled(CancellationToken.None);
}

/// <summary>
/// The line of PDFs to make: so many at once, so many waiting, first come first served, one job for all who ask the same page.
/// What comes out is kept (<see cref="KeptPdfs"/>), unless it is for one person only; a failure is remembered for a minute, so
/// that a page that waits for it learns of it. Safe for concurrent use.
/// </summary>
internal sealed partial class PrintQueue(Printer printer, IOptions<PrintOptions> options, TimeProvider clock, ILogger<PrintQueue> logger) : IDisposable
{
    private static readonly TimeSpan FailureKept = TimeSpan.FromMinutes(1);
    private const int MostFailures = 100;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly KeptPdfs _kept = new(options.Value.Kept);
    private readonly Dictionary<string, PrintJob> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PrintResult Result, DateTimeOffset Until)> _failures = new(StringComparer.Ordinal);
    private readonly LinkedList<PrintJob> _waiting = new();
    private int _running;

    /// <summary>What came of a page already asked: its PDF, or why there is none; null when it is not known.</summary>
    public PrintResult? FindResult(string key)
    {
        if (_kept.Find(key) is { } pdf)
        {
            return new PrintResult.Printed(pdf);
        }

        lock (_gate)
        {
            return _failures.TryGetValue(key, out var failure) && failure.Until > clock.GetUtcNow() ? failure.Result : null;
        }
    }

    /// <summary>The job under way for a page.</summary>
    public PrintJob? FindJob(string key)
    {
        lock (_gate)
        {
            return _shared.GetValueOrDefault(key);
        }
    }

    /// <summary>Place in the line, 1 for the next to begin; 0 for a job that has begun.</summary>
    public int Place(PrintJob job)
    {
        lock (_gate)
        {
            var place = 1;
            foreach (var waiting in _waiting)
            {
                if (waiting == job)
                {
                    return place;
                }

                place++;
            }

            return 0;
        }
    }

    /// <summary>Joins the line, or the job already there for the same page; null when the line is full.</summary>
    /// <param name="key">What identifies the page and all it holds; null for a page that is for one person only.</param>
    /// <param name="document">The page.</param>
    /// <param name="asker">Ends the job, when it is for one person only.</param>
    public PrintJob? Ask(string? key, PrintDocument document, CancellationToken asker)
    {
        lock (_gate)
        {
            if (key is not null && _shared.TryGetValue(key, out var same))
            {
                return same;
            }

            var job = new PrintJob(key, document, key is null ? asker : CancellationToken.None);
            if (_running < options.Value.AtOnce)
            {
                _running++;
                Begin(job);
            }
            else if (_waiting.Count < options.Value.Waiting)
            {
                _waiting.AddLast(job);
            }
            else
            {
                return null;
            }

            if (key is not null)
            {
                _shared.Add(key, job);
            }

            return job;
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    // Away from the request that happened to come first: its context ends before the job does.
    private void Begin(PrintJob job)
    {
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => RunAsync(job), CancellationToken.None);
        }
    }

    private async Task RunAsync(PrintJob job)
    {
        PrintResult? result = null;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, job.Asker);
            result = await printer(job.Document, step => job.Step = step, either.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // Nobody waits any more, or the site is closing.
        }
        catch (Exception e)
        {
            // Its message may quote the page.
            Log.Failed(logger, e.GetType().FullName!, e.StackTrace ?? "");
            result = new PrintResult.Failed(PrintFailure.Broken);
        }

        if (result is PrintResult.Failed failed)
        {
            Log.NotMade(logger, failed.Failure);
        }

        lock (_gate)
        {
            if (job.Key is { } key)
            {
                Remember(key, result);
                _shared.Remove(key);
            }

            BeginNext();
        }

        if (result is null)
        {
            job.Cancel();
        }
        else
        {
            job.End(result);
        }
    }

    // A renderer installed meanwhile is found at once: its absence is not remembered.
    private void Remember(string key, PrintResult? result)
    {
        switch (result)
        {
            case PrintResult.Printed printed:
                _kept.Keep(key, printed.Pdf);
                break;
            case PrintResult.Failed:
                if (_failures.Count >= MostFailures)
                {
                    _failures.Clear();
                }

                _failures[key] = (result, clock.GetUtcNow() + FailureKept);
                break;
        }
    }

    private void BeginNext()
    {
        while (_waiting.First is { } next)
        {
            _waiting.RemoveFirst();
            if (next.Value.Asker.IsCancellationRequested)
            {
                next.Value.Cancel();
                continue;
            }

            Begin(next.Value);
            return;
        }

        _running--;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A PDF failed with {Exception}\n{Stack}")]
        public static partial void Failed(ILogger logger, string exception, string stack);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A PDF was not made: {Failure}")]
        public static partial void NotMade(ILogger logger, PrintFailure failure);
    }
}
