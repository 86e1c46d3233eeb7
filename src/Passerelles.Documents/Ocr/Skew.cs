namespace Passerelles.Documents;

/// <summary>
/// Levels a page put down askew. At the right angle the ink of lines falls on few rows, so the sum of squares of the row
/// counts is highest; columns are counted too, for pages turned by a quarter.
/// </summary>
internal static class Skew
{
    private const double Widest = 8;
    private const double Step = 0.25;
    private const double FineStep = 0.05;

    /// <summary>Degrees below which levelling would only blur.</summary>
    private const double Negligible = 0.25;

    private const int Sampling = 4;
    private const int Ink = 128;
    private const int MostPoints = 60_000;

    public static GreyImage Level(GreyImage image)
    {
        var angle = Measure(image);
        return Math.Abs(angle) < Negligible ? image : Rotate(image, angle);
    }

    /// <summary>Degrees by which lines go down to the right, between -8 and 8.</summary>
    public static double Measure(GreyImage image)
    {
        var points = SampleInk(image);
        if (points.Count == 0)
        {
            return 0;
        }

        var rows = new int[2 * (image.Width + image.Height) / Sampling];
        var coarse = Best(points, rows, -Widest, Widest, Step);
        return Best(points, rows, coarse - Step, coarse + Step, FineStep);
    }

    private static double Best(List<(int X, int Y)> points, int[] rows, double from, double to, double step)
    {
        var (best, bestScore) = (0d, 0d);
        for (var i = 0; i <= (int)Math.Round((to - from) / step); i++)
        {
            var angle = from + (i * step);
            var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
            var score = Math.Max(Score(points, rows, -sin, cos), Score(points, rows, cos, sin));
            if (score > bestScore || (score == bestScore && Math.Abs(angle) < Math.Abs(best)))
            {
                (best, bestScore) = (angle, score);
            }
        }

        return best;
    }

    private static double Score(List<(int X, int Y)> points, int[] rows, double alongX, double alongY)
    {
        Array.Clear(rows);
        var middle = rows.Length / 2;
        foreach (var (x, y) in points)
        {
            var row = middle + (int)((x * alongX) + (y * alongY));
            if ((uint)row < (uint)rows.Length)
            {
                rows[row]++;
            }
        }

        var score = 0d;
        foreach (var count in rows)
        {
            score += (double)count * count;
        }

        return score;
    }

    private static List<(int X, int Y)> SampleInk(GreyImage image)
    {
        var points = new List<(int, int)>();
        for (var y = 0; y < image.Height; y += Sampling)
        {
            for (var x = 0; x < image.Width; x += Sampling)
            {
                if (image.Pixels[(y * image.Width) + x] < Ink)
                {
                    points.Add((x / Sampling, y / Sampling));
                }
            }
        }

        var every = 1 + (points.Count / MostPoints);
        return every == 1 ? points : [.. points.Where((_, i) => i % every == 0)];
    }

    private static GreyImage Rotate(GreyImage image, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (middleX, middleY) = (image.Width / 2d, image.Height / 2d);
        var level = new byte[image.Pixels.Length];
        for (var y = 0; y < image.Height; y++)
        {
            var sourceX = middleX + (-middleX * cos) - ((y - middleY) * sin);
            var sourceY = middleY + (-middleX * sin) + ((y - middleY) * cos);
            for (var x = 0; x < image.Width; x++, sourceX += cos, sourceY += sin)
            {
                level[(y * image.Width) + x] = Interpolate(image, sourceX, sourceY);
            }
        }

        return new GreyImage(image.Width, image.Height, level);
    }

    private static byte Interpolate(GreyImage image, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= image.Width || top + 1 >= image.Height)
        {
            return byte.MaxValue;
        }

        var at = (top * image.Width) + left;
        var (right, down) = (x - left, y - top);
        var above = image.Pixels[at] + ((image.Pixels[at + 1] - image.Pixels[at]) * right);
        var below = image.Pixels[at + image.Width] + ((image.Pixels[at + image.Width + 1] - image.Pixels[at + image.Width]) * right);
        return (byte)(above + ((below - above) * down));
    }
}
