using System.Collections.Immutable;

namespace Passerelles.Documents;

/// <summary>What text recognition made of an image.</summary>
internal abstract record OcrOutcome
{
    private OcrOutcome()
    {
    }

    /// <summary>Pages in which text was recognised; none when the image holds none that is reliable.</summary>
    internal sealed record Recognised(ImmutableArray<PageWords> Pages, bool IsPoor) : OcrOutcome;

    internal sealed record Failed(DocumentRejected Rejection) : OcrOutcome;

    internal sealed record TimedOut : OcrOutcome;
}
