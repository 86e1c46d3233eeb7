namespace Passerelles.Web.Features.Print;

/// <summary>A page of the site that has a PDF, and how it is printed. A new page to print is one line of <see cref="Find"/>.</summary>
/// <param name="Path">Path of the page.</param>
/// <param name="Query">Its query; nothing else of the address asked goes into it.</param>
/// <param name="Format">Paper.</param>
/// <param name="FileName">Name of the PDF, without its ending.</param>
internal sealed record PrintedPage(PathString Path, QueryString Query, PrintFormat Format, string FileName)
{
    private const int LongestValue = 120;

    /// <summary>Page of an address under <c>/pdf/</c>; null when nothing is printed there.</summary>
    public static PrintedPage? Find(string path, IQueryCollection query) => path.Split('/') switch
    {
        ["metiers", var id] when IsId(id) => new($"/metiers/{id}", default, PrintFormat.Sheet, id),
        ["metiers", var id, "facile"] when IsId(id) => new($"/metiers/{id}/facile", default, PrintFormat.HandOut, $"{id}-facile"),
        ["familles", var id] when IsId(id) && Poster(query) is { } format => new($"/familles/{id}/affiche", default, format, $"{id}-{format.Name}"),
        ["carte"] when MapPoster(query) is { } format => new("/carte", QueryString.Create("affiche", "1"), format, $"carte-{format.Name}"),
        ["parcours"] when Both(query, "anciennete") is { HasValue: true } two => new("/parcours", two, PrintFormat.Sheet, "parcours"),
        ["comparer"] when Several(query) is { HasValue: true } all => new("/comparer", all, PrintFormat.Sheet, "comparaison"),
        ["comparer"] when Both(query) is { HasValue: true } two => new("/comparer", two, PrintFormat.Sheet, "comparaison"),
        _ => null,
    };

    /// <summary>Page of a form posted under <c>/pdf/</c>: personal, so neither kept nor shared.</summary>
    public static PrintedPage? FindPosted(string path) => path.Split('/') switch
    {
        ["profil", "resultats"] => new("/profil/resultats", default, PrintFormat.Sheet, "metiers-proches"),
        ["profil", "parcours", var id] when IsId(id) => new($"/profil/parcours/{id}", default, PrintFormat.Sheet, $"mon-parcours-vers-{id}"),
        ["profil", "resultats", var id] when IsId(id) => new($"/profil/resultats/{id}", default, PrintFormat.Sheet, $"moi-et-{id}"),
        _ => null,
    };

    private static bool IsId(string text) => text.Length is > 0 and <= 80 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static PrintFormat? Poster(IQueryCollection query) => PrintFormat.FindPoster(query["format"]);

    private static PrintFormat? MapPoster(IQueryCollection query) => PrintFormat.FindMapPoster(query["format"]);

    private static QueryString Both(IQueryCollection query, string? option = null) => query["de"].ToString() is { Length: > 0 and <= LongestValue } from
        && query["vers"].ToString() is { Length: > 0 and <= LongestValue } to
        ? QueryString.Create(
        [
            KeyValuePair.Create<string, string?>("de", from),
            KeyValuePair.Create<string, string?>("vers", to),
            .. option is not null && query[option].ToString() is { Length: > 0 and <= LongestValue } chosen ? [KeyValuePair.Create<string, string?>(option, chosen)] : Array.Empty<KeyValuePair<string, string?>>(),
        ])
        : default;

    private static QueryString Several(IQueryCollection query) => query["m"].ToArray() is { Length: >= 2 and <= 4 } all && all.All(m => m is { Length: > 0 and <= LongestValue })
        ? QueryString.Create(all.Select(m => KeyValuePair.Create("m", m)))
        : default;
}
