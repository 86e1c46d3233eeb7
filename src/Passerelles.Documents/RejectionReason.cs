namespace Passerelles.Documents;

/// <summary>Why a file gave no text.</summary>
public enum RejectionReason
{
    /// <summary>No byte, or nothing but blanks.</summary>
    Empty,

    /// <summary>More bytes than <see cref="DocumentLimits.Bytes"/>.</summary>
    TooLarge,

    /// <summary>More pages than <see cref="DocumentLimits.Pages"/>, or as much text.</summary>
    TooManyPages,

    /// <summary>An image with more pixels than <see cref="DocumentLimits.Pixels"/>.</summary>
    ImageTooLarge,

    /// <summary>A password is needed.</summary>
    Encrypted,

    /// <summary>The format is recognised, the content cannot be read.</summary>
    Corrupted,

    /// <summary>A format that is not read.</summary>
    UnsupportedFormat,

    /// <summary>Not read within <see cref="DocumentLimits.Duration"/>.</summary>
    TooSlow,

    /// <summary>Reading it takes more memory than allowed, or expands without measure.</summary>
    TooComplex,

    /// <summary>An image or a scan in which no reliable text was recognised.</summary>
    Unreadable,

    /// <summary>A program this machine needs is not installed.</summary>
    ToolMissing,

    /// <summary>Too many files are being read at this moment.</summary>
    Busy,
}
