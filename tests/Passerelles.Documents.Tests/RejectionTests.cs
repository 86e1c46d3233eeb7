using System.Text;
using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests;

/// <summary>Each way a file can fail has its own sentence.</summary>
public sealed class RejectionTests : IDisposable
{
    private readonly DocumentReader _reader = new();

    public void Dispose() => _reader.Dispose();

    [Fact]
    public async Task Blanks_AreEmpty() => await AssertRejectedAsync(" \r\n\t "u8.ToArray(), RejectionReason.Empty, "vide");

    [Fact]
    public async Task RandomBytes_AreNotRecognised()
    {
        var bytes = new byte[4096];
        new Random(3).NextBytes(bytes);

        await AssertRejectedAsync(bytes, RejectionReason.UnsupportedFormat, "n’est pas reconnu");
    }

    [Fact]
    public async Task OldWordFile_IsToldApart() =>
        await AssertRejectedAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], RejectionReason.UnsupportedFormat, ".docx");

    [Fact]
    public async Task EncryptedWordFile_NeedsItsPassword() =>
        await AssertRejectedAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[64], .. Encoding.Unicode.GetBytes("EncryptedPackage")], RejectionReason.Encrypted, "mot de passe");

    [Fact]
    public async Task EncryptedOpenDocument_NeedsItsPassword() =>
        await AssertRejectedAsync(MadeDocuments.Zip(("content.xml", "x"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")), RejectionReason.Encrypted, "mot de passe");

    [Fact]
    public async Task EncryptedPdf_NeedsItsPassword()
    {
        ExternalTool.Require("pdftotext");
        var keys = $"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>";
        var pdf = MadeDocuments.Pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"], keys);

        await AssertRejectedAsync(pdf, RejectionReason.Encrypted, "mot de passe");
    }

    [Fact]
    public async Task Spreadsheet_IsToldApart() =>
        await AssertRejectedAsync(MadeDocuments.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")), RejectionReason.UnsupportedFormat, "tableur");

    [Fact]
    public async Task Archive_IsToldApart() =>
        await AssertRejectedAsync(MadeDocuments.Zip(("cv.txt", "texte")), RejectionReason.UnsupportedFormat, "archive");

    [Fact]
    public async Task WebPage_IsToldApart() =>
        await AssertRejectedAsync("<!DOCTYPE html><html><p>CV"u8.ToArray(), RejectionReason.UnsupportedFormat, "page web");

    [Fact]
    public async Task TelephonePhoto_InHeic_IsToldApart() =>
        await AssertRejectedAsync([0, 0, 0, 24, .. "ftypheic"u8, .. new byte[16]], RejectionReason.UnsupportedFormat, "JPEG");

    [Fact]
    public async Task CorruptedDocx_IsSaidSo() =>
        await AssertRejectedAsync(MadeDocuments.Docx("<w:p><w:r></w:p>"), RejectionReason.Corrupted, "abîmé");

    [Fact]
    public async Task TruncatedZip_IsCorrupted() =>
        await AssertRejectedAsync(MadeDocuments.DocxWithText("Infirmière")[..300], RejectionReason.Corrupted, "abîmé");

    [Fact]
    public async Task DocxWithoutText_IsSaidSo() =>
        await AssertRejectedAsync(MadeDocuments.DocxWithText(), RejectionReason.Empty, "aucun texte");

    [Fact]
    public async Task CorruptedPdf_IsSaidSo()
    {
        ExternalTool.Require("pdftotext");

        await AssertRejectedAsync("%PDF-1.4 rien"u8.ToArray(), RejectionReason.Corrupted, "abîmé");
    }

    [Fact]
    public async Task BlankImage_InventsNothing()
    {
        ExternalTool.Require("pdftoppm", "tesseract");
        var blank = new byte[900 * 600];
        Array.Fill(blank, (byte)250);

        await AssertRejectedAsync(Scans.ToPng(new GreyImage(900, 600, blank)), RejectionReason.Unreadable, "Aucun texte");
    }

    [Fact]
    public async Task ImageOfNoise_InventsNothing()
    {
        ExternalTool.Require("pdftoppm", "tesseract");
        var noise = new byte[240 * 160];
        new Random(11).NextBytes(noise);

        await AssertRejectedAsync(Scans.ToPng(new GreyImage(240, 160, noise)), RejectionReason.Unreadable, "Aucun texte");
    }

    [Fact]
    public async Task BlankPdf_InventsNothing()
    {
        ExternalTool.Require("pdftotext", "pdftoppm", "tesseract");

        await AssertRejectedAsync(MadeDocuments.Pdf(1), RejectionReason.Unreadable, "aucun texte");
    }

    [Fact]
    public async Task MissingTool_NamesItsPackage()
    {
        using var bare = new DocumentReader(new DocumentLimits(), TimeProvider.System, new ToolBox("/nonexistent"));

        var rejected = Assert.IsType<DocumentRejected>(await bare.ReadAsync(MadeDocuments.Pdf(1, "texte"), TestContext.Current.CancellationToken));

        Assert.Equal(RejectionReason.ToolMissing, rejected.Reason);
        Assert.Contains("util-linux", rejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPdfToText_NamesItsPackage()
    {
        ExternalTool.Require("setsid", "prlimit");
        var folder = Directory.CreateTempSubdirectory("passerelles-tools-");
        try
        {
            foreach (var tool in new[] { "setsid", "prlimit" })
            {
                File.CreateSymbolicLink(Path.Combine(folder.FullName, tool), ToolBox.OfMachine().Find(new Tool(tool, "util-linux"))!);
            }

            using var bare = new DocumentReader(new DocumentLimits(), TimeProvider.System, new ToolBox(folder.FullName));
            var rejected = Assert.IsType<DocumentRejected>(await bare.ReadAsync(MadeDocuments.Pdf(1, "texte"), TestContext.Current.CancellationToken));

            Assert.Contains("pdftotext", rejected.Message, StringComparison.Ordinal);
            Assert.Contains("poppler-utils", rejected.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task PdfBehindAZipHeader_IsNotTakenForAPdf()
    {
        var result = await _reader.ReadAsync((byte[])[.. "PK\x03\x04"u8, .. MadeDocuments.Pdf(1, "texte")], TestContext.Current.CancellationToken);

        Assert.IsType<DocumentRejected>(result);
    }

    [Fact]
    public async Task Pdf_AfterAFewBytesOfMail_IsRead()
    {
        ExternalTool.Require("pdftotext");
        byte[] content = [.. "Content-Type: application/pdf\r\n\r\n"u8, .. MadeDocuments.Pdf(1, "Auxiliaire de vie sociale")];

        Assert.Contains("Auxiliaire", Assert.IsType<DocumentText>(await _reader.ReadAsync(content, TestContext.Current.CancellationToken)).Text, StringComparison.Ordinal);
    }

    private async Task AssertRejectedAsync(byte[] content, RejectionReason reason, string words)
    {
        var rejected = Assert.IsType<DocumentRejected>(await _reader.ReadAsync(content, TestContext.Current.CancellationToken));
        Assert.Equal(reason, rejected.Reason);
        Assert.Contains(words, rejected.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", rejected.Message, StringComparison.Ordinal);
    }
}
