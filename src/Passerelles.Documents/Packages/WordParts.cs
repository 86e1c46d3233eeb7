using System.Xml;

namespace Passerelles.Documents;

/// <summary>Parts of a Word package that hold text; their names are free, relationships tell what they are.</summary>
internal sealed record WordParts(string Document, IReadOnlyList<string> Headers, IReadOnlyList<string> Footers, IReadOnlyList<string> Notes, string? Styles)
{
    public static WordParts? Find(BoundedPackage package)
    {
        var document = Relationships(package, "_rels/.rels", string.Empty)
            .Where(r => r.Type is "officeDocument").Select(r => r.Target).FirstOrDefault(package.Has);
        document ??= package.Has("word/document.xml") ? "word/document.xml" : null;
        if (document is null || !IsWord(package, document))
        {
            return null;
        }

        var slash = document.LastIndexOf('/') + 1;
        var related = Relationships(package, $"{document[..slash]}_rels/{document[slash..]}.rels", document[..slash]);
        return new WordParts(
            document,
            [.. related.Where(r => r.Type is "header").Select(r => r.Target)],
            [.. related.Where(r => r.Type is "footer").Select(r => r.Target)],
            [.. related.Where(r => r.Type is "footnotes" or "endnotes").Select(r => r.Target)],
            related.Where(r => r.Type is "styles").Select(r => r.Target).FirstOrDefault());
    }

    private static bool IsWord(BoundedPackage package, string document)
    {
        var isWord = document.StartsWith("word/", StringComparison.OrdinalIgnoreCase);
        package.Walk("[Content_Types].xml", reader => isWord |=
            reader.NodeType == XmlNodeType.Element
            && (reader.GetAttribute("ContentType") ?? string.Empty).Contains("wordprocessingml", StringComparison.Ordinal));
        return isWord;
    }

    private static List<(string Type, string Target)> Relationships(BoundedPackage package, string part, string folder)
    {
        var found = new List<(string, string)>();
        package.Walk(part, reader =>
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Relationship"
                && reader.GetAttribute("Type") is { } type && reader.GetAttribute("Target") is { } target
                && reader.GetAttribute("TargetMode") is not "External")
            {
                found.Add((type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
            }
        });
        return found;
    }
}
