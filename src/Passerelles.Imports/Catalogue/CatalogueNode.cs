using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Catalogue;

/// <summary>
/// A mapping of a catalogue file that its schema has accepted: the accessors below may rely on it. What schemas cannot say
/// (a date that does not exist) is reported here.
/// </summary>
internal readonly struct CatalogueNode(string file, YamlMap map, ProblemList problems)
{
    public string File => file;

    public YamlMap Map => map;

    public string Text(string key) => ((YamlScalar)map.Find(key)!).Text;

    public string? TextOrNull(string key) => map.Find(key) is YamlScalar { IsNull: false } scalar ? scalar.Text : null;

    public int Integer(string key) => int.Parse(Text(key), CultureInfo.InvariantCulture);

    public int? IntegerOrNull(string key) => TextOrNull(key) is null ? null : Integer(key);

    public decimal Number(string key) => decimal.Parse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool Flag(string key) => Text(key) is "true";

    public DateOnly Date(string key)
    {
        var scalar = (YamlScalar)map.Find(key)!;
        if (!DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            problems.Error(file, scalar.Line, $"« {key} » : le {scalar.Text} n'existe pas dans le calendrier.", scalar.Column);
        }

        return date;
    }

    public DateOnly? DateOrNull(string key) => TextOrNull(key) is null ? null : Date(key);

    public CatalogueNode Child(string key) => new(file, (YamlMap)map.Find(key)!, problems);

    public CatalogueNode? ChildOrNull(string key) => map.Find(key) is YamlMap child ? new CatalogueNode(file, child, problems) : null;

    public IEnumerable<CatalogueNode> Children(string key) => ChildrenOf(file, (YamlList)map.Find(key)!, problems);

    public static IEnumerable<CatalogueNode> ChildrenOf(string file, YamlList list, ProblemList problems) =>
        list.Items.Select(item => new CatalogueNode(file, (YamlMap)item, problems));

    public IEnumerable<YamlScalar> Scalars(string key) => ((YamlList)map.Find(key)!).Items.Cast<YamlScalar>();

    public IEnumerable<YamlScalar> ScalarsOrNone(string key) => map.Find(key) is YamlList ? Scalars(key) : [];

    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(s => s.Text)];

    public ImmutableArray<string> TextsOrNone(string key) => map.Find(key) is YamlList ? Texts(key) : [];

    public ImmutableArray<SourceId> Sources(string key) => [.. Scalars(key).Select(s => new SourceId(s.Text))];

    public SourceId? SourceOrNull(string key) => TextOrNull(key) is { } text ? new SourceId(text) : null;
}
