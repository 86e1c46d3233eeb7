using System.Xml;
using System.Xml.Linq;
using Passerelles.Engine.Evaluation;

namespace Passerelles.Documents.Tests.Samples;

/// <summary>The text of a source, line by line, in the order a person reads it; lines of a column stand in one group.</summary>
internal sealed record SourceText(IReadOnlyList<IReadOnlyList<string[]>> Columns)
{
    private static readonly string[] s_lines = ["h1", "h2", "h3", "p", "li", "td", "h"];

    public IEnumerable<string> Tokens => Columns.SelectMany(c => c).SelectMany(l => l);

    public static SourceText Read(string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        var lines = document.Descendants()
            .Where(e => s_lines.Contains(e.Name.LocalName) && !e.Descendants().Any(d => s_lines.Contains(d.Name.LocalName)))
            .Where(e => !e.Ancestors().Any(a => a.Name.LocalName is "footer" && a.Name.NamespaceName.Contains("style", StringComparison.Ordinal)))
            .Select(e => (Column: e.AncestorsAndSelf().Select(a => (string?)a.Attribute("data-column")).FirstOrDefault(c => c is not null) ?? "page", Tokens: TokenRecall.Tokenise(e.Value)))
            .Where(l => l.Tokens.Length > 0)
            .ToList();
        return new SourceText([.. lines.GroupBy(l => l.Column, StringComparer.Ordinal).Select(g => g.Select(l => l.Tokens).ToList())]);
    }

    /// <summary>Share of the words of the source that were read.</summary>
    public double Recall(string read) => TokenRecall.Of([.. Tokens], read);

    /// <summary>Share of the neighbouring lines of each column that are read one right after the other.</summary>
    public double Order(string read)
    {
        var tokens = TokenRecall.Tokenise(read);
        var pairs = 0;
        var kept = 0;
        foreach (var column in Columns)
        {
            for (var i = 1; i < column.Count; i++)
            {
                pairs++;
                kept += Follows(tokens, column[i - 1], column[i]) ? 1 : 0;
            }
        }

        return kept / (double)Math.Max(1, pairs);
    }

    // The end of one line and the beginning of the next, one or two words misread at most, nothing foreign between.
    private static bool Follows(string[] tokens, string[] first, string[] second)
    {
        string[] seam = [.. first[^Math.Min(3, first.Length)..], .. second[..Math.Min(3, second.Length)]];
        var allowed = seam.Length > 3 ? 1 : 0;
        for (var start = 0; start + seam.Length <= tokens.Length; start++)
        {
            var wrong = 0;
            for (var i = 0; i < seam.Length && wrong <= allowed; i++)
            {
                wrong += string.Equals(tokens[start + i], seam[i], StringComparison.Ordinal) ? 0 : 1;
            }

            if (wrong <= allowed)
            {
                return true;
            }
        }

        return false;
    }
}
