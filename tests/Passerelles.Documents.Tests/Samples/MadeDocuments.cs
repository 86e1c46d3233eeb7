using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Passerelles.Documents.Tests.Samples;

/// <summary>Small documents made in memory, so that nothing of them is on disk before they are read.</summary>
internal static class MadeDocuments
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Docx(string body) => Zip(
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/document.xml", $"""<w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:shape"><w:body>{body}</w:body></w:document>"""));

    public static byte[] DocxWithText(params string[] paragraphs) =>
        Docx(string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>")));

    public static byte[] Odt(string body) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:body><office:text>{body}</office:text></office:body></office:document-content>"""));

    public static byte[] Rtf(string body) => Encoding.Latin1.GetBytes($@"{{\rtf1\ansi\ansicpg1252 {body}}}");

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A PDF of any number of pages, each with the same lines in 14-point Helvetica.</summary>
    public static byte[] Pdf(int pages, params string[] lines)
    {
        var drawing = string.Concat(lines.Select((l, i) => FormattableString.Invariant($"BT /F 14 Tf 60 {780 - (i * 24)} Td ({l}) Tj ET\n")));
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => FormattableString.Invariant($"{i + 5} 0 R")));
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            FormattableString.Invariant($"<< /Type /Pages /Kids [{kids}] /Count {pages} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            FormattableString.Invariant($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream"),
        };
        objects.AddRange(Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", pages));
        return Pdf(objects, string.Empty);
    }

    public static byte[] Pdf(IReadOnlyList<string> objects, string trailer)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => pdf.Append(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
