using System.Globalization;
using System.Text.RegularExpressions;

namespace Passerelles.Imports.Catalogue;

/// <summary>Compares a YAML document with its schema and says in French what is wrong, where.</summary>
internal sealed partial class SchemaCheck(string file, ProblemList problems)
{
    private static readonly Dictionary<string, string> TypeNames = new(StringComparer.Ordinal)
    {
        ["object"] = "un groupe de clés",
        ["array"] = "une liste",
        ["string"] = "un texte",
        ["integer"] = "un nombre entier",
        ["number"] = "un nombre",
        ["boolean"] = "true ou false",
        ["null"] = "null",
    };

    /// <summary>Checks a whole document; problems go to the list.</summary>
    public void Check(YamlNode root, JsonSchema schema) => Check(root, schema, "le fichier");

    private void Check(YamlNode node, JsonSchema schema, string name)
    {
        if (schema.Types.Count > 0 && !schema.Types.Any(t => HasType(node, t)))
        {
            var hint = node is YamlScalar { IsQuoted: false } && schema.Types.Contains("string", StringComparer.Ordinal) ? " (mettez-le entre guillemets)" : "";
            Say(node, $"{name} doit être {string.Join(" ou ", schema.Types.Select(t => TypeNames[t]))}{hint}.");
            return;
        }

        if (schema.Enum.Count > 0 && !(node is YamlScalar word && schema.Enum.Contains(word.Text, StringComparer.Ordinal)))
        {
            Say(node, $"{name} doit être {string.Join(" ou ", schema.Enum)}.");
            return;
        }

        CheckAlternatives(node, schema, name);
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                CheckScalar(scalar, schema, name);
                break;
            case YamlList list:
                CheckList(list, schema, name);
                break;
            case YamlMap map:
                CheckMap(map, schema, name);
                break;
        }
    }

    private void CheckAlternatives(YamlNode node, JsonSchema schema, string name)
    {
        if (schema.OneOf.Count == 0)
        {
            return;
        }

        // « either null or an object »: the alternative of the right type says what is wrong inside it.
        if (schema.OneOf.All(s => s.Types.Count > 0))
        {
            if (schema.OneOf.FirstOrDefault(s => s.Types.Any(t => HasType(node, t))) is { } alternative)
            {
                Check(node, alternative, name);
            }
            else
            {
                Say(node, $"{name} doit être {string.Join(" ou ", schema.OneOf.SelectMany(s => s.Types).Select(t => TypeNames[t]))}.");
            }

            return;
        }

        // « either one key or the other ».
        if (node is YamlMap map && schema.OneOf.Count(s => s.Required.All(k => map.Find(k) is not null)) != 1)
        {
            Say(node, $"{name} doit avoir {string.Join(" ou ", schema.OneOf.Select(s => $"« {string.Join(" et ", s.Required)} »"))}, et un seul.");
        }
    }

    private void CheckScalar(YamlScalar scalar, JsonSchema schema, string name)
    {
        var text = scalar.Text;
        if (schema.Minimum is { } min && decimal.TryParse(text, CultureInfo.InvariantCulture, out var low) && low < min)
        {
            Say(scalar, string.Create(CultureInfo.InvariantCulture, $"{name} doit valoir au moins {min}."));
        }

        if (schema.Maximum is { } max && decimal.TryParse(text, CultureInfo.InvariantCulture, out var high) && high > max)
        {
            Say(scalar, string.Create(CultureInfo.InvariantCulture, $"{name} doit valoir au plus {max}."));
        }

        if (text.Length < schema.MinLength || (schema.MinLength > 0 && string.IsNullOrWhiteSpace(text)))
        {
            Say(scalar, $"{name} est vide ou trop court.");
            return;
        }

        if (text.Length > schema.MaxLength)
        {
            Say(scalar, $"{name} a {text.Length} caractères : {schema.MaxLength} au plus.");
        }

        if (schema.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            Say(scalar, $"{name} « {text} » n'a pas la forme attendue : {Explain(pattern)}.");
        }

        if (schema.Not?.Pattern is { } forbidden && forbidden.IsMatch(text))
        {
            Say(scalar, $"{name} « {text} » contient un caractère à éviter ici : « {forbidden.Match(text).Value} ».");
        }
    }

    private void CheckList(YamlList list, JsonSchema schema, string name)
    {
        if (list.Items.Count < schema.MinItems)
        {
            Say(list, $"{name} compte {list.Items.Count} élément(s) : {schema.MinItems} au moins.");
        }

        if (list.Items.Count > schema.MaxItems)
        {
            Say(list, $"{name} compte {list.Items.Count} éléments : {schema.MaxItems} au plus.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (schema.UniqueItems && item is YamlScalar scalar && !seen.Add(scalar.Text))
            {
                Say(item, $"{name} : « {scalar.Text} » est écrit deux fois.");
            }

            if (schema.Items is { } items)
            {
                Check(item, items, $"un élément de {name}");
            }
        }
    }

    private void CheckMap(YamlMap map, JsonSchema schema, string name)
    {
        foreach (var key in schema.Required.Where(k => map.Find(k) is null))
        {
            Say(map, $"la clé « {key} » manque.");
        }

        foreach (var (key, value) in map.Entries)
        {
            if (schema.Properties.TryGetValue(key.Text, out var property))
            {
                Check(value, property, $"« {key.Text} »");
            }
            else if (!schema.AllowsOtherKeys)
            {
                Say(key, $"la clé « {key.Text} » est inconnue{Suggest(key.Text, schema)}.");
            }
        }
    }

    private static string Suggest(string key, JsonSchema schema) => $" (clés possibles : {string.Join(", ", schema.Properties.Keys.Order(StringComparer.Ordinal))})";

    private static string Explain(Regex pattern)
    {
        var text = pattern.ToString();
        return text switch
        {
            _ when text.Contains("RIASEC", StringComparison.Ordinal) => "une à trois lettres différentes de RIASEC, comme SRI",
            _ when text.Contains("RNCP", StringComparison.Ordinal) => "RNCP ou RS suivi d'un nombre, comme RNCP40692",
            _ when text.Contains("[A-N]", StringComparison.Ordinal) => "un code ROME, comme J1501",
            _ when text.Contains("data\\.europa\\.eu", StringComparison.Ordinal) => "une adresse ESCO, comme http://data.europa.eu/esco/…",
            _ when text.Contains("[a-z0-9]+(-", StringComparison.Ordinal) => "des mots en minuscules sans accent, séparés par des tirets",
            _ when text.Contains("{4}-", StringComparison.Ordinal) => "une date, comme 2026-11-21",
            _ when text.Contains("https?", StringComparison.Ordinal) => "une adresse web",
            _ => text,
        };
    }

    private static bool HasType(YamlNode node, string type) => (node, type) switch
    {
        (YamlMap, "object") => true,
        (YamlList, "array") => true,
        (YamlScalar s, "null") => s.IsNull,
        (YamlScalar { IsQuoted: false, Text: "true" or "false" }, "boolean") => true,
        (YamlScalar { IsQuoted: false } s, "integer") => Integer().IsMatch(s.Text),
        (YamlScalar { IsQuoted: false } s, "number") => Number().IsMatch(s.Text),
        (YamlScalar s, "string") => s.IsQuoted || (!s.IsNull && s.Text is not ("true" or "false") && !Number().IsMatch(s.Text)),
        _ => false,
    };

    private void Say(YamlNode node, string message) => problems.Error(file, node.Line, message, node.Column);

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
