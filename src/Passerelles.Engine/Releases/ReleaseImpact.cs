using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Releases;

/// <summary>What a new release changes for the sector's own content: work for an editor.</summary>
public static class ReleaseImpact
{
    private static readonly CodeSystem Rncp = CodeSystem.Of("rncp", "certification");

    /// <summary>Everything of the catalogue that cites a code the release retired, renamed or divided, in the order of the catalogue.</summary>
    public static ImmutableArray<CitedChange> Of(ReleaseDiff diff, CatalogueRelease catalogue)
    {
        var changes = new Dictionary<string, CodeChange>(StringComparer.Ordinal);
        foreach (var change in diff.Divided.Concat(diff.Retired))
        {
            changes[KeyOf(change.Code)] = change;
        }

        var renamed = diff.Renamed.GroupBy(r => KeyOf(r.Code), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return
        [
            .. Citations(catalogue, isRncp: diff.To.Source is "rncp")
                .Select(c => new CitedChange(c.Citing, c.Label, c.Cited, changes.GetValueOrDefault(KeyOf(c.Cited)), renamed.GetValueOrDefault(KeyOf(c.Cited))))
                .Where(c => c.Change is not null || c.Renamed is not null),
        ];
    }

    private static IEnumerable<(ReferenceCode Citing, string Label, ReferenceCode Cited)> Citations(CatalogueRelease catalogue, bool isRncp)
    {
        foreach (var sheet in catalogue.Sheets)
        {
            var cited = sheet.RomeCodes.Select(ReferenceCode.Of).Concat(sheet.EscoUris.SelectMany(u => Cited("esco-occupation", u.ToString())));
            foreach (var code in cited)
            {
                yield return (ReferenceCode.Of(sheet.Id), sheet.Titles[0].Display, code);
            }
        }

        foreach (var skill in catalogue.Skills)
        {
            foreach (var code in skill.RomeItems.Select(ReferenceCode.Of).Concat(skill.EscoUris.SelectMany(u => Cited("esco-skill", u.ToString()))))
            {
                yield return (ReferenceCode.Of(skill.Id), skill.Label, code);
            }
        }

        foreach (var certification in isRncp ? catalogue.Certifications : [])
        {
            if (certification.Rncp is { } number && ReferenceCode.TryCreate(Rncp, number.ToString(), out var code))
            {
                yield return (ReferenceCode.Of(certification.Id), certification.Label, code);
            }
        }
    }

    private static IEnumerable<ReferenceCode> Cited(string system, string value) =>
        CodeSystem.TryParse(system, out var known) && ReferenceCode.TryCreate(known, value, out var code) ? [code] : [];

    // A document of ESCO or RNCP may be of a kind with another name: those codes are unique in the world.
    private static string KeyOf(ReferenceCode code) =>
        code.System == CodeSystem.Rome || code.System == CodeSystem.Ogr || code.Value.Length < 5 ? code.ToString() : code.Value;
}

/// <summary>Something of the catalogue that cites a code which changed.</summary>
/// <param name="Citing">The sheet, skill or certification.</param>
/// <param name="Label">Its name.</param>
/// <param name="Cited">The code it cites.</param>
/// <param name="Change">What became of that code, or null when it was only renamed.</param>
/// <param name="Renamed">Its new name, or null when it kept it or is gone.</param>
public sealed record CitedChange(ReferenceCode Citing, string Label, ReferenceCode Cited, CodeChange? Change, RenamedCode? Renamed);
