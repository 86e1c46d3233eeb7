using System.Diagnostics;
using System.Globalization;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures.Layouts;

/// <summary>Makes the documents of a layout in a folder of its own, removed with it.</summary>
internal sealed class LayoutPrinter : IDisposable
{
    private static readonly string[] Programs = ["chromium", "soffice", "pdftoppm", "pdfunite", "/usr/bin/python3"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("passerelles-layouts-");
    private readonly string _spoil;

    public LayoutPrinter()
    {
        _spoil = Path.Combine(_folder.FullName, "spoil.py");
        using var script = typeof(LayoutPrinter).Assembly.GetManifestResourceStream("spoil.py")!;
        using var file = File.Create(_spoil);
        script.CopyTo(file);
    }

    /// <summary>Programs that are not installed; nothing can be made without them.</summary>
    public static IReadOnlyList<string> Missing => [.. Programs.Where(p => Find(p) is null)];

    /// <summary>A document of each CV, or null where the layout holds one page and the CV has more.</summary>
    public async Task<IReadOnlyList<(LabelledResume Resume, byte[]? Content)>> MakeAsync(ResumeLayout layout, IReadOnlyList<LabelledResume> resumes, CancellationToken ct)
    {
        var folder = _folder.CreateSubdirectory(layout.Name);
        foreach (var resume in resumes)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{resume.Name}.html"), layout.Page(resume), ct);
        }

        var made = new byte[]?[resumes.Count];
        if (layout.Form is LayoutForm.Docx or LayoutForm.Odt or LayoutForm.OfficePdf)
        {
            await ConvertAsync(folder.FullName, layout.Form, resumes, ct);
            for (var i = 0; i < resumes.Count; i++)
            {
                made[i] = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, $"{resumes[i].Name}.{Extension(layout.Form)}"), ct);
            }
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct };
            await Parallel.ForAsync(0, resumes.Count, options, async (i, token) => made[i] = await PrintAsync(Path.Combine(folder.FullName, resumes[i].Name), layout.Form, token));
        }

        folder.Delete(recursive: true);
        return [.. resumes.Zip(made)];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<byte[]?> PrintAsync(string name, LayoutForm form, CancellationToken ct)
    {
        var pdf = $"{name}.pdf";
        await RunAsync(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-pdf-header-footer", $"--user-data-dir={name}-browser", $"--print-to-pdf={pdf}", new Uri($"{name}.html").AbsoluteUri,
            ],
            ct);
        if (form == LayoutForm.BrowserPdf)
        {
            return await File.ReadAllBytesAsync(pdf, ct);
        }

        await RunAsync("pdftoppm", ["-gray", "-png", "-r", "200", pdf, $"{name}-page"], ct);
        var pages = Directory.GetFiles(Path.GetDirectoryName(name)!, $"{Path.GetFileName(name)}-page*.png").Order(StringComparer.Ordinal).ToArray();
        if (form == LayoutForm.Photo)
        {
            return pages is [var only] ? await SpoilAsync("photo", only, $"{name}.jpg", ct) : null;
        }

        var scans = pages.Select((page, i) => (page, Scan: string.Create(CultureInfo.InvariantCulture, $"{name}-scan{i}.pdf"))).ToArray();
        foreach (var (page, scan) in scans)
        {
            await SpoilAsync("scan", page, scan, ct);
        }

        var all = $"{name}-scan.pdf";
        await RunAsync("pdfunite", [.. scans.Select(s => s.Scan), all], ct);
        return await File.ReadAllBytesAsync(all, ct);
    }

    private async Task<byte[]> SpoilAsync(string kind, string page, string target, CancellationToken ct)
    {
        var seed = Path.GetFileName(page).Sum(c => c).ToString(CultureInfo.InvariantCulture);
        await RunAsync("/usr/bin/python3", [_spoil, kind, seed, page, target], ct);
        return await File.ReadAllBytesAsync(target, ct);
    }

    private async Task ConvertAsync(string folder, LayoutForm form, IReadOnlyList<LabelledResume> resumes, CancellationToken ct)
    {
        string[] common = ["--headless", $"-env:UserInstallation=file://{_folder.FullName}/profile"];
        await RunAsync("soffice", [.. common, "--infilter=HTML (StarWriter)", "--convert-to", "odt:writer8", "--outdir", folder, .. resumes.Select(r => Path.Combine(folder, $"{r.Name}.html"))], ct);
        if (form != LayoutForm.Odt)
        {
            await RunAsync("soffice", [.. common, "--convert-to", Extension(form), "--outdir", folder, .. resumes.Select(r => Path.Combine(folder, $"{r.Name}.odt"))], ct);
        }
    }

    private static string Extension(LayoutForm form) => form switch
    {
        LayoutForm.Docx => "docx",
        LayoutForm.Odt => "odt",
        _ => "pdf",
    };

    private static async Task RunAsync(string name, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(name)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = await process.StandardError.ReadToEndAsync(ct);
        await output;
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{name} failed ({process.ExitCode}): {error}");
        }
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
