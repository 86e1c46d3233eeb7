using System.Data.Common;

namespace Passerelles.Data.Rome;

/// <summary>
/// Keeps one instance of the words that come back thousands of times (codes, « Emploi Blanc »…): tens of MB less in memory.
/// </summary>
internal sealed class StringPool
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public string Get(DbDataReader reader, int column)
    {
        var word = reader.GetString(column);
        if (_words.TryGetValue(word, out var known))
        {
            return known;
        }

        _words.Add(word);
        return word;
    }

    public string? GetOrNull(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Get(reader, column);
}
