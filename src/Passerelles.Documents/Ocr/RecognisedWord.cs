namespace Passerelles.Documents;

/// <summary>A word recognised in an image.</summary>
/// <param name="Page">Picture of the file, from 1.</param>
/// <param name="Line">Line of that page, from 0.</param>
/// <param name="X">Horizontal middle of its box, in pixels.</param>
/// <param name="Y">Vertical middle.</param>
/// <param name="Width">Width of its box.</param>
/// <param name="Height">Height of its box.</param>
/// <param name="Confidence">0 to 100.</param>
/// <param name="Text">Its letters.</param>
internal sealed record RecognisedWord(int Page, int Line, double X, double Y, double Width, double Height, double Confidence, string Text);
