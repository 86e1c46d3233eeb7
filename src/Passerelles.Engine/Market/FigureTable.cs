using System.Collections.Immutable;

namespace Passerelles.Engine.Market;

/// <summary>Figures of a zone against the country: for each code, a line per indicator that says anything of it.</summary>
/// <param name="Subject">Of whom.</param>
/// <param name="Label">Name of the code.</param>
/// <param name="Lines">In the order of the catalogue.</param>
public sealed record FigureTable(SubjectCode Subject, string Label, ImmutableArray<FigureLine> Lines)
{
    /// <summary>Builds the tables of some codes.</summary>
    /// <param name="catalogue">Indicators and names.</param>
    /// <param name="subjects">Codes, in the order they are shown; those of which nothing is known give no table.</param>
    /// <param name="zones">Zones that hold the person's, the narrowest first, the country last: see <see cref="ZoneCode.Around"/>.</param>
    /// <param name="values">Values of these codes in these zones.</param>
    public static ImmutableArray<FigureTable> Build(
        MarketCatalogue catalogue, IEnumerable<SubjectCode> subjects, IReadOnlyList<ZoneCode> zones, IEnumerable<IndicatorValue> values)
    {
        var bySubject = values.ToLookup(v => v.Subject);
        return
        [
            .. subjects.Select(s => new FigureTable(s, catalogue.LabelOf(s), LinesOf(catalogue, s, zones, bySubject[s].ToList())))
                .Where(t => t.Lines.Any(l => l.Local is not null || l.Country is not null)),
        ];
    }

    private static ImmutableArray<FigureLine> LinesOf(MarketCatalogue catalogue, SubjectCode subject, IReadOnlyList<ZoneCode> zones, List<IndicatorValue> values) =>
    [
        .. catalogue.Indicators.Where(i => i.Subjects == subject.System).Select(i => LineOf(i, subject, zones, values.FindAll(v => v.Indicator == i.Id)))
            .Where(l => l.Local is not null || l.Country is not null),
    ];

    private static FigureLine LineOf(Indicator indicator, SubjectCode subject, IReadOnlyList<ZoneCode> zones, List<IndicatorValue> values)
    {
        var locals = zones.Where(z => z.Level != ZoneLevel.Country).ToList();
        return new FigureLine(
            indicator,
            locals.Count == 0 ? null : locals[0],
            locals.Select(z => In(indicator, subject, z, values)).FirstOrDefault(v => v is not null),
            In(indicator, subject, ZoneCode.France, values));
    }

    /// <summary>The newest value in a zone; not being on a list that exists there is a value too.</summary>
    private static IndicatorValue? In(Indicator indicator, SubjectCode subject, ZoneCode zone, List<IndicatorValue> values)
    {
        var found = values.Where(v => v.Zone == zone).OrderByDescending(v => v.Period, StringComparer.Ordinal).Select(v => (IndicatorValue?)v).FirstOrDefault();
        return found ?? (indicator.AbsenceMeans is { } absence && subject.Code.Length == indicator.ListedCodeLength && indicator.Covers.Contains(zone)
            ? new IndicatorValue(indicator.Id, subject, zone, "", null, absence, 0)
            : null);
    }
}

/// <summary>One indicator, here and in the country.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Asked">The narrowest zone the person's lies in; null when the country was asked for.</param>
/// <param name="Local">The value of the narrowest zone that has one, perhaps wider than asked; null when only the country is known.</param>
/// <param name="Country">The value of the country, or null.</param>
public sealed record FigureLine(Indicator Indicator, ZoneCode? Asked, IndicatorValue? Local, IndicatorValue? Country)
{
    /// <summary>Whether the value is of a wider zone than the one asked for, which must be said.</summary>
    public bool IsWider => Asked is { } asked && Local is { } local && local.Zone != asked;
}
