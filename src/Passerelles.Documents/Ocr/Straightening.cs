namespace Passerelles.Documents;

/// <summary>
/// Turns recognised words back upright. The program reads skewed and turned pages but gives boxes in the image as it
/// came; the direction in which its lines run tells by how much to turn them, a few degrees or a quarter.
/// </summary>
internal static class Straightening
{
    /// <summary>The longer side of a page, in points: A4, so that both kinds of PDF page look the same further on.</summary>
    private const double LongerSide = 842;

    /// <summary>Boxes hug the ink; those of a PDF hold the room above and below that its font asks for.</summary>
    private const double FontRoom = 1.2;

    public static PageWords Straighten(IReadOnlyList<RecognisedWord> words, double width, double height)
    {
        var angle = Direction(words);
        var (cos, sin) = (Math.Cos(-angle), Math.Sin(-angle));
        var isQuarter = Math.Abs(sin) > 0.7;
        var upright = isQuarter ? (Width: height, Height: width) : (Width: width, Height: height);
        var scale = LongerSide / Math.Max(1, Math.Max(width, height));
        var turned = new List<PageWord>();
        foreach (var line in words.GroupBy(w => w.Line))
        {
            var placed = line.Select(w => (
                Word: w,
                X: (((w.X - (width / 2)) * cos) - ((w.Y - (height / 2)) * sin)) + (upright.Width / 2),
                Y: (((w.X - (width / 2)) * sin) + ((w.Y - (height / 2)) * cos)) + (upright.Height / 2),
                Width: isQuarter ? w.Height : w.Width,
                Height: isQuarter ? w.Width : w.Height)).ToList();

            // Boxes hug the letters: a dash is flat, « ans » has no ascender. Words of a line share its height.
            var tall = placed.Where(p => p.Word.Text.Any(char.IsLetterOrDigit)).DefaultIfEmpty(placed[0]).ToList();
            var half = FontRoom * tall.Max(p => p.Height) / 2;
            var middle = tall.OrderByDescending(p => p.Height).First().Y;
            turned.AddRange(placed.Select(p => new PageWord(
                (p.X - (p.Width / 2)) * scale, (middle - half) * scale, (p.X + (p.Width / 2)) * scale, (middle + half) * scale, p.Word.Text)));
        }

        return new PageWords(upright.Width * scale, upright.Height * scale, [.. turned]);
    }

    // The median leaves out single short lines, whose direction is chance.
    private static double Direction(IReadOnlyList<RecognisedWord> words)
    {
        var angles = words.GroupBy(w => w.Line)
            .Select(line => (First: line.First(), Last: line.Last(), Count: line.Count()))
            .Where(line => line.Count >= 3)
            .Select(line => (Angle: Math.Atan2(line.Last.Y - line.First.Y, line.Last.X - line.First.X), line.First, line.Last))
            .Where(line => Math.Max(Math.Abs(line.Last.X - line.First.X), Math.Abs(line.Last.Y - line.First.Y)) > 6 * Math.Min(line.First.Height, line.First.Width))
            .Select(line => line.Angle)
            .Order()
            .ToList();
        return angles.Count == 0 ? 0 : angles[angles.Count / 2];
    }
}
