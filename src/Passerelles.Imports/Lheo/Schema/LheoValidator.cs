using System.Xml;

namespace Passerelles.Imports.Lheo.Schema;

/// <summary>
/// Holds a stream of XML nodes against the content model, in one pass and in memory that grows with the depth of the document
/// only (and with its <c>id</c> attributes, eight bytes each). Each call returns what is wrong, as a French sentence without its
/// end, or null; validation goes on whatever was wrong before.
/// </summary>
internal sealed class LheoValidator(LheoSchema schema, string @namespace)
{
    /// <summary>LHEO itself is some fifteen elements deep; only <c>extra</c> may be deeper.</summary>
    public const int MaxDepth = 64;

    private const int MaxIds = 4_000_000;
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Frame[] _frames = new Frame[MaxDepth + 1];
    private readonly HashSet<ulong> _ids = [];
    private readonly HashSet<ulong> _references = [];
    private int _depth;

    /// <summary>Element being read; null within the freedom of <c>extra</c>.</summary>
    public LheoElement? Current => _depth == 0 ? null : _frames[_depth - 1].Element;

    /// <summary>Parent of the element being read, or null.</summary>
    public LheoElement? Parent => _depth < 2 ? null : _frames[_depth - 2].Element;

    /// <summary>The reader is on the start of an element.</summary>
    /// <exception cref="XmlException">Elements are nested too deep.</exception>
    public string? Start(XmlReader reader)
    {
        if (_depth > MaxDepth)
        {
            throw new XmlException($"plus de {MaxDepth} éléments les uns dans les autres");
        }

        var element = reader.NamespaceURI.Equals(@namespace, StringComparison.Ordinal) ? schema.Find(reader.LocalName) : null;
        var problem = _depth == 0 ? null : Place(ref _frames[_depth - 1], element, reader);
        _frames[_depth++] = new Frame(element);
        if (reader.HasAttributes)
        {
            problem = Attributes(reader, element) ?? problem;
        }

        return problem;
    }

    /// <summary>Text directly in the current element that should hold elements only.</summary>
    public string? LooseText(string text) =>
        Current is { HasText: false, Content: not LheoContent.Anything } element && !string.IsNullOrWhiteSpace(text)
            ? $"le texte « {LheoValues.Shown(text)} » n'a pas sa place directement dans {element}"
            : null;

    /// <summary>The current element ends, having held this text (empty when it holds elements).</summary>
    public string? End(string text)
    {
        ref var frame = ref _frames[--_depth];
        if (frame.Element is not { } element)
        {
            return null;
        }

        return element.Content == LheoContent.Sequence ? Missing(ref frame, element.Children.Length) : LheoValues.Problem(element, text);
    }

    /// <summary>The document ends.</summary>
    public string? EndDocument() => _references.IsSubsetOf(_ids) ? null : "un attribut « idref » renvoie à un « id » qui n'existe pas";

    private static string? Place(ref Frame parent, LheoElement? child, XmlReader reader)
    {
        if (parent.Element is not { } element || element.Content == LheoContent.Anything)
        {
            return null;
        }

        if (element.HasText)
        {
            return $"<{reader.LocalName}> n'a pas sa place dans {element}, qui ne contient que du texte";
        }

        var found = child is null ? -1 : Array.FindIndex(element.Children, p => ReferenceEquals(p.Element, child));
        if (found < 0)
        {
            return $"<{reader.LocalName}> n'est pas prévu dans {element}";
        }

        if (element.Content == LheoContent.Mix)
        {
            return null;
        }

        if (found < parent.Particle)
        {
            return $"{child} n'est pas à sa place dans {element} : il vient avant {element.Children[parent.Particle].Element}";
        }

        if (found > parent.Particle)
        {
            var missing = Missing(ref parent, found);
            (parent.Particle, parent.Count) = (found, 1);
            return missing;
        }

        parent.Count++;
        var most = element.Children[found].Max;
        return parent.Count > most ? $"{child} revient trop de fois dans {element} : {most} au plus" : null;
    }

    /// <summary>The first child that should have come before the particle <paramref name="end"/>.</summary>
    private static string? Missing(ref Frame parent, int end)
    {
        var children = parent.Element!.Children;
        for (var i = parent.Particle; i < end; i++)
        {
            if (children[i].Min > (i == parent.Particle ? parent.Count : 0))
            {
                return $"{children[i].Element} manque dans {parent.Element}";
            }
        }

        return null;
    }

    private string? Attributes(XmlReader reader, LheoElement? element)
    {
        string? problem = null;
        while (reader.MoveToNextAttribute())
        {
            problem = Attribute(reader, element) ?? problem;
        }

        reader.MoveToElement();
        return problem;
    }

    private string? Attribute(XmlReader reader, LheoElement? element)
    {
        if (element is null || reader.Prefix is "xmlns" || (reader.Prefix.Length == 0 && reader.LocalName is "xmlns"))
        {
            return null;
        }

        if (reader.NamespaceURI.Length > 0)
        {
            var isKnown = reader.NamespaceURI.Equals(Instance, StringComparison.Ordinal) && reader.LocalName is "schemaLocation" or "noNamespaceSchemaLocation";
            return isKnown || element.Content == LheoContent.Anything ? null : $"l'attribut « {reader.Name} » n'existe pas sur {element}";
        }

        var problem = LheoValues.AttributeProblem(element, reader.LocalName, reader.Value);
        if (problem is not null)
        {
            return element.Content == LheoContent.Anything && problem.EndsWith($"n'existe pas sur {element}", StringComparison.Ordinal) ? null : problem;
        }

        return reader.LocalName switch
        {
            "id" when _ids.Count >= MaxIds => "le document a trop d'attributs « id »",
            "id" when !_ids.Add(Key(reader.Value)) => $"l'attribut « id » de {element} répète « {LheoValues.Shown(reader.Value)} », déjà donné",
            "idref" when _references.Count < MaxIds && _references.Add(Key(reader.Value)) => null,
            _ => null,
        };
    }

    /// <summary>FNV-1a: among four million names, two share a number less than once in a million documents.</summary>
    private static ulong Key(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text.AsSpan().Trim())
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }

    private struct Frame(LheoElement? element)
    {
        public readonly LheoElement? Element = element;

        /// <summary>Particle of the sequence that came last.</summary>
        public int Particle;

        /// <summary>Times it came.</summary>
        public int Count;
    }
}
