using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using Passerelles.Engine.Training;
using Passerelles.Imports.Files;
using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Lheo;

/// <summary>
/// Reads a document of LHEO 2.3 or 2.2 course by course, holding every element against the content model as it passes. A
/// document that is not XML, has another root, or is wrong outside its courses, is an error; a course or an action that is wrong
/// is left out with its line and the reason.
/// </summary>
internal sealed class LheoReader : ICourseReader
{
    /// <summary>Elements kept of one course: the largest of real catalogues have some hundreds of sessions.</summary>
    private const int MaxNodes = 200_000;

    /// <summary>Characters of one text; the longest LHEO allows is 3,000.</summary>
    private const int MaxText = 1_000_000;

    // Persons, and what no page shows: validated, not kept.
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        [
            "contact-formation", "contact-organisme", "contact-formateur", "contact-session", "contact-formation-resume", "civilite", "nom", "prenom",
            "telfixe", "portable", "fax", "courriel", "recrutement", "equipement", "enseignement", "cycle", "potentiel", "sous-modules", "modules-prerequis",
            "blocs-competences", "adresse-information", "date-information", "contenu-formation", "resultats-attendus", "reference-certification",
        ],
        StringComparer.Ordinal);

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly LheoMapper _mapper;
    private readonly LheoNumbers _numbers;
    private readonly BoundedStream _stream;
    private readonly XmlReader _xml;
    private readonly char[] _chunk = new char[8192];
    private readonly StringBuilder _long = new();
    private readonly List<LheoNode> _path = [];
    private readonly List<LheoNode> _actions = [];
    private LheoValidator? _validator;
    private string? _text;
    private int _skippedAt = -1;
    private int _depth;
    private int _nodes;
    private int _courseDepth;
    private int _actionDepth;
    private Fault? _courseFault;
    private Fault? _actionFault;
    private bool _isEnded;

    public LheoReader(StreamedFile file, ProblemList problems, LheoMapper mapper, LheoNumbers numbers)
    {
        (_file, _problems, _mapper, _numbers) = (file.Name, problems, mapper, numbers);
        _stream = file.OpenBounded();
        _xml = XmlReader.Create(_stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersFromEntities = 1_000_000,
        });
    }

    /// <summary>Actions met so far.</summary>
    public int ActionsRead { get; private set; }

    /// <summary>Actions left out so far.</summary>
    public int ActionsRejected { get; private set; }

    /// <summary>When the document says it was made (<c>horodatage-export</c>, <c>datemaj</c> of the root, or the <c>date-export</c> of Intercarif).</summary>
    public DateOnly? MadeOn { get; private set; }

    private int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>The next course with its valid actions; null at the end, or when an error has been reported.</summary>
    public TrainingCourse? Read()
    {
        try
        {
            return ReadOn();
        }
        catch (XmlException e)
        {
            _problems.Error(_file, e.LineNumber > 0 ? e.LineNumber : Line, e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "le document a une déclaration DOCTYPE, interdite ici : ce n'est pas un flux LHEO."
                : e.InnerException is null && e.LineNumber == 0
                    ? $"{e.Message} : rien n'est importé."
                    : $"ce n'est pas du XML bien formé (caractère {Math.Max(e.LinePosition, 1)}) : le fichier est tronqué ou abîmé. Rien n'est importé.");
        }
        catch (SourceFormatException e)
        {
            _problems.Error(_file, Line, e.Message);
        }
        catch (InvalidDataException)
        {
            _problems.Error(_file, null, "le fichier compressé est tronqué ou abîmé. Téléchargez-le de nouveau.");
        }
        catch (IOException e)
        {
            _problems.Error(_file, null, $"le fichier ne peut pas être lu ({e.Message}).");
        }

        return null;
    }

    public void Dispose() => _xml.Dispose();

    private TrainingCourse? ReadOn()
    {
        while (!_isEnded && _xml.Read())
        {
            _stream.Progressed();
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (_validator is null && !Begin())
                    {
                        return null;
                    }

                    var isEmpty = _xml.IsEmptyElement;
                    Start();
                    if (isEmpty && End() is { } empty)
                    {
                        return empty;
                    }

                    break;
                case XmlNodeType.EndElement:
                    if (End() is { } course)
                    {
                        return course;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _validator is not null && _depth > 0:
                    AddText();
                    break;
            }
        }

        if (!_isEnded && _validator?.EndDocument() is { } problem)
        {
            _problems.Warn(_file, null, problem + ".");
        }

        return null;
    }

    /// <summary>Judges the root.</summary>
    private bool Begin()
    {
        if (LheoRoot.Problem(_xml.LocalName, _xml.NamespaceURI) is { } problem)
        {
            _problems.Error(_file, Line, problem);
            _isEnded = true;
            return false;
        }

        _validator = new LheoValidator(LheoSchema.Current, _xml.NamespaceURI);
        MadeOn = LheoRoot.Date(_xml.GetAttribute("horodatage-export") ?? _xml.GetAttribute("datemaj") ?? _xml.GetAttribute("horodatage-modification"));
        return true;
    }

    private void Start()
    {
        var line = Line;
        _text = null;
        var problem = _validator!.Start(_xml);
        var name = _validator.Current?.Name ?? _xml.LocalName;
        _depth++;
        if (_courseDepth == 0 && name is "formation" or "resume-offre" && _validator.Parent?.Name is "offres" or "resumes-offres")
        {
            (_courseDepth, _nodes) = (_depth, 0);
            _path.Clear();
            _actions.Clear();
            ActionsRead += name is "resume-offre" ? 1 : 0;
        }
        else if (_courseDepth > 0 && _depth == _courseDepth + 1 && name is "action")
        {
            _actionDepth = _depth;
            ActionsRead++;
        }

        if (_courseDepth > 0 && _skippedAt < 0)
        {
            Keep(name);
        }

        Blame(problem, line);
    }

    private void Keep(string name)
    {
        if (Skipped.Contains(name) || (_path.Count > 0 && _path[^1].Name is "extra"))
        {
            _skippedAt = _depth;
            return;
        }

        if (++_nodes > MaxNodes)
        {
            throw new SourceFormatException($"une seule formation a plus de {MaxNodes} éléments : le fichier n'est pas un catalogue.");
        }

        var node = new LheoNode(name, _xml.GetAttribute("numero"), _xml.GetAttribute("info"));
        if (_path.Count > 0)
        {
            _path[^1].Add(node);
        }

        _path.Add(node);
    }

    private void AddText()
    {
        var isText = _validator!.Current is null or { HasText: true } or { Content: LheoContent.Anything };
        if (!isText && _xml.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            return;
        }

        var text = ReadText();
        _text = _text is null ? text : _text + text;
        if (_text.Length > MaxText)
        {
            throw new SourceFormatException($"un texte dépasse {MaxText} caractères.");
        }

        if (!isText && _validator.LooseText(text) is { } problem)
        {
            Blame(problem, Line);
        }
    }

    /// <summary>Text is taken piece by piece: the reader would otherwise hold a text of any size.</summary>
    private string ReadText()
    {
        if (!_xml.CanReadValueChunk)
        {
            return _xml.Value;
        }

        var count = _xml.ReadValueChunk(_chunk, 0, _chunk.Length);
        if (count < _chunk.Length)
        {
            var rest = _xml.ReadValueChunk(_chunk, count, _chunk.Length - count);
            if (rest == 0)
            {
                return new string(_chunk, 0, count);
            }

            count += rest;
        }

        _long.Clear().Append(_chunk, 0, count);
        while ((count = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            _stream.Progressed();
            if (_long.Append(_chunk, 0, count).Length > MaxText)
            {
                throw new SourceFormatException($"un texte dépasse {MaxText} caractères.");
            }
        }

        return _long.ToString();
    }

    private TrainingCourse? End()
    {
        var text = _text ?? "";
        _text = null;
        Blame(_validator!.End(text), Line);
        LheoNode? node = null;
        if (_skippedAt == _depth)
        {
            _skippedAt = -1;
        }
        else if (_courseDepth > 0 && _skippedAt < 0)
        {
            node = _path[^1];
            node.Content = node.Children.Count == 0 ? text : null;
            _path.RemoveAt(_path.Count - 1);
        }

        var course = _depth == _courseDepth ? EndCourse(node!) : null;
        if (_actionDepth > 0 && _depth == _actionDepth)
        {
            EndAction(node!);
        }

        _depth--;
        return course;
    }

    private void EndAction(LheoNode action)
    {
        if (_actionFault is { } fault)
        {
            ActionsRejected++;
            _problems.Reject(_file, fault.Line, $"{fault.Reason}{Named("action", action)}. Cette action n'est pas reprise.");
        }
        else
        {
            _actions.Add(action);
        }

        (_actionDepth, _actionFault) = (0, null);
    }

    private TrainingCourse? EndCourse(LheoNode node)
    {
        var fault = _courseFault;
        (_courseDepth, _courseFault) = (0, null);
        var isSummary = node.Name is "resume-offre";
        if (fault is { } found)
        {
            // Actions that were wrong themselves have been counted; the others go with their course.
            ActionsRejected += isSummary ? 1 : _actions.Count;
            _problems.Reject(_file, found.Line, $"{found.Reason}{Named(node.Name, node)}. {(isSummary ? "Cette offre n'est pas reprise." : "Cette formation n'est pas reprise.")}");
            return null;
        }

        if (!isSummary && _actions.Count == 0)
        {
            return null;
        }

        var number = _numbers.Course(node.Number);
        var course = isSummary ? _mapper.Summary(node, number) : _mapper.Course(node, _actions, number);
        return course with { Actions = [.. course.Actions.Select(a => a with { Number = _numbers.Action(a.Number) })] };
    }

    private void Blame(string? problem, int line)
    {
        if (problem is null)
        {
            return;
        }

        if (_actionDepth > 0)
        {
            _actionFault ??= new Fault(line, problem);
        }
        else if (_courseDepth > 0)
        {
            _courseFault ??= new Fault(line, problem);
        }
        else if (!_problems.HasErrors)
        {
            _problems.Error(_file, line, problem + " : le document n'a pas la forme de LHEO, rien n'est importé.");
            _isEnded = true;
        }
    }

    private static string Named(string name, LheoNode node) =>
        node.Number is { Length: > 0 } number ? string.Create(CultureInfo.InvariantCulture, $" (<{name}> n° {LheoValues.Shown(number)})") : "";

    private readonly record struct Fault(int Line, string Reason);
}
