namespace Passerelles.Documents;

/// <summary>A program of the machine and the Debian package that brings it.</summary>
internal sealed record Tool(string Name, string DebianPackage)
{
    public static Tool PdfToText { get; } = new("pdftotext", "poppler-utils");

    public static Tool PdfToPpm { get; } = new("pdftoppm", "poppler-utils");

    public static Tool Tesseract { get; } = new("tesseract", "tesseract-ocr tesseract-ocr-fra");

    public static Tool WeasyPrint { get; } = new("weasyprint", "weasyprint");

    public static Tool Dotnet { get; } = new("dotnet", "dotnet-runtime-10.0");

    public static Tool Prlimit { get; } = new("prlimit", "util-linux");

    public static Tool Setsid { get; } = new("setsid", "util-linux");
}
