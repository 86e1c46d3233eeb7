namespace Passerelles.Documents;

/// <summary>
/// Makes every ground white and every ink dark: shadows of photographs, tinted boxes, and the dark sidebars with white
/// letters that the recognition program otherwise leaves out.
/// </summary>
internal static class Ground
{
    private const int Tile = 32;
    private const int Bins = 16;

    // Grey levels: below this a difference is grain; this far beyond it is full ink.
    private const int Grain = 22;
    private const int FullInk = 110;

    public static GreyImage Whiten(GreyImage image)
    {
        var (columns, rows) = ((image.Width + Tile - 1) / Tile, (image.Height + Tile - 1) / Tile);
        var grounds = Smooth(Measure(image, columns, rows), columns, rows);
        var levels = Levels();
        var white = new byte[image.Pixels.Length];
        for (var y = 0; y < image.Height; y++)
        {
            var row = y * image.Width;
            var tiles = y / Tile * columns;
            for (var x = 0; x < image.Width; x++)
            {
                white[row + x] = levels[Math.Abs(image.Pixels[row + x] - grounds[tiles + (x / Tile)])];
            }
        }

        return new GreyImage(image.Width, image.Height, white);
    }

    private static byte[] Levels() =>
        [.. Enumerable.Range(0, 256).Select(d => (byte)(255 - Math.Clamp((d - Grain) * 255 / FullInk, 0, 255)))];

    // The ground of a tile is its most frequent grey.
    private static byte[] Measure(GreyImage image, int columns, int rows)
    {
        var grounds = new byte[columns * rows];
        Span<int> counts = stackalloc int[Bins];
        Span<int> sums = stackalloc int[Bins];
        for (var tile = 0; tile < grounds.Length; tile++)
        {
            counts.Clear();
            sums.Clear();
            var (left, top) = (tile % columns * Tile, tile / columns * Tile);
            for (var y = top; y < Math.Min(top + Tile, image.Height); y++)
            {
                foreach (var pixel in image.Pixels.AsSpan((y * image.Width) + left, Math.Min(Tile, image.Width - left)))
                {
                    counts[pixel * Bins / 256]++;
                    sums[pixel * Bins / 256] += pixel;
                }
            }

            var most = 0;
            for (var bin = 1; bin < Bins; bin++)
            {
                most = counts[bin] > counts[most] ? bin : most;
            }

            grounds[tile] = (byte)(sums[most] / Math.Max(1, counts[most]));
        }

        return grounds;
    }

    // A tile inside the stroke of a large letter takes the ground of its neighbours.
    private static byte[] Smooth(byte[] grounds, int columns, int rows)
    {
        var smooth = new byte[grounds.Length];
        Span<byte> around = stackalloc byte[9];
        for (var tile = 0; tile < grounds.Length; tile++)
        {
            var count = 0;
            var (column, row) = (tile % columns, tile / columns);
            for (var y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + 1); x++)
                {
                    around[count++] = grounds[(y * columns) + x];
                }
            }

            around[..count].Sort();
            smooth[tile] = around[count / 2];
        }

        return smooth;
    }
}
