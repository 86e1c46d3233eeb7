using Passerelles.Documents;

namespace Passerelles.Web.Features.Print;

/// <summary>What a page says in place of a PDF that is not there.</summary>
internal enum PrintState
{
    /// <summary>It is waiting its turn or being made.</summary>
    UnderWay,

    /// <summary>The line is full.</summary>
    Full,

    /// <summary>The renderer is not installed.</summary>
    RendererMissing,

    /// <summary>The renderer gave nothing.</summary>
    Failed,
}

/// <summary>How far a PDF is, as <c>print.js</c> reads it.</summary>
/// <param name="IsDone">Made or given up: the page that waits may be asked again.</param>
/// <param name="Place">Place in the line, 0 when begun.</param>
/// <param name="Step">Step reached.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Text">The same in words.</param>
internal sealed record PrintProgress(bool IsDone, int Place, int Step, int Steps, string Text)
{
    public static PrintProgress Of(PrintQueue queue, string key) => queue.FindJob(key) is { } job
        ? Of(queue.Place(job), job.Step)
        : new PrintProgress(true, 0, PdfPrinter.Steps, PdfPrinter.Steps, "C’est fini.");

    private static PrintProgress Of(int place, int step) => new(false, place, step, PdfPrinter.Steps, place switch
    {
        0 => step < 5 ? "La page se prépare." : step == 5 ? "La mise en page est en cours." : "Le PDF s’écrit.",
        1 => "C’est le prochain de la file.",
        _ => FormattableString.Invariant($"Il y en a {place - 1} avant lui dans la file."),
    });
}
