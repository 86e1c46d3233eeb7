namespace Passerelles.Documents;

/// <summary>Format of a file, recognised from its content.</summary>
public enum DocumentKind
{
    /// <summary>PDF with text in it.</summary>
    Pdf,

    /// <summary>PDF whose text was recognised from images of its pages, wholly or in part.</summary>
    ScannedPdf,

    /// <summary>Word (DOCX).</summary>
    Docx,

    /// <summary>OpenDocument text (ODT).</summary>
    Odt,

    /// <summary>RTF.</summary>
    Rtf,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Photograph or scan: PNG, JPEG, TIFF or WebP.</summary>
    Image,
}
