using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Sitemaps;

/// <summary>The pages search engines are told of: one address per content, none that depends on what a person asked.</summary>
internal static class PublicPages
{
    /// <summary>Pages of the site itself.</summary>
    public static ImmutableArray<string> Fixed { get; } =
    [
        "/", "/metiers", "/familles", "/carte", "/parcours", "/comparer", "/et-si", "/cv", "/competences", "/experience-de-vie", "/diplomes", "/chiffres",
        "/glossaire", "/donnees", "/territoires", "/pres-de-chez-moi", "/qualite", "/api", "/opendata", "/confidentialite", "/accessibilite", "/mentions-legales",
    ];

    /// <summary>True for an address that is the only one of its content.</summary>
    public static bool IsCanonical(string path) =>
        Fixed.Contains(path, StringComparer.Ordinal)
        || path.Split('/') is ["", "metiers" or "diplomes" or "familles", { Length: > 0 }];

    /// <summary>Parts of the sitemap: the source whose release dates them, and their paths.</summary>
    public static IEnumerable<(string Name, string Source, IEnumerable<string> Paths)> Parts(OccupationReference reference)
    {
        yield return ("pages", "catalogue", Fixed);
        yield return ("fiches", "catalogue", reference.Sheets.Select(o => $"/metiers/{o.Id}"));
        yield return ("diplomes", "catalogue", reference.Certifications.Select(c => $"/diplomes/{c.Id}"));
        yield return ("familles", "catalogue", (reference.Catalogue?.Families ?? []).Select(f => $"/familles/{f.Id}"));
        yield return ("rome", "rome", reference.Occupations.Where(o => o.Source == OccupationSource.Rome).Select(o => $"/metiers/{o.Id}"));
    }
}
