using Passerelles.Imports.Lheo;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Folders;

/// <summary>Says what a file that no source recognises seems to be, so that a person knows whether to care.</summary>
internal static class UnknownFile
{
    private const int Shown = 70;
    private const int Enough = 12;

    /// <summary>A French reason, without a full stop.</summary>
    public static string Reason(string relativePath, SourceProbe probe)
    {
        if (probe.Kind != ProbeKind.File)
        {
            return probe.Files.Count == 0
                ? "archive vide"
                : $"archive d'aucune source connue ({probe.Files.Count} fichiers, dont « {probe.Files[0].Name} »)";
        }

        var head = Head(probe);
        return head switch
        {
            null => "le fichier compressé est abîmé",
            "" => "fichier vide",
            _ => Kind(relativePath, probe.Files[0].Name, head) ?? $"contenu d'aucune source connue, qui commence par « {Beginning(head)} »",
        };
    }

    private static string? Head(SourceProbe probe)
    {
        try
        {
            return probe.Files[0].Head;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? Kind(string path, string name, string head) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".XSD" or ".DTD" or ".RNG" => "schéma : il décrit un format et ne contient pas de données",
        ".YML" or ".YAML" when head.Contains("openapi", StringComparison.OrdinalIgnoreCase) || head.Contains("swagger", StringComparison.OrdinalIgnoreCase)
            || head.Contains("$schema", StringComparison.Ordinal) || head.Contains("type: object", StringComparison.Ordinal) => "schéma : il décrit un format et ne contient pas de données",
        ".JSON" when head.Contains("\"$schema\"", StringComparison.Ordinal) && head.Contains("\"properties\"", StringComparison.Ordinal) => "schéma : il décrit un format et ne contient pas de données",
        ".XML" when LheoForm.Of(head) == LheoForm.Kind.Xml => "ancienne version de LHÉO, faite d'autres éléments : demandez l'export en LHÉO 2.2 ou 2.3",
        _ when IsBenchmark(path, head) => "jeu d'essai : il mesure le moteur et n'alimente pas le site",
        ".MD" or ".HTML" or ".HTM" or ".RST" => "documentation",
        ".PDF" or ".DOCX" or ".DOC" or ".ODT" or ".RTF" => "document (un CV se lit avec « match »)",
        ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".SVG" => "image",
        ".XLSX" or ".XLS" or ".ODS" => "classeur d'aucune source connue",
        _ => null,
    };

    // MELO: « id⇥text » for queries and corpora, « query⇥0⇥document⇥relevance » for answers; offers are JSON lines with their code.
    private static bool IsBenchmark(string path, string head) =>
        path.Split('/').SkipLast(1).Any(f => f.Equals("benchmarks", StringComparison.OrdinalIgnoreCase))
        || head.StartsWith("id\ttext", StringComparison.Ordinal)
        || (head.StartsWith("{\"id\"", StringComparison.Ordinal) && head.Contains("\"rome\"", StringComparison.Ordinal) && head.Contains("\"text\"", StringComparison.Ordinal));

    private static string Beginning(string head)
    {
        // A table says enough by its first line; elsewhere the first line may be a bracket.
        var start = head.TrimStart();
        var line = start.AsSpan()[..(start.IndexOfAny(['\r', '\n']) is >= Enough and var end ? end : Math.Min(start.Length, Shown * 4))].ToString();
        var words = string.Join(' ', new string([.. line.Select(c => char.IsControl(c) || c == '\uFFFD' ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length > Shown ? words[..Shown] + "…" : words;
    }
}
