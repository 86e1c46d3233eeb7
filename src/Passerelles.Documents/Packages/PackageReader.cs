using System.Text;
using System.Xml;

namespace Passerelles.Documents;

/// <summary>Tells the packages (DOCX, ODT…) apart by their parts and reads those that are texts.</summary>
internal static class PackageReader
{
    public static ParsedDocument Read(byte[] bytes, int maximumCharacters)
    {
        try
        {
            using var package = new BoundedPackage(bytes);
            return Read(package, maximumCharacters);
        }
        catch (BoundExceededException bound)
        {
            return new ParsedDocument.Failed(bound.Failure);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return new ParsedDocument.Failed(ParseFailure.Corrupted);
        }
    }

    private static ParsedDocument Read(BoundedPackage package, int maximumCharacters)
    {
        if (package.Has("[Content_Types].xml") && WordParts.Find(package) is { } parts)
        {
            return WordDocument.Read(package, parts, maximumCharacters);
        }

        var type = Encoding.ASCII.GetString(package.Expand("mimetype")).Trim();
        if (package.Has("content.xml") && (type.Length == 0 || type.Contains("opendocument.text", StringComparison.Ordinal)))
        {
            return OpenDocument.Read(package, maximumCharacters);
        }

        return new ParsedDocument.Failed(
            type.Contains("spreadsheet", StringComparison.Ordinal) || package.Names.Any(n => n.StartsWith("xl/", StringComparison.Ordinal)) ? ParseFailure.Spreadsheet
            : type.Contains("presentation", StringComparison.Ordinal) || package.Names.Any(n => n.StartsWith("ppt/", StringComparison.Ordinal)) ? ParseFailure.Presentation
            : package.Has("[Content_Types].xml") ? ParseFailure.Corrupted
            : ParseFailure.Archive);
    }
}
