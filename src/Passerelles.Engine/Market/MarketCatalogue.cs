using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Market;

/// <summary>Every indicator and every code of the active releases: all but the values. Immutable.</summary>
public sealed class MarketCatalogue
{
    private readonly FrozenDictionary<IndicatorId, Indicator> _indicators;
    private readonly FrozenDictionary<SubjectCode, Subject> _subjects;

    /// <summary>Gathers indicators and names; of two sources that use one identifier, the first is kept.</summary>
    public MarketCatalogue(IEnumerable<Indicator> indicators, IEnumerable<Subject> subjects)
    {
        Indicators = [.. indicators.DistinctBy(i => i.Id)];
        Subjects = [.. subjects.DistinctBy(s => s.Code).OrderBy(s => s.Code)];
        _indicators = Indicators.ToFrozenDictionary(i => i.Id);
        _subjects = Subjects.ToFrozenDictionary(s => s.Code);
    }

    /// <summary>A catalogue without indicator.</summary>
    public static MarketCatalogue Empty { get; } = new([], []);

    /// <summary>Indicators, source by source.</summary>
    public ImmutableArray<Indicator> Indicators { get; }

    /// <summary>Names of codes, by code.</summary>
    public ImmutableArray<Subject> Subjects { get; }

    /// <summary>The indicator bearing this identifier, or null.</summary>
    public Indicator? Find(IndicatorId id) => _indicators.GetValueOrDefault(id);

    /// <summary>The name of a code, or the code itself.</summary>
    public string LabelOf(SubjectCode code) => _subjects.GetValueOrDefault(code)?.Label ?? code.Code;

    /// <summary>
    /// Codes whose figures speak of one of those given: themselves, wider families, groups. The most detailed first; a wider family is never added up from its parts.
    /// </summary>
    public ImmutableArray<SubjectCode> SpeakingOf(IEnumerable<SubjectCode> codes)
    {
        var wanted = codes.ToList();
        return [.. Subjects.Select(s => s.Code).Where(s => wanted.Exists(s.SpeaksOf)).OrderBy(s => s.System).ThenBy(s => s.IsGroup).ThenByDescending(s => s.Code.Length).ThenBy(s => s.Code, StringComparer.Ordinal)];
    }
}
