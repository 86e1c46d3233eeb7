using Passerelles.TestKit;

[assembly: AssemblyFixture(typeof(Passerelles.Documents.Tests.Samples.SampleFolder))]

namespace Passerelles.Documents.Tests.Samples;

/// <summary>Files made once a run from the sources in <c>Fixtures</c>, and removed after it.</summary>
public sealed class SampleFolder : IDisposable
{
    /// <summary>Layouts written as web pages.</summary>
    public static readonly string[] Layouts =
        ["one-column", "two-columns", "sidebar-left", "sidebar-right", "table", "linkedin", "europass", "letter-spaced", "dates-right"];

    /// <summary>The layout written as a word processor document.</summary>
    public const string WordLayout = "word-columns";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("passerelles-samples-");
    private readonly SemaphoreSlim _oneAtATime = new(1);

    internal static SourceText Source(string layout) => SourceText.Read(SourcePath(layout));

    /// <summary>PDF of a web page by WeasyPrint.</summary>
    public Task<byte[]> WeasyPrintAsync(string layout) => MakeAsync($"{layout}.weasyprint.pdf", path =>
    {
        ExternalTool.Require("weasyprint");
        return ExternalTool.RunAsync("weasyprint", ["-q", SourcePath(layout), path]);
    });

    /// <summary>PDF of a web page as a browser prints it.</summary>
    public Task<byte[]> ChromiumAsync(string layout) => MakeAsync($"{layout}.chromium.pdf", path =>
    {
        ExternalTool.Require("chromium");
        return ExternalTool.RunAsync("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(_folder.FullName, "browser")}",
            $"--print-to-pdf={path}", new Uri(SourcePath(layout)).AbsoluteUri,
        ]);
    });

    /// <summary>What an office suite makes of a source: odt, docx, rtf or pdf. All layouts are converted together.</summary>
    public Task<byte[]> OfficeAsync(string layout, string extension) => MakeAsync($"office/{layout}.{extension}", async _ =>
    {
        ExternalTool.Require("soffice");
        var folder = Path.Combine(_folder.FullName, "office");
        Directory.CreateDirectory(folder);
        if (!File.Exists(Path.Combine(folder, $"{WordLayout}.odt")))
        {
            await ConvertAsync(folder, "odt:writer8", Layouts.Select(SourcePath), "--infilter=HTML (StarWriter)");
            await ConvertAsync(folder, "odt:writer8", [SourcePath(WordLayout)]);
        }

        if (extension is not "odt")
        {
            await ConvertAsync(folder, extension, Layouts.Append(WordLayout).Select(l => Path.Combine(folder, $"{l}.odt")));
        }
    });

    /// <summary>The first page of a layout as grey pixels.</summary>
    internal async Task<GreyImage> DrawAsync(string layout, int dotsPerInch)
    {
        ExternalTool.Require("pdftoppm");
        var pgm = await ExternalTool.RunAsync(
            "pdftoppm", ["-gray", "-r", $"{dotsPerInch}", "-singlefile", "-"], await WeasyPrintAsync(layout));
        return GreyImage.Parse(pgm)!;
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _oneAtATime.Dispose();
    }

    private static string SourcePath(string layout) => Checkout.PathOf(
        $"tests/Passerelles.Documents.Tests/Fixtures/{layout}{(string.Equals(layout, WordLayout, StringComparison.Ordinal) ? ".fodt" : ".html")}");

    private Task<byte[]> ConvertAsync(string folder, string format, IEnumerable<string> files, params string[] options) => ExternalTool.RunAsync(
        "soffice",
        ["--headless", $"-env:UserInstallation=file://{_folder.FullName}/profile", .. options, "--convert-to", format, "--outdir", folder, .. files]);

    private async Task<byte[]> MakeAsync(string name, Func<string, Task> make)
    {
        var path = Path.Combine(_folder.FullName, name);
        await _oneAtATime.WaitAsync();
        try
        {
            if (!File.Exists(path))
            {
                await make(path);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }

        return await File.ReadAllBytesAsync(path);
    }
}
