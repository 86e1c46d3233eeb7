using System.Globalization;

namespace Passerelles.Imports.Lheo;

/// <summary>
/// Makes the numbers of courses and of actions unique in a release: LHEO says that <c>numero</c> need not be, and catalogues give
/// a course, its action and its session the same. Remembers a few bytes for each.
/// </summary>
internal sealed class LheoNumbers
{
    /// <summary>Longer numbers are cut: they are keys of the database and parts of addresses.</summary>
    private const int MaxLength = 100;

    private readonly Dictionary<ulong, int> _courses = [];
    private readonly Dictionary<ulong, int> _actions = [];
    private int _rank;

    /// <summary>A number for the next course.</summary>
    public string Course(string? number) =>
        Unique(_courses, string.IsNullOrWhiteSpace(number) ? string.Create(CultureInfo.InvariantCulture, $"f{++_rank}") : number);

    /// <summary>A number for the next action.</summary>
    public string Action(string number) => Unique(_actions, number);

    private static string Unique(Dictionary<ulong, int> known, string number)
    {
        var name = Files.Excerpt.OneLine(number);
        name = name.Length > MaxLength ? name[..MaxLength] : name;
        var unique = name;
        while (!known.TryAdd(Key(unique), 1))
        {
            // Counted from where the last one stopped: a catalogue may give all its actions one number.
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}~{++known[Key(name)]}");
        }

        return unique;
    }

    private static ulong Key(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
