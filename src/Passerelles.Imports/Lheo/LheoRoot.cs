using System.Globalization;
using Passerelles.Imports.Lheo.Schema;

namespace Passerelles.Imports.Lheo;

/// <summary>What the first element of a document says of it.</summary>
internal static class LheoRoot
{
    /// <summary>Why documents with this root are not read, or null when they are.</summary>
    public static string? Problem(string name, string @namespace) => (name, @namespace) switch
    {
        ("lheo" or "lheo-index" or "lheo-plus", LheoSchema.Namespace23 or LheoSchema.Namespace22) => null,
        ("lheo" or "lheo-leger" or "lheo-index" or "lheo-plus", _) =>
            $"c'est une ancienne version de LHEO ({(@namespace.Length == 0 ? "sans espace de noms" : LheoValues.Shown(@namespace))}), faite d'autres éléments : demandez l'export en LHEO 2.2 ou 2.3.",
        ("dict" or "dicts", _) => "c'est une table de référence de LHEO, pas une offre de formation.",
        _ => $"la racine du document est <{LheoValues.Shown(name)}> : un flux LHEO commence par <lheo> ou <lheo-index>.",
    };

    /// <summary>The day of « 2024-01-31T08:00:00 », « 2024-01-31 » or « 20240131 », or null.</summary>
    public static DateOnly? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day
        : null;
}
