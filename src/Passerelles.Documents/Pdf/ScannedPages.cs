using System.Collections.Immutable;

namespace Passerelles.Documents;

/// <summary>Replaces the pages of a PDF that have no usable text by what is recognised in their images.</summary>
internal sealed class ScannedPages(PageImages images, Tesseract tesseract)
{
    private static readonly int s_sideBySide = Math.Min(2, Environment.ProcessorCount);

    public async Task<Outcome> RecogniseAsync(ReadOnlyMemory<byte> content, ImmutableArray<PageWords> pages, Deadline deadline)
    {
        var scanned = Enumerable.Range(0, pages.Length).Where(i => !TextLayer.IsUsable(pages[i])).ToList();
        var replaced = pages.ToArray();
        var done = new Answer[pages.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = s_sideBySide, CancellationToken = deadline.Caller };
        await Parallel.ForEachAsync(scanned, options, async (page, _) => done[page] = await RecogniseAsync(content, page, deadline));
        foreach (var page in scanned)
        {
            if (done[page].Words is { } words)
            {
                replaced[page] = words;
            }
        }

        return new Outcome(
            [.. replaced],
            scanned.Count(p => done[p].Words is not null),
            scanned.Count(p => done[p].IsLate),
            scanned.Exists(p => done[p].IsPoor),
            scanned.Select(p => done[p].Rejection).FirstOrDefault(r => r is not null));
    }

    private async Task<Answer> RecogniseAsync(ReadOnlyMemory<byte> content, int page, Deadline deadline)
    {
        var (image, rejection) = await images.DrawAsync(content, page + 1, PageImages.LongerSide, deadline);
        if (image is null)
        {
            return new Answer(null, false, rejection is null, rejection);
        }

        return await tesseract.RecogniseAsync(image, deadline) switch
        {
            OcrOutcome.Recognised recognised => new Answer(recognised.Pages.FirstOrDefault(), recognised.IsPoor, false, null),
            OcrOutcome.Failed failed => new Answer(null, false, false, failed.Rejection),
            _ => new Answer(null, false, true, null),
        };
    }

    /// <param name="Pages">All pages, in order.</param>
    /// <param name="Recognised">Pages whose text was recognised.</param>
    /// <param name="Late">Pages left unread when time was up.</param>
    /// <param name="IsPoor">True when a page was recognised with doubt.</param>
    /// <param name="Rejection">The first failure met, or null.</param>
    internal sealed record Outcome(ImmutableArray<PageWords> Pages, int Recognised, int Late, bool IsPoor, DocumentRejected? Rejection);

    private readonly record struct Answer(PageWords? Words, bool IsPoor, bool IsLate, DocumentRejected? Rejection);
}
