using System.Text;

namespace Passerelles.Documents.Tests.Samples;

/// <summary>A PDF as poppler's programs see it: its properties, tags in their order, fonts and metadata.</summary>
internal sealed record PdfFile(byte[] Bytes, IReadOnlyDictionary<string, string> Info, IReadOnlyList<PdfTag> Tags, string Metadata, string Fonts)
{
    public static async Task<PdfFile> ReadAsync(byte[] pdf)
    {
        ExternalTool.Require("pdfinfo", "pdffonts");
        var info = Encoding.UTF8.GetString(await ExternalTool.RunAsync("pdfinfo", ["-"], pdf));
        var tags = Encoding.UTF8.GetString(await ExternalTool.RunAsync("pdfinfo", ["-struct-text", "-"], pdf));
        return new PdfFile(
            pdf,
            info.Split('\n').Select(l => l.Split(':', 2)).Where(l => l.Length == 2).ToDictionary(l => l[0], l => l[1].Trim(), StringComparer.Ordinal),
            PdfTag.Parse(tags),
            Encoding.UTF8.GetString(await ExternalTool.RunAsync("pdfinfo", ["-meta", "-"], pdf)),
            Encoding.UTF8.GetString(await ExternalTool.RunAsync("pdffonts", ["-"], pdf)));
    }

    public int Pages => int.Parse(Info["Pages"], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Language of the catalogue object.</summary>
    public bool IsInFrench => Bytes.AsSpan().IndexOf("/Lang (fr)"u8) >= 0;

    /// <summary>Text of the elements of these roles, in the order of the tags, a bar between two.</summary>
    public string TextOf(params string[] roles) => string.Join('|', Tags.Where(t => roles.Contains(t.Role, StringComparer.Ordinal)).Select(t => t.Text));

    /// <summary>All that is read aloud, in the order of the tags, without its spaces: a line's end has none in a PDF.</summary>
    public string Reading => string.Concat(Tags.Where(t => t.Depth == 1).Select(t => t.Text));

    /// <summary>A page drawn as an image, for what reads it with its eyes.</summary>
    public Task<byte[]> DrawAsync(int dotsPerInch) => ExternalTool.RunAsync(
        "pdftoppm", ["-singlefile", "-png", "-r", dotsPerInch.ToString(System.Globalization.CultureInfo.InvariantCulture), "-"], Bytes);
}

/// <summary>An element of the structure of a PDF.</summary>
/// <param name="Role">Standard structure type, such as H1.</param>
/// <param name="Depth">1 for the children of the document.</param>
/// <param name="Text">Its text and that of the elements in it, without spaces; bullets and numbers of lists apart.</param>
internal sealed record PdfTag(string Role, int Depth, string Text)
{
    /// <summary>Reads what <c>pdfinfo -struct-text</c> writes: two spaces by level, text between quotes.</summary>
    public static IReadOnlyList<PdfTag> Parse(string written)
    {
        var tags = new List<(string Role, int Depth, StringBuilder Text)>();
        var open = new Stack<int>();
        foreach (var line in written.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var depth = (line.Length - line.TrimStart(' ').Length) / 2;
            var content = line.TrimStart(' ');
            while (open.Count > 0 && tags[open.Peek()].Depth >= depth)
            {
                open.Pop();
            }

            if (content.StartsWith('"'))
            {
                var text = string.Concat(content[1..^1].Where(c => !char.IsWhiteSpace(c)));
                var isMark = tags[open.Peek()].Role is "Lbl" && (text is "•" || text.TrimEnd('.').All(char.IsAsciiDigit));
                foreach (var tag in isMark ? [] : open)
                {
                    tags[tag].Text.Append(text);
                }
            }
            else if (!content.StartsWith('/') && !content.StartsWith("Object ", StringComparison.Ordinal))
            {
                tags.Add((content.Split(' ', ':')[0], depth, new StringBuilder()));
                open.Push(tags.Count - 1);
            }
        }

        return [.. tags.Select(t => new PdfTag(t.Role, t.Depth, t.Text.ToString()))];
    }
}
