using System.Text;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Catalogue;

/// <summary>The YAML files of a catalogue folder, parsed and checked against their schema.</summary>
internal sealed class CatalogueFiles
{
    /// <summary>The largest file of the catalogue is under 100 KB; nothing hand-written reaches this.</summary>
    private const long MaxBytes = 2 * 1024 * 1024;

    private static readonly string[] Single = ["catalogue", "families", "workplaces", "glossary", "figures", "trainings", "distinct-skills"];

    /// <summary>Lists too long for one file: every file of the folder is a part of the same list.</summary>
    private static readonly string[] Divided = ["certifications", "sources"];

    private static readonly string[] Folders = ["skills", "occupations", "lived-experience", .. Divided];

    /// <summary>Words of the sector that the French dictionary does not know, one a line.</summary>
    private const string WordList = "words.txt";

    private readonly string _folder;
    private readonly ProblemList _problems;
    private readonly List<FileCount> _counts = [];

    private CatalogueFiles(string folder, ProblemList problems)
    {
        _folder = folder;
        _problems = problems;
    }

    /// <summary>The root of <c>catalogue.yaml</c>.</summary>
    public CatalogueNode? Head { get; private set; }

    /// <summary>Entries of the list files, by name of file without extension.</summary>
    public Dictionary<string, List<CatalogueNode>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Roots of <c>skills/*.yaml</c>.</summary>
    public List<CatalogueNode> SkillFiles { get; } = [];

    /// <summary>Roots of <c>lived-experience/*.yaml</c>.</summary>
    public List<CatalogueNode> ExperienceFiles { get; } = [];

    /// <summary>Roots of <c>occupations/*.yaml</c>.</summary>
    public List<CatalogueNode> Sheets { get; } = [];

    /// <summary>Every file that is sound, parsed.</summary>
    public SortedDictionary<string, YamlNode> Roots { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of the reviewed word list.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Files that could not be read or break their schema.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Entries of each file.</summary>
    public IReadOnlyList<FileCount> Counts => _counts;

    public static CatalogueFiles Read(string folder, ProblemList problems)
    {
        var files = new CatalogueFiles(folder, problems);
        foreach (var name in Single)
        {
            files.ReadSingle(name);
        }

        foreach (var name in Divided)
        {
            files.ReadDivided(name);
        }

        files.ReadRoots("skills", "skills", files.SkillFiles);
        files.ReadRoots("lived-experience", "lived-experience", files.ExperienceFiles);
        files.ReadRoots("occupations", "occupation", files.Sheets);
        var words = Path.Combine(folder, WordList);
        files.Words = File.Exists(words) ? File.ReadAllLines(words) : [];
        files.RefuseStrangers();
        return files;
    }

    private void ReadSingle(string name)
    {
        var file = name + ".yaml";
        if (!File.Exists(Path.Combine(_folder, file)))
        {
            _problems.Error(file, null, "le fichier manque.");
            return;
        }

        switch (Parse(file, name))
        {
            case YamlList list:
                Lists[name] = [.. CatalogueNode.ChildrenOf(file, list, _problems)];
                _counts.Add(new FileCount(file, list.Items.Count, 0));
                break;
            case YamlMap map:
                Head = new CatalogueNode(file, map, _problems);
                _counts.Add(new FileCount(file, 1, 0));
                break;
        }
    }

    private void ReadDivided(string folder)
    {
        var entries = Lists[folder] = [];
        foreach (var (name, root) in ReadFolder(folder, folder))
        {
            if (root is YamlList list)
            {
                entries.AddRange(CatalogueNode.ChildrenOf(name, list, _problems));
                _counts.Add(new FileCount(name, list.Items.Count, 0));
            }
        }
    }

    private void ReadRoots(string folder, string schema, List<CatalogueNode> roots)
    {
        foreach (var (name, root) in ReadFolder(folder, schema))
        {
            if (root is YamlMap map)
            {
                roots.Add(new CatalogueNode(name, map, _problems));
                _counts.Add(new FileCount(name, Entries(folder, map), 0));
            }
        }
    }

    private static int Entries(string folder, YamlMap map) => folder switch
    {
        "skills" => ((YamlList)map.Find("skills")!).Items.Count,
        "lived-experience" => ((YamlList)map.Find("situations")!).Items.Count,
        _ => 1,
    };

    private IEnumerable<(string Name, YamlNode? Root)> ReadFolder(string folder, string schema)
    {
        var path = Path.Combine(_folder, folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length == 0)
        {
            _problems.Error(folder, null, "le dossier manque ou ne contient aucun fichier .yaml.");
        }

        return files.Select(f => $"{folder}/{Path.GetFileName(f)}").Select(name => (name, Parse(name, schema)));
    }

    /// <summary>The document, or null when it breaks its schema: nothing that follows may rely on it.</summary>
    private YamlNode? Parse(string file, string schema)
    {
        var path = Path.Combine(_folder, file);
        if (new FileInfo(path).Length > MaxBytes)
        {
            _problems.Error(file, null, $"le fichier dépasse {MaxBytes / (1024 * 1024)} Mo.");
            return null;
        }

        var own = new ProblemList();
        var text = SourceText.CheckUtf8(file, File.ReadAllBytes(path), own);
        var root = text is { } utf8 ? YamlFile.Parse(file, Encoding.UTF8.GetString(utf8.Span), own) : null;
        if (root is not null)
        {
            new SchemaCheck(file, own).Check(root, JsonSchema.Load(schema));
        }

        _problems.AddRange(own);
        if (own.HasErrors)
        {
            Broken.Add(file);
            return null;
        }

        if (root is not null)
        {
            Roots[file] = root;
        }

        return root;
    }

    private void RefuseStrangers()
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
            var known = Single.Any(s => file.Equals(s + ".yaml", StringComparison.Ordinal))
                || (file.EndsWith(".yaml", StringComparison.Ordinal) && file.Split('/') is [var folder, _] && Folders.Contains(folder))
                || file is WordList
                || file.StartsWith("schema/", StringComparison.Ordinal)
                || file.EndsWith(".md", StringComparison.Ordinal);
            if (!known)
            {
                _problems.Error(file, null, "ce fichier n'a pas sa place dans le catalogue (voir docs/catalogue.md).");
            }
        }
    }
}
