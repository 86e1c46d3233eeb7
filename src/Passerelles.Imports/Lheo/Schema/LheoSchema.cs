using System.Collections.Frozen;
using System.Globalization;

namespace Passerelles.Imports.Lheo.Schema;

/// <summary>
/// The content model of LHEO, read from <c>lheo-2.3.txt</c> in our own notation. LHEO 2.2 is checked against it too: what 2.3
/// added to it is optional, or values added to a list, so that no document of 2.2 is refused for being older.
/// </summary>
internal sealed class LheoSchema
{
    public const string Namespace23 = "http://lheo.gouv.fr/2.3";
    public const string Namespace22 = "http://www.lheo.org/2.2";

    private readonly Dictionary<string, LheoElement> _building = new(StringComparer.Ordinal);

    private LheoSchema(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            Declare(line);
        }

        Elements = _building.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static LheoSchema Current { get; } = new(ReadResource());

    /// <summary>Every element, by name.</summary>
    public FrozenDictionary<string, LheoElement> Elements { get; }

    public LheoElement? Find(string name) => Elements.GetValueOrDefault(name);

    private static string[] ReadResource()
    {
        using var reader = new StreamReader(typeof(LheoSchema).Assembly.GetManifestResourceStream("lheo/lheo-2.3.txt")!);
        return reader.ReadToEnd().Split('\n');
    }

    private void Declare(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var colon = Array.IndexOf(words, ":");
        if (colon < 0)
        {
            DeclareParent(words);
            return;
        }

        foreach (var name in words[(colon + 1)..])
        {
            DeclareText(Element(name), words[0], words[1..colon]);
        }
    }

    private static void DeclareText(LheoElement element, string kind, string[] values)
    {
        switch (kind)
        {
            case "texte":
                var bounds = values[0].Split("..");
                (element.Content, element.MinLength, element.MaxLength) = (LheoContent.Text, Number(bounds[0]), Number(bounds[1]));
                break;
            case "choix":
                (element.Content, element.Values) = (LheoContent.Choice, values.ToFrozenSet(StringComparer.Ordinal));
                break;
            default:
                element.Content = kind.Equals("date", StringComparison.Ordinal) ? LheoContent.Date : LheoContent.Integer;
                break;
        }
    }

    private void DeclareParent(string[] words)
    {
        var element = Element(words[0]);
        var equals = Array.IndexOf(words, "=");
        element.OwnAttributes = words[1..equals].Select(w => w[1..]).ToFrozenSet(StringComparer.Ordinal);
        var children = words[(equals + 1)..];
        (element.Content, element.Children) = children switch
        {
            ["|"] => (LheoContent.Mix, [new LheoParticle(Element("extras"), 0, LheoElement.Unbounded), new LheoParticle(Element("extra"), 0, LheoElement.Unbounded)]),
            ["tout"] => (LheoContent.Anything, []),
            _ => (LheoContent.Sequence, Array.ConvertAll(children, Particle)),
        };
    }

    private LheoParticle Particle(string word)
    {
        if (word is "…")
        {
            return new LheoParticle(Element("extras"), 0, LheoElement.Unbounded);
        }

        if (word[^1] == ']')
        {
            var open = word.IndexOf('[', StringComparison.Ordinal);
            var bounds = word[(open + 1)..^1].Split('-');
            return new LheoParticle(Element(word[..open]), Number(bounds[0]), Number(bounds[1]));
        }

        return word[^1] switch
        {
            '?' => new LheoParticle(Element(word[..^1]), 0, 1),
            '*' => new LheoParticle(Element(word[..^1]), 0, LheoElement.Unbounded),
            '+' => new LheoParticle(Element(word[..^1]), 1, LheoElement.Unbounded),
            _ => new LheoParticle(Element(word), 1, 1),
        };
    }

    private LheoElement Element(string name)
    {
        if (!_building.TryGetValue(name, out var element))
        {
            _building[name] = element = new LheoElement(name);
        }

        return element;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
