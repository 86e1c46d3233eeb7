namespace Passerelles.Documents;

/// <summary>What a parser made of the bytes of a file; crosses from the child process to its parent.</summary>
internal abstract record ParsedDocument
{
    private ParsedDocument()
    {
    }

    /// <param name="Kind">Format.</param>
    /// <param name="Pages">Pages the file says it has, at least 1.</param>
    /// <param name="Text">Clean text, possibly empty.</param>
    /// <param name="IsDamaged">True when the end or some parts could not be read.</param>
    internal sealed record Read(DocumentKind Kind, int Pages, string Text, bool IsDamaged) : ParsedDocument
    {
        public override string ToString() => nameof(Read);
    }

    internal sealed record Failed(ParseFailure Failure) : ParsedDocument;
}

/// <summary>Why a parser gives up.</summary>
internal enum ParseFailure
{
    Corrupted,
    Encrypted,
    TooComplex,
    TooLong,
    Spreadsheet,
    Presentation,
    Archive,
}
