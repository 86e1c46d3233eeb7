using System.Globalization;
using System.Text;

namespace Passerelles.Imports.RomeEsco;

/// <summary>The lines above the table of an ESCO mapping file: what is mapped, by whom, in which version.</summary>
/// <param name="Values">Value of each name.</param>
/// <param name="Length">Bytes before the header of the table.</param>
internal sealed record MappingPreamble(IReadOnlyDictionary<string, string> Values, int Length)
{
    private const string Header = "classification 1 ID,";

    /// <summary>Lines looked at: the file at hand has 15.</summary>
    private const int LongestPreamble = 40;

    /// <summary>Name of the version, such as <c>V1.4</c>, or null.</summary>
    public string? Version => Values.GetValueOrDefault("Mapping project version");

    /// <summary>Its date, or null. The author is French and writes 07/06/2022 for the 7th of June.</summary>
    public DateOnly? Date => DateOnly.TryParseExact(Values.GetValueOrDefault("Mapping project version date"), "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether it maps occupations of ESCO to ROME, in this order.</summary>
    public bool IsRomeEsco => Says("Classification 1 Name", "ESCO") && Says("Classification 2 Name", "ROME");

    /// <summary>The lines as they are.</summary>
    public string Notes => string.Join('\n', Values.Select(v => $"{v.Key} : {v.Value}"));

    /// <summary>Reads the preamble; null when there is no table under it.</summary>
    public static MappingPreamble? Read(ReadOnlySpan<byte> utf8)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = 0;
        for (var line = 0; line < LongestPreamble && start < utf8.Length; line++)
        {
            var length = utf8[start..].IndexOf((byte)'\n') is >= 0 and var end ? end : utf8.Length - start;
            var text = Encoding.UTF8.GetString(utf8.Slice(start, length)).Trim();
            if (text.StartsWith(Header, StringComparison.Ordinal))
            {
                return new MappingPreamble(values, start);
            }

            if (text.Split(',', 2) is [var name, var value])
            {
                values.TryAdd(name.Trim(), value.Trim(' ', ','));
            }

            start += length + 1;
        }

        return null;
    }

    private bool Says(string name, string value) => value.Equals(Values.GetValueOrDefault(name), StringComparison.OrdinalIgnoreCase);
}
