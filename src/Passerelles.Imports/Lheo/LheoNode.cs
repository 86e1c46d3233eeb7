using System.Globalization;

namespace Passerelles.Imports.Lheo;

/// <summary>An element kept while its course is read.</summary>
internal sealed class LheoNode(string name, string? number, string? info)
{
    private List<LheoNode>? _children;

    public string Name { get; } = name;

    /// <summary>Attribute <c>numero</c>.</summary>
    public string? Number { get; } = number;

    /// <summary>Attribute <c>info</c>, which says what an <c>extra</c> is.</summary>
    public string? Info { get; } = info;

    public string? Content { get; set; }

    /// <summary>Whether our own export wrote it because LHEO demands an element, without anything being known.</summary>
    public bool IsUnknown => LheoMarks.Unknown.Equals(Info, StringComparison.Ordinal);

    public IReadOnlyList<LheoNode> Children => _children ?? (IReadOnlyList<LheoNode>)[];

    public void Add(LheoNode child) => (_children ??= []).Add(child);

    public IEnumerable<LheoNode> All(string name) => Children.Where(c => c.Name.Equals(name, StringComparison.Ordinal));

    public LheoNode? Find(string name)
    {
        if (_children is not null)
        {
            foreach (var child in _children)
            {
                if (child.Name.Equals(name, StringComparison.Ordinal))
                {
                    return child;
                }
            }
        }

        return null;
    }

    /// <summary>The text of a child on one line; null when absent, empty or the hyphen that stands for nothing.</summary>
    public string? Text(string name) => Find(name) is { IsUnknown: false, Content: { } text } && Files.Excerpt.OneLine(text) is { Length: > 0 } line && line is not "-" ? line : null;

    /// <summary>A whole number within the bounds of what it counts, or null.</summary>
    public int? Count(string name, int most) =>
        Text(name) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= most ? (int)number : null;

    public bool? Flag(string name) => Text(name) switch { "1" => true, "0" => false, _ => null };

    /// <summary>The text of an <c>extra</c> anywhere in the <c>extras</c> of this very element.</summary>
    public string? Extra(Func<string, bool> isWanted) => All("extras").SelectMany(ExtrasOf)
        .FirstOrDefault(e => e.Info is { } info && isWanted(info))?.Content is { } text && Files.Excerpt.OneLine(text) is { Length: > 0 } line ? line : null;

    public string? Extra(string info) => Extra(i => i.Equals(info, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<string> Extras(string info) => All("extras").SelectMany(ExtrasOf)
        .Where(e => info.Equals(e.Info, StringComparison.Ordinal)).Select(e => e.Content).OfType<string>();

    private static IEnumerable<LheoNode> ExtrasOf(LheoNode extras) =>
        extras.Children.SelectMany(c => c.Name is "extras" ? ExtrasOf(c) : [c]);
}
