using System.Collections.Immutable;

namespace Passerelles.Documents;

/// <summary>What became of a file: its text, or the reason there is none.</summary>
public abstract record DocumentResult
{
    private protected DocumentResult()
    {
    }
}

/// <summary>Text in reading order.</summary>
/// <param name="Kind">Format recognised from the content.</param>
/// <param name="Pages">Pages read, at least 1; formats without pages count as one.</param>
/// <param name="Text">
/// Lines separated by <c>\n</c>, NFC; a blank line between blocks; list items start with <c>- </c>; cells of one row are
/// separated by a tab.
/// </param>
/// <param name="Warnings">What the reader of the result should know, as French sentences without any text of the file.</param>
public sealed record DocumentText(DocumentKind Kind, int Pages, string Text, ImmutableArray<string> Warnings) : DocumentResult
{
    /// <summary>Says nothing of the text: a result that slips into a log must not carry a CV with it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{nameof(DocumentText)} {{ {Kind}, {Pages} page(s), {Text.Length} characters, {Warnings.Length} warning(s) }}");
}

/// <summary>No text, and why.</summary>
/// <param name="Reason">For the program.</param>
/// <param name="Message">For the person, in French: what happened, then what to do.</param>
public sealed record DocumentRejected(RejectionReason Reason, string Message) : DocumentResult;
