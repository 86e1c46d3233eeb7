using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Releases;

/// <summary>A release of ROME, as it is compared with another.</summary>
public static class RomeContents
{
    /// <summary>Occupations with their titles and links, then skills and knowledge, then domains.</summary>
    public static ReleaseContents Of(RomeRelease release) => new(release.Info,
    [
        .. release.Occupations.Select(Occupation),
        .. release.Skills.Select(s => new CodedItem(ReferenceCode.Of(s.Ogr), s.Label)),
        .. release.Domains.Select(d => ReferenceCode.TryCreate(CodeSystem.RomeDomain, d.Code, out var code) ? new CodedItem(code, d.Label) : null).OfType<CodedItem>(),
    ]);

    // Titles keep their number when they move from one occupation to another: they are the thread between releases.
    private static CodedItem Occupation(RomeOccupation occupation) => new(ReferenceCode.Of(occupation.Code), occupation.Label)
    {
        Marks = [.. occupation.Titles.Select(t => new CodedMark(t.Ogr.ToString(), t.Label, t.Parent is { } parent ? ReferenceCode.Of(parent) : null))],
        Skills = [.. occupation.Skills.Select(s => ReferenceCode.Of(s.Ogr))],
        Mobility = [.. occupation.Mobility.Select(m => ReferenceCode.Of(m.Target))],
        Former = occupation.Parent == occupation.Code ? null : ReferenceCode.Of(occupation.Parent),
    };
}
