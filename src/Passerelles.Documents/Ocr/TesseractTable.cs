using System.Globalization;
using System.Text;

namespace Passerelles.Documents;

/// <summary>Reads the table tesseract prints with <c>tsv</c>: one row a word, with its line, its box and its confidence.</summary>
internal static class TesseractTable
{
    private const int Columns = 12;
    private const int PageLevel = 1;
    private const int WordLevel = 5;

    public static (List<RecognisedWord> Words, Dictionary<int, (double Width, double Height)> Pages) Read(ReadOnlySpan<byte> output)
    {
        var words = new List<RecognisedWord>();
        var pages = new Dictionary<int, (double, double)>();
        var line = -1;
        var previous = (Page: 0, Block: 0, Paragraph: 0, Line: 0);
        foreach (var row in Encoding.UTF8.GetString(output).Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < Columns || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                continue;
            }

            var numbers = cells[1..11].Select(Number).ToArray();
            var page = (int)numbers[0];
            if (level == PageLevel)
            {
                pages[page] = (numbers[7], numbers[8]);
            }
            else if (level == WordLevel && !string.IsNullOrWhiteSpace(cells[11]))
            {
                var place = (page, (int)numbers[1], (int)numbers[2], (int)numbers[3]);
                line += place == previous ? 0 : 1;
                previous = place;
                words.Add(new RecognisedWord(
                    page, line, numbers[5] + (numbers[7] / 2), numbers[6] + (numbers[8] / 2), numbers[7], numbers[8], numbers[9], cells[11].Trim()));
            }
        }

        return (words, pages);
    }

    private static double Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
}
