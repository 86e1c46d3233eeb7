using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Lheo;

/// <summary>Tells the forms of training catalogues by their first characters.</summary>
internal static class LheoForm
{
    internal enum Kind
    {
        None,
        Xml,
        IntercarifJson,
    }

    /// <summary>Whether an XML document is of a version whose elements are others: LHEO 1, or a draft without namespace.</summary>
    public static bool IsEarlierVersion(string head) =>
        Of(head) == Kind.Xml && !head.Contains(LheoSchema.Namespace22, StringComparison.Ordinal) && !head.Contains(LheoSchema.Namespace23, StringComparison.Ordinal);

    public static Kind Of(string head)
    {
        var text = head.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (text is ['{' or '[', ..])
        {
            return head.Contains("\"intitule\"", StringComparison.Ordinal) && (head.Contains("\"codes-rome-vises\"", StringComparison.Ordinal) || head.Contains("\"premier-intitule\"", StringComparison.Ordinal))
                ? Kind.IntercarifJson
                : Kind.None;
        }

        // The root only: the table files of LHEO and feeds of others may name LHEO in a comment.
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<'))
        {
            text = text[open..];
            if (text.StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = text.IndexOf("-->", StringComparison.Ordinal);
                text = end < 0 ? [] : text[end..];
                continue;
            }

            if (text is ['<', '?' or '!', ..])
            {
                text = text[1..];
                continue;
            }

            return text.StartsWith("<lheo", StringComparison.Ordinal) ? Kind.Xml : Kind.None;
        }

        return Kind.None;
    }
}
