namespace Passerelles.Documents;

/// <summary>The moment a reading must be over, or the caller's wish to stop, whichever comes first.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource _either;

    public Deadline(TimeSpan duration, TimeProvider clock, CancellationToken caller)
    {
        Duration = duration;
        Caller = caller;
        _time = new CancellationTokenSource(duration, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, caller);
    }

    public TimeSpan Duration { get; }

    public CancellationToken Caller { get; }

    public CancellationToken Token => _either.Token;

    public bool HasPassed => _time.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _time.Dispose();
    }
}
