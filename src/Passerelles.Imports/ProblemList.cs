using System.Collections.Immutable;

namespace Passerelles.Imports;

/// <summary>Gathers problems while a source is read, and counts the rows left out of each file.</summary>
internal sealed class ProblemList
{
    /// <summary>A wrong file can be wrong on every line; beyond this many per file, one sentence says how many more.</summary>
    private const int ShownPerFile = 50;

    private readonly Dictionary<string, List<ImportProblem>> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rejected = new(StringComparer.Ordinal);

    public bool HasErrors { get; private set; }

    public void Error(string file, int? line, string message, int? column = null) => Add(ProblemSeverity.Error, file, line, column, message);

    public void Warn(string file, int? line, string message, int? column = null) => Add(ProblemSeverity.Warning, file, line, column, message);

    public void Reject(string file, int line, string message)
    {
        _rejected[file] = RejectedIn(file) + 1;
        Add(ProblemSeverity.Rejected, file, line, null, message);
    }

    public int RejectedIn(string file) => _rejected.GetValueOrDefault(file);

    public ImmutableArray<ImportProblem> ToImmutable() =>
    [
        .. _shown.OrderBy(p => p.Key, StringComparer.Ordinal)
            .SelectMany(p => p.Value.OrderBy(x => x.Line).ThenBy(x => x.Column).Concat(More(p.Key))),
    ];

    /// <summary>Takes over the problems of a part of a file that begins after <paramref name="linesBefore"/> lines.</summary>
    public void AddRange(ProblemList other, int linesBefore = 0)
    {
        foreach (var problem in other._shown.Values.SelectMany(p => p))
        {
            Add(problem.Severity, problem.File, problem.Line + linesBefore, problem.Column, problem.Message);
        }

        foreach (var (file, count) in other._hidden)
        {
            _hidden[file] = _hidden.GetValueOrDefault(file) + count;
        }
    }

    private IEnumerable<ImportProblem> More(string file)
    {
        if (_hidden.TryGetValue(file, out var count))
        {
            yield return new ImportProblem(ProblemSeverity.Warning, file, null, null, $"et {count} autres problèmes du même fichier.");
        }
    }

    private void Add(ProblemSeverity severity, string file, int? line, int? column, string message)
    {
        HasErrors |= severity == ProblemSeverity.Error;
        if (!_shown.TryGetValue(file, out var list))
        {
            _shown[file] = list = [];
        }

        if (list.Count < ShownPerFile)
        {
            list.Add(new ImportProblem(severity, file, line, column, message));
        }
        else
        {
            _hidden[file] = _hidden.GetValueOrDefault(file) + 1;
        }
    }
}
