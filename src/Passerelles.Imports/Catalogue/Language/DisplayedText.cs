using System.Collections.Frozen;

namespace Passerelles.Imports.Catalogue.Language;

/// <summary>A text of the catalogue that people read on the site.</summary>
/// <param name="File">File, relative to the catalogue.</param>
/// <param name="Key">Key that holds it, or holds the list it is in.</param>
/// <param name="Scalar">The text and its place.</param>
internal readonly record struct DisplayedText(string File, string Key, YamlScalar Scalar)
{
    /// <summary>Identifiers, codes, addresses and words of closed lists: nobody reads them.</summary>
    private static readonly FrozenSet<string> Hidden = new[]
    {
        "id", "family", "skill", "importance", "workplaces", "certification", "certifications", "role", "source", "sources", "occupation",
        "occupations", "rome", "esco", "fap", "pcs", "riasec", "kind", "level", "order", "url", "date", "unit", "from", "see", "ways",
        "regulated", "without_diploma", "senior", "min", "max", "value", "horizon", "rncp", "language", "version", "name", "acronyms",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Typed by people in their CVs, so written as they type.</summary>
    private static readonly FrozenSet<string> TypedIn = new[] { "skills", "certifications" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every displayed text of a tree, in file order.</summary>
    public static IEnumerable<DisplayedText> Of(string file, YamlNode root) => Walk(file, "", root);

    private static IEnumerable<DisplayedText> Walk(string file, string key, YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => [new DisplayedText(file, key, scalar)],
        YamlList list => list.Items.SelectMany(item => Walk(file, key, item)),
        YamlMap map => map.Entries.Where(e => IsRead(file, e.Key.Text, e.Value)).SelectMany(e => Walk(file, e.Key.Text, e.Value)),
        _ => [],
    };

    private static bool IsRead(string file, string key, YamlNode value)
    {
        if (key is "synonyms" && TypedIn.Contains(file.Split('/')[0]))
        {
            return false;
        }

        // Some keys name a closed word in one place and hold a text in another: « certifications » of a sheet is a list of
        // references, « unit » of a figure is shown as it stands.
        return !Hidden.Contains(key) || (value is YamlList { Items: [YamlMap, ..] }) || (key is "unit" && file is "figures.yaml")
            || (key is "kind" && file is "trainings.yaml") || (key is "name" && file is "catalogue.yaml");
    }
}
