namespace Passerelles.Imports.Catalogue;

/// <summary>A value of a YAML file and the place where it begins, from 1.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A text, number, boolean or null as written; <paramref name="IsQuoted"/> tells <c>"12"</c> from <c>12</c>.</summary>
internal sealed record YamlScalar(string Text, bool IsQuoted, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Null in the core schema of YAML 1.2: nothing, <c>~</c> or <c>null</c>, not quoted.</summary>
    public bool IsNull => !IsQuoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A mapping, in file order; no key twice.</summary>
internal sealed record YamlMap(IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The value of a key, or null when the key is absent.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name.Text.Equals(key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
