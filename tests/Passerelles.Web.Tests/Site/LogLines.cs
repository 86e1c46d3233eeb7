using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Passerelles.Web.Tests.Site;

/// <summary>Keeps every log line, exceptions included, as the strictest log of an operator would.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentDictionary<TaskCompletionSource, string> _waiting = new();

    public IEnumerable<string> All => _lines;

    /// <summary>Ends with the first line, past or to come, that holds these words.</summary>
    public Task WaitForAsync(string words)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[found] = words;
        if (_lines.Any(l => l.Contains(words, StringComparison.Ordinal)))
        {
            found.TrySetResult();
        }

        return found.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{logLevel} {formatter(state, exception)} {exception}";
        _lines.Enqueue(line);
        foreach (var (found, _) in _waiting.Where(w => line.Contains(w.Value, StringComparison.Ordinal)))
        {
            found.TrySetResult();
        }
    }

    public void Dispose()
    {
    }
}
