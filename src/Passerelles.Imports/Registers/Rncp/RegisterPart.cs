using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>What one file or archive says of the registers.</summary>
internal sealed class RegisterPart(string file, ExportDate date)
{
    public string File => file;

    public ExportDate Date => date;

    public Dictionary<RncpNumber, CertificationDraft> Drafts { get; } = [];

    /// <summary>Which number replaces which.</summary>
    public HashSet<(RncpNumber Old, RncpNumber New)> Replacements { get; } = [];

    /// <summary>
    /// Notes a replacement. A row names both sides; a number is not replaced by itself, whatever the row says.
    /// </summary>
    public void Replace(RncpNumber old, RncpNumber by)
    {
        if (old != by)
        {
            Replacements.Add((old, by));
        }
    }

    /// <summary>Records of several parts together: of two that speak of the same number, the later one is believed.</summary>
    public static IReadOnlyList<RegisteredCertification> Join(IEnumerable<RegisterPart> parts)
    {
        var records = new Dictionary<RncpNumber, RegisteredCertification>();
        var replacements = new HashSet<(RncpNumber Old, RncpNumber New)>();
        foreach (var part in parts.OrderBy(p => p.Date).ThenBy(p => p.File, StringComparer.Ordinal))
        {
            replacements.UnionWith(part.Replacements);
            foreach (var (number, draft) in part.Drafts)
            {
                var record = draft.ToRecord();
                records[number] = records.TryGetValue(number, out var older) ? Join(older, record, part.Date) : record;
            }
        }

        var successors = replacements.ToLookup(r => r.Old, r => r.New);
        var predecessors = replacements.ToLookup(r => r.New, r => r.Old);
        return
        [
            .. records.Values.OrderBy(r => r.Number.ToString(), StringComparer.Ordinal).Select(r => r with
            {
                Successors = [.. successors[r.Number].OrderBy(n => n.ToString(), StringComparer.Ordinal)],
                Predecessors = [.. predecessors[r.Number].OrderBy(n => n.ToString(), StringComparer.Ordinal)],
            }),
        ];
    }

    /// <summary>A list of titles completes a full record of another day, and says whether it is still in force; it does not erase it.</summary>
    private static RegisteredCertification Join(RegisteredCertification older, RegisteredCertification newer, ExportDate date)
    {
        var (full, title) = newer.IsTitleOnly ? (older, newer) : (newer, older);
        return full with
        {
            Title = newer.Title,
            Kind = full.Kind ?? title.Kind,
            Level = newer.Level ?? older.Level,
            IsActive = newer.IsActive,
            Export = newer.Export,
            Registration = full.Registration ?? title.Registration,

            // In force on a list and registered until a day before it: it was renewed since, until when is not known.
            RegisteredUntil = newer.IsTitleOnly && full.RegisteredUntil is { } until && (until.Year, until.Month).CompareTo((date.Year, date.Month)) < 0
                ? null
                : full.RegisteredUntil,
        };
    }
}
