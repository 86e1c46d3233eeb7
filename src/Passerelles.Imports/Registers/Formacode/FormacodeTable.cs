using System.Collections.Immutable;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Formacode;

/// <summary>
/// The rows of the thesaurus. Fifteen fields for subjects and diplomas: code, label in capitals, label, kinds, semantic field,
/// synonyms, broader, narrower, related, definition, note, level, NSF, ROME 2, code in another version. Four, the first ones, for
/// publics and means of training.
/// </summary>
internal sealed class FormacodeTable(RowReading reading)
{
    private const int LongRow = 15;
    private const int ShortRow = 4;

    private readonly List<(string File, int Line, FormacodeCode From, FormacodeCode To)> _links = [];

    public SortedDictionary<FormacodeCode, FormacodeTerm> Terms { get; } = [];

    public void Read(string file, ReadOnlyMemory<byte> text)
    {
        var rows = 0;
        foreach (var (number, line) in TextLines.Of(text))
        {
            rows++;
            var fields = line.Split(';', StringSplitOptions.TrimEntries);

            // 11461 THERMIQUE lacks one of its blank fields: what is taken after them is counted from the end.
            var isLong = fields.Length is LongRow or LongRow - 1;
            if ((!isLong && fields.Length != ShortRow) || !FormacodeCode.TryParse(fields[0], out var code) || fields[2].Length == 0)
            {
                reading.Problems.Reject(file, number, $"« {RowReading.Shown(line)} » n'est pas une ligne de 4 ou 15 champs commençant par un code et un libellé.");
                continue;
            }

            if (!Terms.TryAdd(code, Term(file, number, code, fields, isLong)))
            {
                reading.Problems.Error(file, number, $"le code {code} figure déjà plus haut.");
            }
        }

        reading.Count(file, rows);
    }

    /// <summary>Reports terms that point to a code no row has.</summary>
    public void CheckLinks()
    {
        foreach (var (file, line, from, to) in _links.Where(l => !Terms.ContainsKey(l.To)))
        {
            reading.Problems.Warn(file, line, $"le terme {from} renvoie au code {to}, qui n'existe pas.");
        }
    }

    private FormacodeTerm Term(string file, int line, FormacodeCode code, string[] fields, bool isLong)
    {
        var term = new FormacodeTerm { Code = code, Label = fields[2], Kinds = [.. fields[3].Split('$', StringSplitOptions.RemoveEmptyEntries)] };
        if (!isLong)
        {
            return term;
        }

        var broader = Codes(fields[6]);
        term = term with
        {
            Field = fields[4].Length == 0 ? null : fields[4],
            Broader = broader.IsEmpty ? null : broader[0],
            Narrower = Codes(fields[7]),
            Related = Codes(fields[8]),
            Nsf = NsfCode.TryParse(FirstWord(fields[^3]), out var nsf) ? nsf : null,
            OtherVersion = Codes(fields[^1]),
        };
        _links.AddRange(broader.Concat(term.Narrower).Concat(term.Related).Select(to => (file, line, code, to)));
        return term;
    }

    /// <summary>« 11016 ANALYSE DONNEES$11045 STATISTIQUE DESCRIPTIVE »: the codes.</summary>
    private static ImmutableArray<FormacodeCode> Codes(string list) =>
        [.. list.Split('$').Select(t => FormacodeCode.TryParse(FirstWord(t), out var code) ? code : default).Where(c => c != default).Distinct()];

    private static string FirstWord(string text) => text[..(text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)];
}
