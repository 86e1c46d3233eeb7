using System.Globalization;
using System.Text;

namespace Passerelles.Documents;

/// <summary>
/// Makes tagged PDFs (PDF/UA-1) of HTML pages that hold all they need, with WeasyPrint as a child process within
/// <see cref="PrintLimits"/>: it fetches nothing, opens no connection and writes no file. Safe for concurrent use.
/// </summary>
public sealed class PdfPrinter
{
    /// <summary>Steps a print goes through, as WeasyPrint counts them; the layout of a poster is done several times.</summary>
    public const int Steps = 7;

    private const int NotInstalled = 69;
    private static readonly Lazy<string> s_program = new(ReadProgram);
    private readonly PrintLimits _limits;
    private readonly TimeProvider _clock;
    private readonly ToolBox _tools;
    private readonly BoundedProcess _processes;

    public PdfPrinter()
        : this(new PrintLimits(), TimeProvider.System)
    {
    }

    public PdfPrinter(PrintLimits limits, TimeProvider clock)
        : this(limits, clock, ToolBox.OfMachine())
    {
    }

    /// <param name="limits">Bounds of one print.</param>
    /// <param name="clock">Measures the time allowed.</param>
    /// <param name="searchPath">Folders of programs, in place of those of the machine.</param>
    public PdfPrinter(PrintLimits limits, TimeProvider clock, string searchPath)
        : this(limits, clock, new ToolBox(searchPath))
    {
    }

    private PdfPrinter(PrintLimits limits, TimeProvider clock, ToolBox tools)
    {
        _limits = limits;
        _clock = clock;
        _tools = tools;
        _processes = new BoundedProcess(tools, limits.Memory);
    }

    /// <param name="document">The page.</param>
    /// <param name="step">Told each step reached, 1 to <see cref="Steps"/>.</param>
    /// <param name="cancellationToken">Ends the child process too.</param>
    public async Task<PrintResult> PrintAsync(PrintDocument document, Action<int>? step, CancellationToken cancellationToken)
    {
        if (FindInterpreter() is not { } interpreter)
        {
            return new PrintResult.RendererMissing();
        }

        var html = Encoding.UTF8.GetBytes(document.Html);
        if (html.Length > _limits.Html)
        {
            return new PrintResult.Failed(PrintFailure.TooLarge);
        }

        using var deadline = new Deadline(_limits.Duration, _clock, cancellationToken);
        var outcome = await _processes.RunAsync(
            new Tool(interpreter, Tool.WeasyPrint.DebianPackage),
            ["-I", "-B", "-c", s_program.Value, document.BaseAddress.AbsoluteUri, Points(document.LargestRootFont), Points(document.SmallestRootFont)],
            html,
            _limits.Pdf,
            deadline,
            line => Report(line, step),
            [("FONTCONFIG_FILE", Path.Combine(AppContext.BaseDirectory, "fonts", "fonts.conf"))]);
        return outcome switch
        {
            ProcessOutcome.Missing or ProcessOutcome.Exited { ExitCode: NotInstalled } => new PrintResult.RendererMissing(),
            ProcessOutcome.TimedOut => new PrintResult.Failed(PrintFailure.TooSlow),
            ProcessOutcome.TooMuchOutput => new PrintResult.Failed(PrintFailure.TooLarge),
            ProcessOutcome.Exited { ExitCode: 0 } exited when exited.Output.Span.StartsWith("%PDF-"u8) => new PrintResult.Printed(exited.Output),
            _ => new PrintResult.Failed(PrintFailure.Broken),
        };
    }

    // The library belongs to the interpreter named on the first line of its program; the « python3 » of the path may be another.
    private string? FindInterpreter()
    {
        if (_tools.Find(Tool.WeasyPrint) is not { } program)
        {
            return null;
        }

        using var reader = new StreamReader(program, Encoding.Latin1);
        return reader.ReadLine() is { } line && line.StartsWith("#!", StringComparison.Ordinal)
            ? line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(word => !word.StartsWith('-'))
            : null;
    }

    private static string Points(double size) => size.ToString(CultureInfo.InvariantCulture);

    private static void Report(string line, Action<int>? step)
    {
        if (line.StartsWith("step ", StringComparison.Ordinal) && int.TryParse(line.AsSpan(5), CultureInfo.InvariantCulture, out var reached))
        {
            step?.Invoke(Math.Clamp(reached, 1, Steps));
        }
    }

    private static string ReadProgram()
    {
        using var reader = new StreamReader(typeof(PdfPrinter).Assembly.GetManifestResourceStream("print.py")!);
        return reader.ReadToEnd();
    }
}
