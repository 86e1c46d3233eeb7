using System.IO.Compression;
using System.Text;
using Passerelles.Documents.Tests.Samples;

namespace Passerelles.Documents.Tests;

/// <summary>
/// No byte and no word of a CV reaches a disk, a log or a console. A marker is planted in a document of each kind, made in
/// memory; after runs that succeed and runs that fail, every file touched since is searched for it.
/// </summary>
[Collection(nameof(PrivacyTests))]
public sealed class PrivacyTests
{
    // Written backwards, so that the compiled test is not itself a file with the marker in it.
    private static readonly string s_marker = new([.. "elbavuortniellebarim".Reverse()]);

    [Fact]
    public async Task Marker_OfEveryKindOfDocument_IsNowhereAfterwards()
    {
        ExternalTool.Require("pdftotext", "pdftoppm", "tesseract");
        var since = DateTime.FromFileTimeUtc(TimeProvider.System.GetUtcNow().AddSeconds(-1).ToFileTime());
        var (output, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        Console.SetOut(said);
        Console.SetError(said);
        try
        {
            await RunAllAsync(said);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }

        Assert.DoesNotContain(s_marker, said.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(FilesTouched(since), HoldsMarker);
    }

    [Fact]
    public void Result_WrittenToALog_SaysNothingOfTheText()
    {
        Assert.DoesNotContain(s_marker, new DocumentText(DocumentKind.Text, 1, s_marker, [s_marker]).ToString(), StringComparison.Ordinal);
    }

    private static async Task RunAllAsync(StringWriter log)
    {
        var lines = new[] { $"Aide-soignante {s_marker}", "Residence Les Tilleuls, unite protegee", "Equipe de nuit de 2016 a 2024" };
        var pdf = MadeDocuments.Pdf(1, lines);
        var page = GreyImage.Parse(await ExternalTool.RunAsync("pdftoppm", ["-gray", "-r", "150", "-singlefile", "-"], pdf))!;
        byte[][] readable =
        [
            pdf,
            Scans.ToPdf(page),
            Scans.ToPng(page),
            MadeDocuments.DocxWithText(lines),
            MadeDocuments.Odt($"<text:p>{lines[0]}</text:p>"),
            MadeDocuments.Rtf(lines[0]),
            Encoding.UTF8.GetBytes(lines[0]),
            Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(lines[0])).ToArray(),
        ];
        using var reader = new DocumentReader();
        foreach (var content in readable)
        {
            var text = Assert.IsType<DocumentText>(await reader.ReadAsync(content, TestContext.Current.CancellationToken));
            Assert.Contains(s_marker, text.Text, StringComparison.OrdinalIgnoreCase);
            log.WriteLine(text);
        }

        using var hurried = new DocumentReader(new DocumentLimits { Duration = TimeSpan.FromMilliseconds(60) }, TimeProvider.System);
        using var poor = new DocumentReader(new DocumentLimits { Memory = 48 * 1024 * 1024 }, TimeProvider.System);
        byte[][] unreadable =
        [
            MadeDocuments.Pdf(["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Kids [] /Title ({s_marker}) >>"], Encryption),
            Encoding.Latin1.GetBytes($"%PDF-1.4\n{s_marker}"),
            MadeDocuments.Zip(("content.xml", $"<a>{s_marker}<b></a>")),
            MadeDocuments.Zip(("content.xml", $"<a>{s_marker}</a>"), ("META-INF/manifest.xml", "<m:encryption-data/>")),
            MadeDocuments.Docx($"<w:p><w:r><w:t>{s_marker}"),
            Encoding.UTF8.GetBytes($"<html>{s_marker}</html>"),
            [0x89, .. "PNG\r\n\x1a\n"u8, .. Encoding.UTF8.GetBytes(s_marker)],
        ];
        foreach (var content in unreadable)
        {
            log.WriteLine(Assert.IsType<DocumentRejected>(await reader.ReadAsync(content, TestContext.Current.CancellationToken)));
        }

        foreach (var content in readable.Concat(unreadable))
        {
            log.WriteLine(await hurried.ReadAsync(content, TestContext.Current.CancellationToken));
            log.WriteLine(await poor.ReadAsync(content, TestContext.Current.CancellationToken));
        }
    }

    // A standard security handler whose keys fit no password: the reader must ask for one.
    private static string Encryption =>
        $"/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>";

    private static IEnumerable<string> FilesTouched(DateTime since)
    {
        string[] roots = [Path.GetTempPath(), "/var/tmp", "/dev/shm", Environment.CurrentDirectory, AppContext.BaseDirectory, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return roots.Where(Directory.Exists).Distinct(StringComparer.Ordinal)
            .SelectMany(root => Directory.EnumerateFiles(root, "*", options))
            .Where(file => File.GetLastWriteTimeUtc(file) >= since);
    }

    private static bool HoldsMarker(string file)
    {
        try
        {
            // Pipes have no length, and opening one would wait for its other end.
            if (new FileInfo(file).Length == 0)
            {
                return false;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > 64 * 1024 * 1024)
            {
                return false;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Forms(bytes).Any(HoldsMarker);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool HoldsMarker(byte[] bytes) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(s_marker)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(s_marker)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(s_marker)) >= 0;

    // As it is, and unpacked when it is a zip.
    private static IEnumerable<byte[]> Forms(byte[] bytes)
    {
        yield return bytes;
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            yield break;
        }

        foreach (var part in Unzip(bytes))
        {
            yield return part;
        }
    }

    private static List<byte[]> Unzip(byte[] bytes)
    {
        var parts = new List<byte[]>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries.Where(e => e.Length < 16 * 1024 * 1024))
            {
                using var content = new MemoryStream();
                using var source = entry.Open();
                source.CopyTo(content);
                parts.Add(content.ToArray());
            }
        }
        catch (InvalidDataException)
        {
            // Not a whole zip: its bytes were searched as they are.
        }

        return parts;
    }
}
