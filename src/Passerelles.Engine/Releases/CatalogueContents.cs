using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Text;

namespace Passerelles.Engine.Releases;

/// <summary>A catalogue, as it is compared with another. Its ids are permanent, but a sheet may still be merged into another.</summary>
public static class CatalogueContents
{
    /// <summary>Sheets, skills, certifications and families.</summary>
    public static ReleaseContents Of(CatalogueRelease release) => new(release.Info,
    [
        .. release.Sheets.Select(Sheet),
        .. release.Skills.Select(s => new CodedItem(ReferenceCode.Of(s.Id), s.Label)
        {
            Marks = Marks([s.Label, .. s.Synonyms], [.. s.RomeItems.Select(o => $"ogr:{o}"), .. s.EscoUris.Select(u => u.ToString())]),
        }),
        .. release.Certifications.Select(c => new CodedItem(ReferenceCode.Of(c.Id), c.Label)
        {
            Marks = Marks([c.Label, .. c.Synonyms], c.Rncp is { } number ? [number.ToString()] : []),
        }),
        .. release.Families.Select(f => ReferenceCode.TryCreate(CodeSystem.Family, f.Id.Value, out var code) ? new CodedItem(code, f.Label) : null).OfType<CodedItem>(),
    ]);

    private static CodedItem Sheet(OccupationSheet sheet) => new(ReferenceCode.Of(sheet.Id), sheet.Titles[0].Display)
    {
        Marks = Marks(sheet.Titles.Select(t => t.Display), []),
        Skills = [.. sheet.Skills.Select(s => ReferenceCode.Of(s.Skill))],
        Mobility = [.. sheet.Up.Concat(sheet.Side).Concat(sheet.Elsewhere).Select(n => ReferenceCode.Of(n.Occupation)).Distinct()],
    };

    private static ImmutableArray<CodedMark> Marks(IEnumerable<string> wordings, IEnumerable<string> codes) =>
    [
        .. wordings.Select(w => new CodedMark(FrenchText.Normalize(w), w)).Concat(codes.Select(c => new CodedMark(c, c)))
            .Where(m => m.Key.Length > 0).DistinctBy(m => m.Key, StringComparer.Ordinal),
    ];
}
