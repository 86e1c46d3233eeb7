using System.Collections.Immutable;

namespace Passerelles.Web.Features.Map;

/// <summary>Width and wrapping of labels, without a browser: the map is laid out on the server.</summary>
internal static class LabelText
{
    // A fallback font may be a little wider than Atkinson Hyperlegible Next.
    private const int Margin = 103;
    private const int Unknown = 912;

    // Advance widths in thousandths of the size, the wider of weights 400 and 650, read from the font file.
    private static readonly short[] Basic =
    [
        308, 300, 376, 747, 607, 961, 731, 203, 329, 329, 485, 606, 262, 371, 262, 432,
        658, 435, 574, 596, 622, 605, 621, 533, 623, 595, 262, 262, 567, 628, 567, 536,
        781, 670, 638, 656, 686, 593, 564, 715, 700, 420, 553, 659, 550, 853, 714, 742,
        623, 752, 644, 607, 599, 690, 636, 881, 675, 638, 617, 336, 432, 344, 577, 395,
        281, 548, 591, 506, 591, 559, 357, 588, 568, 293, 257, 546, 309, 876, 568, 571,
        591, 595, 372, 503, 368, 563, 519, 731, 531, 510, 499, 376, 251, 376, 555,
    ];

    private static readonly short[] Latin =
    [
        308, 300, 506, 631, 591, 638, 251, 551, 422, 798, 388, 636, 613, 900, 798, 379,
        388, 606, 399, 404, 281, 900, 519, 285, 293, 280, 399, 636, 841, 848, 912, 515,
        670, 670, 670, 670, 670, 670, 954, 656, 593, 593, 593, 593, 420, 420, 420, 420,
        706, 714, 742, 742, 742, 742, 742, 535, 742, 690, 690, 690, 690, 638, 623, 615,
        548, 548, 548, 548, 548, 548, 876, 506, 559, 559, 559, 559, 293, 293, 293, 307,
        584, 568, 571, 571, 571, 571, 571, 606, 571, 563, 563, 563, 563, 510, 591, 510,
    ];

    /// <summary>Width at a size, never less than what a browser draws.</summary>
    public static int Width(string text, int size) => ((text.Sum(Advance) * size * Margin) + 99_999) / 100_000;

    /// <summary>Lines no wider than <paramref name="width"/>: cut at spaces, else after a hyphen, a slash or a middle dot, else anywhere.</summary>
    public static ImmutableArray<string> Wrap(string text, int size, int width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width($"{line} {word}", size) <= width)
            {
                line = $"{line} {word}";
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (Width(line, size) > width)
            {
                var cut = Cut(line, size, width);
                lines.Add(line[..cut]);
                line = line[cut..];
            }
        }

        lines.Add(line);
        return lines.DrainToImmutable();
    }

    private static int Cut(string word, int size, int width)
    {
        var longest = 1;
        while (longest < word.Length - 1 && Width(word[..(longest + 1)], size) <= width)
        {
            longest++;
        }

        var natural = word.AsSpan(0, longest).LastIndexOfAny("-/·");
        return natural > 0 ? natural + 1 : longest;
    }

    private static int Advance(char c) => c switch
    {
        >= ' ' and <= '~' => Basic[c - ' '],
        >= '\u00A0' and <= 'ÿ' => Latin[c - '\u00A0'],
        'œ' => 934,
        'Œ' => 1021,
        '’' or '‘' => 264,
        '–' => 504,
        '…' => 764,
        _ => Unknown,
    };
}
