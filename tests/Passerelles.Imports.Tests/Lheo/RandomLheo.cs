using System.Xml.Linq;
using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Tests.Lheo;

/// <summary>Documents drawn from the content model, and mutations of them that may or may not leave them valid.</summary>
internal sealed class RandomLheo(int seed)
{
    private const string Letters = "abcdefghijkl mnopqrstuvwxyz0123456789";
    private static readonly XNamespace Space = LheoSchema.Namespace23;
    private readonly Random _random = new(seed);

    public XDocument Document() => new(Element(LheoSchema.Current.Elements["lheo"], 0));

    /// <summary>Changes one thing somewhere.</summary>
    public void Mutate(XDocument document)
    {
        var all = document.Root!.DescendantsAndSelf().ToList();
        var at = all[_random.Next(all.Count)];
        switch (_random.Next(10))
        {
            case 0 when at.Parent is not null:
                at.Remove();
                break;
            case 1 when at.Parent is not null:
                at.AddAfterSelf(new XElement(at));
                break;
            case 2 when at.NextNode is XElement next:
                next.Remove();
                at.AddBeforeSelf(next);
                break;
            case 3:
                at.Name = Space + LheoSchema.Current.Elements.Keys.Order(StringComparer.Ordinal).ElementAt(_random.Next(LheoSchema.Current.Elements.Count));
                break;
            case 4 when !at.HasElements:
                at.Value = Text(_random.Next(12));
                break;
            case 5 when !at.HasElements:
                at.Value = " " + at.Value + "\n";
                break;
            case 6:
                var (name, value) = Attribute();
                at.SetAttributeValue(name, value);
                break;
            case 7:
                at.Add(new XText(_random.Next(2) == 0 ? "\n  " : "du texte"));
                break;
            case 8 when at.Parent is not null && at.Name != Space + "lheo":
                at.Name = _random.Next(2) == 0 ? at.Name.LocalName : XName.Get(at.Name.LocalName, "urn:autre");
                break;
            default:
                var other = all[_random.Next(all.Count)];
                at.Add(new XElement(other));
                break;
        }
    }

    private (XName Name, string Value) Attribute() => _random.Next(9) switch
    {
        0 => ("numero", Text(5)),
        1 => ("id", _random.Next(3) == 0 ? "x1" : "n" + _random.Next(100000)),
        2 => ("id", "pas un nom"),
        3 => ("horodatage-creation", _random.Next(2) == 0 ? "2024-02-29T10:20:30" : "2023-02-29T10:20:30"),
        4 => ("horodatage-export", "2024-01-31T08:00:00.25+02:00"),
        5 => ("inconnu", "1"),
        6 => ("datemaj", "hier"),
        7 => ("uri", "https://exemple.fr/a#b"),
        _ => (XNamespace.Xml + "lang", "fr"),
    };

    private XElement Element(LheoElement element, int depth)
    {
        var made = new XElement(Space + element.Name);
        if (_random.Next(30) == 0)
        {
            made.SetAttributeValue("numero", Text(4));
        }

        switch (element.Content)
        {
            case LheoContent.Text:
                made.Value = Text(_random.Next(element.MinLength, Math.Min(element.MaxLength, element.MinLength + 30) + 1));
                break;
            case LheoContent.Choice:
                made.Value = element.Values.Order(StringComparer.Ordinal).ElementAt(_random.Next(element.Values.Count));
                break;
            case LheoContent.Date:
                made.Value = $"20{_random.Next(10, 99)}0{_random.Next(1, 10)}{_random.Next(10, 30)}";
                break;
            case LheoContent.Integer:
                made.Value = _random.Next(-5, 5000).ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
            case LheoContent.Anything:
                made.Add(Text(_random.Next(8)));
                if (_random.Next(4) == 0)
                {
                    made.Add(new XElement("libre", new XAttribute("x", "1"), "texte"));
                }

                break;
            default:
                foreach (var child in element.Children)
                {
                    var most = depth > 9 ? child.Min : Math.Min(child.Max, child.Min + (_random.Next(4) == 0 ? 1 : 0));
                    for (var i = 0; i < most; i++)
                    {
                        made.Add(Element(child.Element, depth + 1));
                    }
                }

                break;
        }

        return made;
    }

    private string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Letters[_random.Next(Letters.Length)]));
}
