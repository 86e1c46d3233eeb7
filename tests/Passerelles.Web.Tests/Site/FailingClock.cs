using System.Diagnostics;
using Passerelles.Web.Features.Profile;

namespace Passerelles.Web.Tests.Site;

/// <summary>The system's clock until it is told to fail in the pages, with a message that holds private words, as a bug could.</summary>
internal sealed class FailingClock : TimeProvider
{
    public string? Words { get; set; }

    // Kestrel and the limits read the same clock from their own timers: only a page's question fails.
    public override DateTimeOffset GetUtcNow() => Words is { } words && new StackTrace().GetFrames().Any(f => f.GetMethod()?.DeclaringType == typeof(Today))
        ? throw new InvalidOperationException(words)
        : System.GetUtcNow();
}
