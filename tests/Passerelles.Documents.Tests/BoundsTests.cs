using System.IO.Compression;
using System.Text;
using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests;

/// <summary>Files made to exhaust a reader, each answered within the bounds by its own sentence.</summary>
public sealed class BoundsTests : IDisposable
{
    private readonly DocumentReader _reader = new();

    public void Dispose() => _reader.Dispose();

    [Fact]
    public async Task File_OverTenMegabytes_IsTooLarge()
    {
        Assert.Equal(RejectionReason.TooLarge, await ReasonAsync(new byte[(10 * 1024 * 1024) + 1]));
    }

    [Fact]
    public async Task Stream_WithoutEnd_IsTooLarge()
    {
        var result = await _reader.ReadAsync(new EndlessStream(), TestContext.Current.CancellationToken);

        Assert.Equal(RejectionReason.TooLarge, Assert.IsType<DocumentRejected>(result).Reason);
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, RejectionReason.TooManyPages)]
    [InlineData(3000, RejectionReason.TooManyPages)]
    public async Task Pdf_OfManyPages_IsReadUpToTwenty(int pages, RejectionReason? expected)
    {
        ExternalTool.Require("pdftotext");

        Assert.Equal(expected, await ReasonAsync(MadeDocuments.Pdf(pages, "Aide-soignante de nuit, residence Les Tilleuls")));
    }

    [Fact]
    public async Task Text_LongerThanTwentyPages_IsTooManyPages()
    {
        Assert.Equal(RejectionReason.TooManyPages, await ReasonAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Infirmière en réanimation. ", 20_000)))));
    }

    [Fact]
    public async Task Docx_ThatExpandsWithoutMeasure_IsTooComplex()
    {
        Assert.Equal(RejectionReason.TooComplex, await ReasonAsync(Bomb("word/document.xml", 600)));
    }

    [Fact]
    public async Task Odt_ThatExpandsWithoutMeasure_IsTooComplex()
    {
        Assert.Equal(RejectionReason.TooComplex, await ReasonAsync(Bomb("content.xml", 600)));
    }

    [Fact]
    public async Task Docx_WithEntityBomb_IsCorrupted()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => FormattableString.Invariant($"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">")));
        var bomb = MadeDocuments.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", $"<!DOCTYPE d [<!ENTITY e0 \"lol\">{entities}]><d>&e9;</d>"));

        Assert.Equal(RejectionReason.Corrupted, await ReasonAsync(bomb));
    }

    [Fact]
    public async Task Docx_NestedWithoutEnd_IsTooComplex()
    {
        Assert.Equal(RejectionReason.TooComplex, await ReasonAsync(MadeDocuments.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 200_000)))));
    }

    [Fact]
    public async Task Rtf_NestedWithoutEnd_IsTooComplex()
    {
        Assert.Equal(RejectionReason.TooComplex, await ReasonAsync(Encoding.ASCII.GetBytes(@"{\rtf1" + new string('{', 1_000_000))));
    }

    [Fact]
    public async Task Zip_OfManyParts_IsTooComplex()
    {
        var parts = Enumerable.Range(0, 6000).Select(i => (FormattableString.Invariant($"p{i}"), "x")).Prepend(("content.xml", "<a/>"));

        Assert.Equal(RejectionReason.TooComplex, await ReasonAsync(MadeDocuments.Zip([.. parts])));
    }

    [Fact]
    public async Task Png_Of60000By60000_IsImageTooLarge()
    {
        Assert.Equal(RejectionReason.ImageTooLarge, await ReasonAsync(Scans.PngOf(60_000, 60_000, [])));
    }

    [Fact]
    public async Task Pdf_HoldingAnImageOf60000By60000_EndsWithinTheBounds()
    {
        ExternalTool.Require("pdftotext", "pdftoppm", "tesseract");
        using var zeros = new MemoryStream();
        await using (var compressed = new ZLibStream(zeros, CompressionLevel.Fastest, leaveOpen: true))
        {
            await compressed.WriteAsync(new byte[64 * 1024 * 1024], TestContext.Current.CancellationToken);
        }

        var pdf = ImagePdf.Wrap(FileSignature.Png, Scans.PngOf(60_000, 60_000, zeros.ToArray()), new ImageSize(60_000, 60_000))!;

        Assert.NotNull(await ReasonAsync(pdf));
    }

    [Fact]
    public async Task Image_NotReadInTime_IsTooSlow()
    {
        ExternalTool.Require("pdftotext", "pdftoppm", "tesseract");
        using var hurried = new DocumentReader(new DocumentLimits { Duration = TimeSpan.FromMilliseconds(150) }, TimeProvider.System);
        var noise = new byte[3000 * 2000];
        new Random(5).NextBytes(noise);

        var result = await hurried.ReadAsync(Scans.ToPng(new GreyImage(3000, 2000, noise)), TestContext.Current.CancellationToken);

        Assert.Equal(RejectionReason.TooSlow, Assert.IsType<DocumentRejected>(result).Reason);
    }

    [Fact]
    public async Task Tool_OutOfMemory_IsTooComplex()
    {
        using var poor = new DocumentReader(new DocumentLimits { Memory = 48 * 1024 * 1024 }, TimeProvider.System);

        var result = await poor.ReadAsync(MadeDocuments.DocxWithText("Infirmière"), TestContext.Current.CancellationToken);

        Assert.Equal(RejectionReason.TooComplex, Assert.IsType<DocumentRejected>(result).Reason);
    }

    [Fact]
    public async Task Caller_WhoStops_IsObeyed()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _reader.ReadAsync(MadeDocuments.Rtf("texte"), stopped.Token));
    }

    [Fact]
    public async Task ManyFiles_AtOnce_AreAllRead()
    {
        ExternalTool.Require("pdftotext");
        var pdf = MadeDocuments.Pdf(1, "Aide-soignante de nuit, residence Les Tilleuls");

        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => _reader.ReadAsync(pdf, TestContext.Current.CancellationToken)));

        Assert.All(results, r => Assert.IsType<DocumentText>(r));
    }

    private static byte[] Bomb(string part, int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = zip.CreateEntry("[Content_Types].xml").Open())
            {
                types.Write("<Types/>"u8);
            }

            using var content = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            content.Write("<a xmlns='urn:a'>"u8);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < megabytes; i++)
            {
                content.Write(blanks);
            }
        }

        return bytes.ToArray();
    }

    private async Task<RejectionReason?> ReasonAsync(byte[] content)
    {
        var result = await _reader.ReadAsync(content, TestContext.Current.CancellationToken);
        return (result as DocumentRejected)?.Reason;
    }

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(buffer.Length);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
