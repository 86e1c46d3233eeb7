using System.Globalization;

namespace Passerelles.Imports.Catalogue;

/// <summary>What no schema can say of one file alone: unique ids, references that lead somewhere, rules between fields.</summary>
internal sealed class CrossReferences
{
    private static readonly string[] Sourced = ["emerging", "pay", "trend"];
    private static readonly string[] Directions = ["up", "side", "elsewhere"];

    private readonly CatalogueFiles _files;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, Dictionary<string, CatalogueNode>> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedSkills = new(StringComparer.Ordinal);

    private CrossReferences(CatalogueFiles files, ProblemList problems)
    {
        _files = files;
        _problems = problems;
    }

    public static void Check(CatalogueFiles files, ProblemList problems)
    {
        var check = new CrossReferences(files, problems);
        check.IndexIds();
        foreach (var sheet in files.Sheets)
        {
            check.CheckSheet(sheet);
        }

        check.CheckLists();
        if (files.Broken.Count == 0)
        {
            check.FindOrphanSkills();
        }
    }

    private void IndexIds()
    {
        foreach (var (list, nodes) in _files.Lists)
        {
            Index(list, nodes);
        }

        Index("skills", _files.SkillFiles.SelectMany(f => f.Children("skills")));
        Index("occupations", _files.Sheets);
        Index("lived-experience", _files.ExperienceFiles.SelectMany(f => f.Children("situations")));

        // A file that is itself wrong is reported once, not once more by each sheet that refers to it.
        foreach (var folder in _files.Broken.Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f.Split('/')[0]))
        {
            _ids.Remove(folder);
        }

        foreach (var sheet in _files.Sheets)
        {
            ExpectFileName(sheet, "occupations", "la fiche");
        }

        foreach (var group in _files.SkillFiles.Select(f => f.Child("group")))
        {
            ExpectFileName(group, "skills", "le groupe");
        }

        foreach (var theme in _files.ExperienceFiles.Select(f => f.Child("theme")))
        {
            ExpectFileName(theme, "lived-experience", "le thème");
        }
    }

    private void Index(string kind, IEnumerable<CatalogueNode> nodes)
    {
        var index = _ids[kind] = new Dictionary<string, CatalogueNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!index.TryAdd(node.Text("id"), node))
            {
                var first = index[node.Text("id")];
                Say(node, "id", string.Create(CultureInfo.InvariantCulture, $"l'identifiant « {node.Text("id")} » est déjà pris ({first.File}:{first.Map.Line})."));
            }
        }
    }

    private void ExpectFileName(CatalogueNode node, string folder, string what)
    {
        if (!node.File.Equals($"{folder}/{node.Text("id")}.yaml", StringComparison.Ordinal))
        {
            Say(node, "id", $"{what} « {node.Text("id")} » doit être dans le fichier {folder}/{node.Text("id")}.yaml.");
        }
    }

    private void CheckSheet(CatalogueNode sheet)
    {
        Expect(sheet, "family", "families", "la famille");
        ExpectAll(sheet, "workplaces", "workplaces", "le lieu");
        ExpectAll(sheet, "sources", "sources", "la source");
        ExpectOnce(sheet, "skills", "skill", "la compétence");
        ExpectOnce(sheet, "certifications", "certification", "la certification");
        foreach (var key in Sourced)
        {
            if (sheet.ChildOrNull(key) is { } child)
            {
                Expect(child, "source", "sources", "la source");
            }
        }

        foreach (var skill in sheet.Children("skills"))
        {
            Expect(skill, "skill", "skills", "la compétence");
            _usedSkills.Add(skill.Text("skill"));
        }

        if (!sheet.Children("skills").Any(s => s.Text("importance") is "essential"))
        {
            Say(sheet, "skills", "aucune compétence n'est essentielle.");
        }

        foreach (var certification in sheet.Children("certifications"))
        {
            Expect(certification, "certification", "certifications", "la certification");
        }

        CheckNeighbours(sheet);
        CheckRegulation(sheet);
        if (sheet.ChildOrNull("pay") is { } pay && pay.Number("min") > pay.Number("max"))
        {
            Say(pay, "min", "le salaire le plus bas dépasse le plus haut.");
        }
    }

    private void CheckNeighbours(CatalogueNode sheet)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var neighbour in Directions.SelectMany(k => sheet.Child("neighbours").Children(k)))
        {
            Expect(neighbour, "occupation", "occupations", "la fiche");
            var id = neighbour.TextOrNull("occupation") ?? neighbour.Text("rome");
            if (id.Equals(sheet.Text("id"), StringComparison.Ordinal))
            {
                Say(neighbour, "occupation", "la fiche se donne elle-même pour voisine.");
            }
            else if (!seen.Add(id))
            {
                Say(neighbour, neighbour.TextOrNull("occupation") is null ? "rome" : "occupation", $"le voisin « {id} » est cité deux fois.");
            }
        }
    }

    private void CheckRegulation(CatalogueNode sheet)
    {
        var regulation = sheet.Child("regulation");
        var hasRequired = sheet.Children("certifications").Any(c => c.Text("role") is "required");
        if (!regulation.Flag("regulated"))
        {
            if (regulation.TextOrNull("gate") is not null)
            {
                Say(regulation, "gate", "le métier n'est pas réglementé : « gate » doit être null.");
            }

            if (hasRequired)
            {
                Say(sheet, "certifications", "une certification est exigée (required) alors que le métier n'est pas réglementé : écrivez usual, ou dites ce qui la rend obligatoire.");
            }

            return;
        }

        if (regulation.TextOrNull("gate") is null)
        {
            Say(regulation, "gate", "le métier est réglementé : « gate » doit dire ce qu'il faut détenir.");
        }

        if (!regulation.Children("legal").Any())
        {
            Say(regulation, "legal", "le métier est réglementé : citez au moins un texte dans « legal ».");
        }

        if (!hasRequired)
        {
            Say(sheet, "certifications", "le métier est réglementé : au moins une certification doit être exigée (required), sinon aucun parcours ne pourrait y mener.");
        }
    }

    private void CheckLists()
    {
        foreach (var certification in _files.Lists.GetValueOrDefault("certifications", []))
        {
            Expect(certification, "source", "sources", "la source");
            foreach (var exemption in certification.Children("exemptions"))
            {
                Expect(exemption, "from", "certifications", "la certification");
            }

            if (certification.ChildOrNull("course") is { } course)
            {
                Expect(course, "source", "sources", "la source");
                foreach (var entry in course.Children("entry"))
                {
                    ExpectAll(entry, "certifications", "certifications", "la certification");
                }
            }
        }

        foreach (var situation in _files.ExperienceFiles.SelectMany(f => f.Children("situations")))
        {
            ExpectAll(situation, "occupations", "occupations", "la fiche");
            foreach (var question in situation.Children("questions"))
            {
                Expect(question, "skill", "skills", "la compétence");
            }
        }

        foreach (var quoted in _files.Lists.GetValueOrDefault("figures", []).Concat(_files.Lists.GetValueOrDefault("trainings", [])))
        {
            Expect(quoted, "source", "sources", "la source");
            Expect(quoted, "certification", "certifications", "la certification");
            ExpectAll(quoted, "occupations", "occupations", "la fiche");
        }

        foreach (var term in _files.Lists.GetValueOrDefault("glossary", []))
        {
            ExpectAll(term, "see", "glossary", "le terme");
            foreach (var definition in term.Children("definitions"))
            {
                Expect(definition, "source", "sources", "la source");
            }
        }
    }

    private void FindOrphanSkills()
    {
        foreach (var skill in _files.SkillFiles.SelectMany(f => f.Children("skills")).Where(s => !_usedSkills.Contains(s.Text("id"))))
        {
            var place = skill.Map.Find("id")!;
            _problems.Warn(skill.File, place.Line, $"aucune fiche ne demande la compétence « {skill.Text("id")} ».", place.Column);
        }
    }

    /// <summary>A key that is absent or null leads nowhere and is left alone; the schema says whether it may be.</summary>
    private void Expect(CatalogueNode node, string key, string kind, string what)
    {
        if (node.TextOrNull(key) is { } id && _ids.TryGetValue(kind, out var index) && !index.ContainsKey(id))
        {
            Say(node, key, $"{what} « {id} » n'existe pas dans {kind}.");
        }
    }

    private void ExpectAll(CatalogueNode node, string key, string kind, string what)
    {
        foreach (var scalar in node.ScalarsOrNone(key).Where(s => _ids.TryGetValue(kind, out var index) && !index.ContainsKey(s.Text)))
        {
            _problems.Error(node.File, scalar.Line, $"{what} « {scalar.Text} » n'existe pas dans {kind}.", scalar.Column);
        }
    }

    private void ExpectOnce(CatalogueNode node, string list, string key, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in node.Children(list).Where(i => !seen.Add(i.Text(key))))
        {
            Say(item, key, $"{what} « {item.Text(key)} » est citée deux fois.");
        }
    }

    private void Say(CatalogueNode node, string key, string message)
    {
        var place = node.Map.Find(key) ?? node.Map;
        _problems.Error(node.File, place.Line, message, place.Column);
    }
}
