using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Releases;

/// <summary>Gives what cites retired codes of ROME those of today. A code without successor, or of no release, is kept as written.</summary>
internal sealed class CurrentCodes(RomeRelease? rome, CodeHistory history)
{
    // Without any retired code, or without ROME, everything is as written.
    private readonly bool _isNeeded = rome is not null && history.Count > 0;

    /// <summary>A sheet with the ROME codes of today.</summary>
    public Occupation Renew(Occupation sheet) => _isNeeded && sheet.RomeCodes.Any(c => IsRetired(ReferenceCode.Of(c)))
        ? sheet with { RomeCodes = [.. sheet.RomeCodes.SelectMany(c => Renew(c)).Distinct()] }
        : sheet;

    /// <summary>A skill with the ROME items of today.</summary>
    public Skill Renew(Skill skill) => _isNeeded && skill.RomeItems.Any(o => IsRetired(ReferenceCode.Of(o)))
        ? skill with { RomeItems = [.. skill.RomeItems.SelectMany(c => Renew(c)).Distinct()] }
        : skill;

    private bool IsRetired(ReferenceCode code) => history.Find(code) is not null;

    private ImmutableArray<RomeCode> Renew(RomeCode code) => history.Resolve(ReferenceCode.Of(code)) is { Heirs.IsEmpty: false } fate
        ? [.. fate.Heirs.Select(h => RomeCode.TryParse(h.Successor.Code.Value, out var heir) ? heir : code)]
        : [code];

    private ImmutableArray<OgrCode> Renew(OgrCode code) => history.Resolve(ReferenceCode.Of(code)) is { Heirs.IsEmpty: false } fate
        ? [.. fate.Heirs.Select(h => OgrCode.TryParse(h.Successor.Code.Value, out var heir) ? heir : code)]
        : [code];
}
