using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;
using Passerelles.Web.Features.Shared;

namespace Passerelles.Web.Features.Search;

/// <summary>Names of diplomas and of terms of the glossary, read as words once for all the searches of a snapshot.</summary>
internal sealed class SearchedNames(OccupationReference reference)
{
    private readonly ImmutableArray<Named<Certification>> _certifications =
    [
        .. reference.Certifications.OrderBy(c => c.Label, French.Order)
            .Select(c => Named<Certification>.Of(c, c.Abbreviation, [$"{c.Label} {c.Abbreviation}", c.Abbreviation ?? "", .. c.Synonyms])),
    ];

    private readonly ImmutableArray<Named<GlossaryEntry>> _terms =
    [
        .. (reference.Catalogue?.Glossary ?? []).OrderBy(t => t.Term, French.Order)
            .Select(t => Named<GlossaryEntry>.Of(t, t.Term, [t.Term, t.Expansion ?? ""])),
    ];

    public ImmutableArray<Certification> FindCertifications(string query, int most) => Find(_certifications, query, most);

    public ImmutableArray<GlossaryEntry> FindTerms(string query, int most) => Find(_terms, query, most);

    /// <summary>Those a name of which holds every word; the one whose short name is what was typed comes first.</summary>
    private static ImmutableArray<T> Find<T>(ImmutableArray<Named<T>> things, string query, int most)
    {
        var (normal, stems) = (FrenchText.Normalize(query), FrenchText.Stems(query));
        // A short word alone may be an acronym, which another one only resembles.
        var isName = !stems.IsEmpty && (normal.Contains(' ', StringComparison.Ordinal) || normal.Length > 5);
        return normal.Length < 2
            ? []
            : [.. things.Where(t => t.Names.Contains(normal) || (isName && t.Stems.Any(s => stems.All(s.Contains))))
                .OrderByDescending(t => string.Equals(t.ShortName, normal, StringComparison.Ordinal)).Take(most).Select(t => t.Thing)];
    }

    private sealed record Named<T>(T Thing, string ShortName, FrozenSet<string> Names, ImmutableArray<FrozenSet<string>> Stems)
    {
        public static Named<T> Of(T thing, string? shortName, string[] names) => new(
            thing,
            FrenchText.Normalize(shortName ?? ""),
            names.Select(FrenchText.Normalize).ToFrozenSet(StringComparer.Ordinal),
            [.. names.Select(n => FrenchText.Stems(n).ToFrozenSet(StringComparer.Ordinal))]);
    }
}
