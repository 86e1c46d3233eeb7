using System.Text;
using Passerelles.Engine.Market;

namespace Passerelles.Imports.Market;

/// <summary>What the first lines of a declared file say of its columns: <c># key: value</c>.</summary>
internal sealed record IndicatorDeclaration
{
    private static readonly Dictionary<string, Nomenclature> Nomenclatures = new(StringComparer.Ordinal)
    {
        ["rome4"] = Nomenclature.Rome4,
        ["fap2009"] = Nomenclature.Fap2009,
        ["fap2021"] = Nomenclature.Fap2021,
        ["pcs2003"] = Nomenclature.Pcs2003,
        ["aucun"] = Nomenclature.Everyone,
    };

    private static readonly Dictionary<string, ZoneLevel> Levels = new(StringComparer.Ordinal)
    {
        ["pays"] = ZoneLevel.Country,
        ["region"] = ZoneLevel.Region,
        ["departement"] = ZoneLevel.Department,
        ["zone-emploi"] = ZoneLevel.EmploymentZone,
    };

    private static readonly string[] Keys = [DeclaredIndicatorReader.Key, "source", "licence", "lien", "metiers", "zones", "periode", "colonne metier", "colonne zone", "colonne periode", "ignorer"];

    /// <summary>Lines before the header of the table.</summary>
    public required int Lines { get; init; }

    /// <summary>Bytes before the header of the table.</summary>
    public required int Length { get; init; }

    public required Nomenclature Subjects { get; init; }

    public required ZoneLevel Level { get; init; }

    /// <summary>The one period, or null when a column tells it.</summary>
    public string? Period { get; init; }

    public string? SubjectColumn { get; init; }

    public string? ZoneColumn { get; init; }

    public string? PeriodColumn { get; init; }

    public required IReadOnlyList<string> Ignored { get; init; }

    public required string Source { get; init; }

    /// <summary>Columns of figures and what they measure.</summary>
    public required IReadOnlyList<(string Column, Indicator Indicator)> Indicators { get; init; }

    /// <summary>Reads the declaration; null, and errors, when it is not whole.</summary>
    public static IndicatorDeclaration? Read(string file, ReadOnlySpan<byte> utf8, ProblemList problems)
    {
        var said = new Dictionary<string, (int Line, string Value)>(StringComparer.Ordinal);
        var columns = new List<(int Line, string Column, string Value)>();
        var (line, length, errors) = (0, 0, 0);
        while (length < utf8.Length && utf8[length] == (byte)'#')
        {
            line++;
            var end = utf8[length..].IndexOf((byte)'\n');
            var text = Encoding.UTF8.GetString(end < 0 ? utf8[length..] : utf8.Slice(length, end)).Trim('#', ' ', '\t', '\r');
            length = end < 0 ? utf8.Length : length + end + 1;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (key, value) = colon < 0 ? (text, "") : (text[..colon].Trim(), text[(colon + 1)..].Trim());
            if (key.StartsWith("indicateur ", StringComparison.Ordinal))
            {
                columns.Add((line, key["indicateur ".Length..].Trim(), value));
            }
            else if (!Keys.Contains(key, StringComparer.Ordinal) || value.Length == 0)
            {
                Error(line, $"« {text} » n'est pas une déclaration connue (« # clé: valeur », où la clé est {string.Join(", ", Keys)} ou « indicateur COLONNE »).");
            }
            else if (!said.TryAdd(key, (line, value)))
            {
                Error(line, $"« {key} » est déjà déclaré plus haut.");
            }
        }

        var source = Required("source");
        var licence = Required("licence");
        var subjects = OneOf("metiers", Nomenclatures);
        var level = OneOf("zones", Levels);
        if (said.ContainsKey("periode") == said.ContainsKey("colonne periode"))
        {
            Error(1, "déclarez « # periode: 2025 », ou « # colonne periode: NOM » si elle change d'une ligne à l'autre.");
        }

        if (subjects is not (null or Nomenclature.Everyone))
        {
            Required("colonne metier");
        }

        if (level is not (null or ZoneLevel.Country))
        {
            Required("colonne zone");
        }

        Uri? link = null;
        if (said.TryGetValue("lien", out var address) && (!Uri.TryCreate(address.Value, UriKind.Absolute, out link) || link.Scheme is not ("https" or "http")))
        {
            Error(address.Line, $"« {address.Value} » n'est pas une adresse (https://…).");
        }

        var indicators = new List<(string Column, Indicator Indicator)>();
        foreach (var (at, column, value) in columns)
        {
            if (IndicatorOf(value, subjects ?? default, source, licence, link) is not { } indicator)
            {
                Error(at, $"« # indicateur {column}: … » attend « identifiant | nom | unité | ce qui est mesuré », par exemple « offres-2025 | Offres d'emploi | offres | Offres déposées dans l'année ». L'identifiant est en minuscules sans accent.");
            }
            else if (DeclaredIndicatorReader.Reserved.Contains(indicator.Id) || indicators.Exists(i => i.Indicator.Id == indicator.Id || i.Column.Equals(column, StringComparison.Ordinal)))
            {
                Error(at, $"l'identifiant « {indicator.Id} » ou la colonne « {column} » sert déjà : choisissez-en un autre.");
            }
            else
            {
                indicators.Add((column, indicator));
            }
        }

        if (columns.Count == 0)
        {
            Error(1, "aucune colonne de chiffres n'est déclarée : ajoutez « # indicateur COLONNE: identifiant | nom | unité | ce qui est mesuré ».");
        }

        return errors > 0 ? null : new IndicatorDeclaration
        {
            Lines = line,
            Length = length,
            Subjects = subjects!.Value,
            Level = level!.Value,
            Period = Optional("periode"),
            SubjectColumn = Optional("colonne metier"),
            ZoneColumn = Optional("colonne zone"),
            PeriodColumn = Optional("colonne periode"),
            Ignored = Optional("ignorer")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Source = source,
            Indicators = indicators,
        };

        void Error(int at, string message)
        {
            errors++;
            problems.Error(file, at, message);
        }

        string? Optional(string key) => said.TryGetValue(key, out var found) ? found.Value : null;

        string Required(string key)
        {
            if (Optional(key) is { } value)
            {
                return value;
            }

            Error(1, $"« # {key}: … » manque dans les premières lignes.");
            return "";
        }

        T? OneOf<T>(string key, Dictionary<string, T> known)
            where T : struct
        {
            if (known.TryGetValue(Required(key), out var found))
            {
                return found;
            }

            if (said.TryGetValue(key, out var wrong))
            {
                Error(wrong.Line, $"« {wrong.Value} » est inconnu pour « {key} » : écrivez {string.Join(", ", known.Keys)}.");
            }

            return null;
        }
    }

    private static Indicator? IndicatorOf(string value, Nomenclature subjects, string source, string licence, Uri? link)
    {
        var parts = value.Split('|', StringSplitOptions.TrimEntries);
        return parts.Length is 4 or 5 && IndicatorId.TryParse(parts[0], out var id) && parts[1].Length > 0 && parts[3].Length > 0
            ? new Indicator
            {
                Id = id,
                Label = parts[1],
                // « mots » for a column of words instead of numbers.
                Unit = parts[2] is "mots" ? "" : parts[2].Length > 0 ? parts[2] : " ",
                Decimals = 1,
                Measures = parts[3],
                Caution = parts.Length == 5 ? parts[4] : null,
                Source = source,
                SourceUrl = link,
                Licence = licence,
                Subjects = subjects,
            }
            : null;
    }
}
