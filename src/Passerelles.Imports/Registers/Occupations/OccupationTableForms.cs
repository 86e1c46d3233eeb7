using System.Text.RegularExpressions;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Registers.Occupations;

/// <summary>The tables, told apart by how they begin and never by their names.</summary>
internal enum OccupationTableForm
{
    Unknown,

    /// <summary>Families of FAP 2021, four levels on each row.</summary>
    Fap2021,

    /// <summary>Labels of FAP 2009, a SAS format.</summary>
    Fap2009Labels,

    /// <summary>ROME 3, with or without qualification, to FAP 2009: SAS formats.</summary>
    RomeToFap,

    /// <summary>FAP 2009, PCS and ROME side by side, without header.</summary>
    FapPcsRome,

    /// <summary>ROME 4 to sub-domains.</summary>
    Subdomains,

    /// <summary>A workbook: its sheets say more.</summary>
    Workbook,
}

internal static partial class OccupationTableForms
{
    public static OccupationTableForm Of(string head)
    {
        var text = head.TrimStart('\uFEFF');
        return text switch
        {
            _ when text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) => OccupationTableForm.Workbook,
            _ when text.Contains("Code FAP 86;", StringComparison.Ordinal) && text.Contains("Code FAP 341;", StringComparison.Ordinal) => OccupationTableForm.Fap2021,
            _ when text.Contains("value $FAP9_", StringComparison.Ordinal) => OccupationTableForm.Fap2009Labels,
            _ when text.Contains("$FAP9RSQ", StringComparison.Ordinal) => OccupationTableForm.RomeToFap,
            _ when FirstFapRow().IsMatch(text) => OccupationTableForm.FapPcsRome,
            _ when text.Contains(";code;", StringComparison.Ordinal) && text.Contains(";sousDomaine;", StringComparison.Ordinal) => OccupationTableForm.Subdomains,
            _ => OccupationTableForm.Unknown,
        };
    }

    /// <summary>Whether a workbook is one of ours: its sheets say so.</summary>
    public static bool IsWorkbook(SourceProbe probe) => probe.Kind == ProbeKind.Archive && probe.Find("workbook.xml") is { } workbook
        && (workbook.Head.Contains("\"ROME to ISCO-08\"", StringComparison.Ordinal) || workbook.Head.Contains("\"SUPRA-DEF-FAP", StringComparison.Ordinal));

    [GeneratedRegex("^[A-Z][0-9][A-Z][0-9]{2};[0-9]{3}[a-z];[A-N][0-9]{4}\r?\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstFapRow();
}
