using System.Collections.Frozen;
using System.Text;
using Passerelles.Engine.Market;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;

namespace Passerelles.Imports.Market;

/// <summary>
/// Any table of figures by occupation and zone whose first lines declare what its columns measure. The format is in
/// <c>docs/data/indicators.md</c>; a column that is not declared is refused, never guessed.
/// </summary>
public static class DeclaredIndicatorReader
{
    /// <summary>Name of the source.</summary>
    public const string Source = "indicators";

    internal const string Key = "indicateurs";

    /// <summary>How such a file begins.</summary>
    internal const string Mark = "# " + Key;

    /// <summary>Identifiers of the sources the program knows.</summary>
    internal static FrozenSet<IndicatorId> Reserved { get; } = FranceTravailMarketReader.Indicators.Append(ShortageListReader.Indicator)
        .Concat(Metiers2030Reader.Indicators).Concat(InseePayReader.Indicators).Concat(InsertionReader.Indicators).Select(i => i.Id).ToFrozenSet();

    /// <summary>Reads files together, as one release.</summary>
    public static ReadResult<MarketRelease> Read(IReadOnlyList<string> paths, CancellationToken ct = default)
    {
        var draft = new MarketDraft(Source, "Indicateurs déclarés");
        var result = draft.Read(paths, "déclarés", null, (file, text) => ReadFile(file, text, draft), ct);
        var sources = string.Join(" ; ", draft.Indicators.Select(i => i.Source).Distinct(StringComparer.Ordinal));
        return result.Release is { } release ? result with { Release = release with { Info = release.Info with { Title = sources } } } : result;
    }

    private static void ReadFile(string file, ReadOnlyMemory<byte> text, MarketDraft draft)
    {
        if (!Encoding.UTF8.GetString(text.Span[..Math.Min(Mark.Length, text.Length)]).Equals(Mark, StringComparison.Ordinal))
        {
            draft.Problems.Error(file, 1, $"la première ligne doit être « {Mark}: 1 », puis les suivantes dire ce que mesurent les colonnes (voyez docs/data/indicators.md).");
            return;
        }

        if (IndicatorDeclaration.Read(file, text.Span, draft.Problems) is not { } declaration || !AddIndicators(file, declaration, draft))
        {
            return;
        }

        var body = text[declaration.Length..];
        var end = body.Span.IndexOf((byte)'\n');
        var header = Encoding.UTF8.GetString(body.Span[..(end < 0 ? body.Length : end)]).TrimEnd('\r');
        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        if (!IsDeclared(file, declaration, header.Split(separator).Select(h => h.Trim(' ', '"')), draft.Problems))
        {
            return;
        }

        ReadRows(file, body, separator, declaration, draft);
    }

    private static bool AddIndicators(string file, IndicatorDeclaration declaration, MarketDraft draft)
    {
        foreach (var (_, indicator) in declaration.Indicators)
        {
            if (draft.Indicators.Exists(i => i.Id == indicator.Id))
            {
                draft.Problems.Error(file, 1, $"l'identifiant « {indicator.Id} » est déjà celui d'un autre fichier.");
                return false;
            }

            draft.Indicators.Add(indicator);
        }

        return true;
    }

    private static bool IsDeclared(string file, IndicatorDeclaration declaration, IEnumerable<string> header, ProblemList problems)
    {
        var known = declaration.Indicators.Select(i => i.Column).Concat(declaration.Ignored)
            .Concat(new[] { declaration.SubjectColumn, declaration.ZoneColumn, declaration.PeriodColumn }.OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var undeclared = header.Where(h => !known.Contains(h)).ToList();
        foreach (var column in undeclared)
        {
            problems.Error(file, declaration.Lines + 1, $"la colonne « {column} » n'est pas déclarée : ajoutez « # indicateur {column}: … » si ce sont des chiffres, ou « # ignorer: {column} ».");
        }

        return undeclared.Count == 0;
    }

    private static void ReadRows(string file, ReadOnlyMemory<byte> body, char separator, IndicatorDeclaration declaration, MarketDraft draft)
    {
        string[] keys = [.. new[] { declaration.SubjectColumn, declaration.ZoneColumn, declaration.PeriodColumn }.OfType<string>()];
        var subjectAt = Array.IndexOf(keys, declaration.SubjectColumn);
        var zoneAt = Array.IndexOf(keys, declaration.ZoneColumn);
        var periodAt = Array.IndexOf(keys, declaration.PeriodColumn);
        var problems = new ProblemList();
        using var table = new CsvTable(file, body, [.. keys, .. declaration.Indicators.Select(i => i.Column), .. declaration.Ignored], problems, separator);
        while (table.Read())
        {
            var (subjectText, zoneText) = (subjectAt < 0 ? "" : table[subjectAt], zoneAt < 0 ? "FR" : table[zoneAt]);
            var period = periodAt < 0 ? declaration.Period! : table[periodAt];
            if (SubjectOf(declaration.Subjects, subjectText) is not { } subject || !ZoneCode.TryParse(declaration.Level, zoneText, out var zone) || period.Length is 0 or > 40)
            {
                problems.Reject(file, table.Line, $"« {subjectText} ; {zoneText} ; {period} » n'est pas un métier, une zone et une période comme déclarés.");
                continue;
            }

            draft.Subjects.TryAdd(subject, subject.Code);
            for (var i = 0; i < declaration.Indicators.Count; i++)
            {
                if (!AddValue(table, keys.Length + i, declaration.Indicators[i].Indicator, subject, zone, period, declaration.Lines, problems, draft))
                {
                    break;
                }
            }
        }

        draft.Problems.AddRange(problems, declaration.Lines);
        draft.Files.Add(new FileCount(file, table.RowCount, problems.RejectedIn(file)));
    }

    private static bool AddValue(
        CsvTable row, int column, Indicator indicator, SubjectCode subject, ZoneCode zone, string period, int linesBefore, ProblemList problems, MarketDraft draft)
    {
        var text = row[column];
        if (Figure.IsMissing(text))
        {
            return true;
        }

        var isSecret = Figure.IsSecret(text);
        var number = isSecret || !indicator.IsMeasure ? null : Figure.Parse(text);
        if (indicator.IsMeasure && number is null && !isSecret)
        {
            problems.Error(row.File, row.Line, $"« {(text.Length > 60 ? text[..60] + "…" : text)} » n'est pas un nombre ({indicator.Label}). Laissez vide ce qui n'est pas connu, « s » ce qui est secret.");
            return false;
        }

        if (!draft.Add(new IndicatorValue(indicator.Id, subject, zone, period, number, indicator.IsMeasure || isSecret ? null : text, row.Line + linesBefore)))
        {
            problems.Error(row.File, row.Line, $"{indicator.Label} est déjà donné plus haut pour {subject.Code}, {zone.Value}, {period}.");
            return false;
        }

        return true;
    }

    private static SubjectCode? SubjectOf(Nomenclature nomenclature, string text) => nomenclature switch
    {
        Nomenclature.Everyone => SubjectCode.Everyone,
        Nomenclature.Rome4 => RomeCode.TryParse(text, out var rome) ? new SubjectCode(nomenclature, rome.ToString()) : null,
        Nomenclature.Fap2009 => FamilyCode.IsWellFormed(text) ? new SubjectCode(nomenclature, text) : null,
        _ => text.Length is > 0 and <= 6 && text.All(char.IsAsciiLetterOrDigit) ? new SubjectCode(nomenclature, text) : null,
    };
}
