using System.Text;

namespace Passerelles.Imports.Registers;

/// <summary>Lines of tables that have neither header nor quotes, with their numbers; blank lines are passed over.</summary>
internal static class TextLines
{
    public static IEnumerable<(int Number, string Text)> Of(ReadOnlyMemory<byte> utf8)
    {
        var number = 0;
        using var reader = new StringReader(Encoding.UTF8.GetString(utf8.Span));
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }
}
