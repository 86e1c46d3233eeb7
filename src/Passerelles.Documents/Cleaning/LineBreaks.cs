namespace Passerelles.Documents;

internal static class LineBreaks
{
    private static readonly string[] s_breaks = ["\r\n", "\n", "\r", "\f", "\v", "\u0085", "\u2028", "\u2029"];

    public static string[] Split(string text) => text.Split(s_breaks, StringSplitOptions.None);
}
