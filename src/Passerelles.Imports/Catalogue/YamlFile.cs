using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Passerelles.Imports.Catalogue;

/// <summary>
/// Reads the plain part of YAML that the catalogue uses: one document, mappings, lists and scalars. Anchors and aliases are
/// refused (they can make a small file huge), and so is deep nesting (it would exhaust the stack).
/// </summary>
internal sealed class YamlFile
{
    /// <summary>The deepest file of the format has seven levels.</summary>
    private const int MaxDepth = 20;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;

    private YamlFile(string file, TextReader text, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(text);
    }

    /// <summary>The document; null, with the reasons, when the file is not readable.</summary>
    public static YamlNode? Parse(string file, string text, ProblemList problems)
    {
        using var reader = new StringReader(text);
        var yaml = new YamlFile(file, reader, problems);
        try
        {
            return yaml.ReadDocument();
        }
        catch (YamlException e)
        {
            problems.Error(file, (int)e.Start.Line, $"syntaxe YAML incorrecte (retrait, deux-points ou guillemets) : {e.Message}", (int)e.Start.Column);
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 ends so, without a place, on « [ » never closed before a line such as « key: text ».
            var place = yaml._parser.Current?.End ?? Mark.Empty;
            problems.Error(file, (int)place.Line, "syntaxe YAML incorrecte : un crochet ou une accolade n'est pas refermé, ici ou un peu plus bas.", (int)place.Column);
            return null;
        }
        catch (UnsupportedYamlException e)
        {
            problems.Error(file, (int)e.Mark.Line, e.Message, (int)e.Mark.Column);
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.MoveNext();
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _problems.Error(_file, 1, "le fichier est vide.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            throw new UnsupportedYamlException("un seul document par fichier : retirez ce qui suit « --- ».", _parser.Current!.Start);
        }

        return root;
    }

    private YamlNode ReadNode(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaxDepth)
        {
            throw new UnsupportedYamlException("trop de niveaux imbriqués.", current.Start);
        }

        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new UnsupportedYamlException("les ancres (&) et les renvois (*) de YAML ne sont pas admis.", current.Start);
        }

        if (current is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw new UnsupportedYamlException("les étiquettes de type (!) de YAML ne sont pas admises.", current.Start);
        }

        return current switch
        {
            MappingStart => ReadMap(depth),
            SequenceStart => ReadList(depth),
            _ => ReadScalar(),
        };
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style != ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);
    }

    private YamlList ReadList(int depth)
    {
        var start = _parser.Consume<SequenceStart>().Start;
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        _parser.MoveNext();
        return new YamlList(items, (int)start.Line, (int)start.Column);
    }

    private YamlMap ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>().Start;
        var entries = new List<(YamlScalar, YamlNode)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
            {
                throw new UnsupportedYamlException("une clé doit être un simple mot.", start);
            }

            var value = ReadNode(depth + 1);
            if (keys.Add(key.Text))
            {
                entries.Add((key, value));
            }
            else
            {
                _problems.Error(_file, key.Line, $"la clé « {key.Text} » est écrite deux fois.", key.Column);
            }
        }

        _parser.MoveNext();
        return new YamlMap(entries, (int)start.Line, (int)start.Column);
    }

    private sealed class UnsupportedYamlException(string message, Mark mark) : Exception(message)
    {
        public Mark Mark { get; } = mark;
    }
}
