namespace Passerelles.Imports.Sources;

/// <summary>Orders texts as people do: « v9 » before « v10 ».</summary>
public sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder()
    {
    }

    /// <summary>The one order.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var first = Part(a);
            var second = Part(b);
            var order = char.IsAsciiDigit(first[0]) && char.IsAsciiDigit(second[0])
                ? CompareNumbers(first.TrimStart('0'), second.TrimStart('0'))
                : first.CompareTo(second, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }

            a = a[first.Length..];
            b = b[second.Length..];
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == b.Length ? a.SequenceCompareTo(b) : a.Length.CompareTo(b.Length);

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> text)
    {
        var end = char.IsAsciiDigit(text[0]) ? text.IndexOfAnyExceptInRange('0', '9') : text.IndexOfAnyInRange('0', '9');
        return end < 0 ? text : text[..end];
    }
}
