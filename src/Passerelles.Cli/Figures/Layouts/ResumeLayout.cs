using Passerelles.Engine.Evaluation;

namespace Passerelles.Cli.Figures.Layouts;

/// <summary>How a page of a CV reaches the reader.</summary>
internal enum LayoutForm
{
    /// <summary>PDF printed by a browser.</summary>
    BrowserPdf,

    /// <summary>DOCX by an office suite.</summary>
    Docx,

    /// <summary>ODT by an office suite.</summary>
    Odt,

    /// <summary>PDF exported by an office suite.</summary>
    OfficePdf,

    /// <summary>PDF of a scanner: grey, grain, a little askew.</summary>
    Scan,

    /// <summary>JPEG of a telephone: perspective, shade, blur, grain.</summary>
    Photo,
}

/// <summary>A way of laying a CV out.</summary>
/// <param name="Name">In French, as shown.</param>
/// <param name="Form">The document made.</param>
/// <param name="Page">The page as HTML.</param>
internal sealed record ResumeLayout(string Name, LayoutForm Form, Func<LabelledResume, string> Page)
{
    /// <summary>Every layout measured.</summary>
    public static readonly IReadOnlyList<ResumeLayout> All =
    [
        new("Une colonne", LayoutForm.BrowserPdf, LayoutPage.OneColumn),
        new("Deux colonnes", LayoutForm.BrowserPdf, LayoutPage.TwoColumns),
        new("Tableau", LayoutForm.BrowserPdf, LayoutPage.Table),
        new("Bandeau à gauche", LayoutForm.BrowserPdf, r => LayoutPage.Sidebar(r, isLeft: true)),
        new("Bandeau à droite", LayoutForm.BrowserPdf, r => LayoutPage.Sidebar(r, isLeft: false)),
        new("Façon LinkedIn", LayoutForm.BrowserPdf, LayoutPage.LinkedIn),
        new("Façon Europass", LayoutForm.BrowserPdf, LayoutPage.Europass),
        new("Word (DOCX)", LayoutForm.Docx, LayoutPage.OneColumn),
        new("Word en tableau (DOCX)", LayoutForm.Docx, LayoutPage.Table),
        new("OpenDocument (ODT)", LayoutForm.Odt, LayoutPage.OneColumn),
        new("PDF de traitement de texte", LayoutForm.OfficePdf, LayoutPage.Table),
        new("Numérisation de travers, avec grain", LayoutForm.Scan, LayoutPage.OneColumn),
        new("Photo de téléphone", LayoutForm.Photo, LayoutPage.OneColumn),
    ];

    /// <summary>Share of words that must be read.</summary>
    public double Goal => Form is LayoutForm.Scan or LayoutForm.Photo ? 0.93 : 0.97;
}
