using System.Globalization;
using Passerelles.Documents.Tests.Samples;
using Passerelles.TestKit;

namespace Passerelles.Documents.Tests;

/// <summary>
/// Words read and order kept, by layout; run with <c>-showLiveOutput</c> for the table that stands in docs/documents.md.
/// </summary>
public sealed class RecallTests(SampleFolder samples, ITestOutputHelper output) : IDisposable
{
    private const double DigitalGoal = 0.97;
    private const double ScanGoal = 0.93;
    private const double OrderGoal = 0.90;

    private static readonly string[] s_extensions = ["odt", "docx", "rtf"];

    private readonly DocumentReader _reader = new();

    public static TheoryData<string> Layouts => [.. SampleFolder.Layouts];

    public static TheoryData<string> OnePageLayouts => [.. SampleFolder.Layouts.Where(l => l is not "sidebar-right")];

    public static TheoryData<string, string> OfficeFormats =>
        [.. SampleFolder.Layouts.Append(SampleFolder.WordLayout).SelectMany(l => s_extensions.Select(e => (l, e)))];

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Pdf_PrintedByWeasyPrint_KeepsWordsAndOrder(string layout) =>
        await MeasureAsync(layout, "PDF WeasyPrint", await samples.WeasyPrintAsync(layout), DocumentKind.Pdf, DigitalGoal);

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Pdf_PrintedByABrowser_KeepsWordsAndOrder(string layout) =>
        await MeasureAsync(layout, "PDF Chromium", await samples.ChromiumAsync(layout), DocumentKind.Pdf, DigitalGoal);

    [Fact]
    public async Task Pdf_ExportedFromAWordProcessor_KeepsWordsAndOrder() =>
        await MeasureAsync(SampleFolder.WordLayout, "PDF Writer", await samples.OfficeAsync(SampleFolder.WordLayout, "pdf"), DocumentKind.Pdf, DigitalGoal);

    [Theory]
    [MemberData(nameof(OfficeFormats))]
    public async Task OfficeDocument_OfEachFormat_KeepsWordsAndOrder(string layout, string extension)
    {
        var kind = extension switch { "odt" => DocumentKind.Odt, "docx" => DocumentKind.Docx, _ => DocumentKind.Rtf };

        await MeasureAsync(layout, extension.ToUpperInvariant(), await samples.OfficeAsync(layout, extension), kind, DigitalGoal);
    }

    [Theory]
    [MemberData(nameof(OnePageLayouts))]
    public async Task ScannedPdf_Clean_KeepsWordsAndOrder(string layout) =>
        await MeasureScanAsync(layout, "scan 200 ppp", Scans.ToPdf(await samples.DrawAsync(layout, 200)), DocumentKind.ScannedPdf);

    [Theory]
    [InlineData("one-column")]
    [InlineData("sidebar-left")]
    [InlineData("table")]
    public async Task Photo_WithGrain_KeepsWordsAndOrder(string layout) =>
        await MeasureScanAsync(layout, "image, grain", Scans.ToPng(Scans.WithNoise(await samples.DrawAsync(layout, 200), seed: 7)), DocumentKind.Image);

    [Theory]
    [InlineData("one-column")]
    [InlineData("two-columns")]
    [InlineData("europass")]
    public async Task Photo_AskewBy3Degrees_KeepsWordsAndOrder(string layout) =>
        await MeasureScanAsync(layout, "image, 3°", Scans.ToPng(Scans.Askew(await samples.DrawAsync(layout, 200), 3)), DocumentKind.Image);

    [Theory]
    [InlineData("one-column")]
    [InlineData("two-columns")]
    [InlineData("letter-spaced")]
    public async Task Photo_TurnedByAQuarter_KeepsWordsAndOrder(string layout) =>
        await MeasureScanAsync(layout, "image, 90°", Scans.ToPng(Scans.Turned(await samples.DrawAsync(layout, 200))), DocumentKind.Image);

    [Theory]
    [InlineData("clean-academic-cv.pdf", "Research Assistant, Cool Lab, Your University")]
    [InlineData("tabiya-cv-formal-1.pdf", "- Supervised a team of 3 junior designers.")]
    [InlineData("tabiya-cv-unseen-1.pdf", "My church, Huye, Rwanda - Community Kitchen Volunteer Coordinator")]
    [InlineData("simple-timeline.docx", "Web Developer - 09/2019 to 05/2022")]
    [InlineData("amharic-cv.docx", "አዲስ አበባ ዩኒቨርሲቲ")]
    [InlineData("chinese-cv.docx", "公司：华夏科技有限公司")]
    public async Task RealCv_OfTheReferenceFolder_IsRead(string file, string line)
    {
        var content = await File.ReadAllBytesAsync(ReferenceData.Require($"cv/en-pdf-docx/test_inputs/{file}"), TestContext.Current.CancellationToken);

        var text = Assert.IsType<DocumentText>(await _reader.ReadAsync(content, TestContext.Current.CancellationToken));

        Assert.Contains(line, text.Text, StringComparison.Ordinal);
        Assert.Empty(text.Warnings);
    }

    public void Dispose() => _reader.Dispose();

    private async Task MeasureScanAsync(string layout, string form, byte[] content, DocumentKind kind)
    {
        ExternalTool.Require("tesseract");
        await MeasureAsync(layout, form, content, kind, ScanGoal);
    }

    private async Task MeasureAsync(string layout, string form, byte[] content, DocumentKind kind, double goal)
    {
        var result = await _reader.ReadAsync(content, TestContext.Current.CancellationToken);
        var text = Assert.IsType<DocumentText>(result);
        var source = SampleFolder.Source(layout);
        var (recall, order) = (source.Recall(text.Text), source.Order(text.Text));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {layout} | {form} | {recall:.000} | {order:.000} |"));
        Assert.Equal(kind, text.Kind);
        Assert.True(recall >= goal && order >= OrderGoal, string.Create(CultureInfo.InvariantCulture, $"recall {recall:.000}, order {order:.000}:\n{text.Text}"));
    }
}
