using System.Collections.Immutable;

namespace Passerelles.Imports;

/// <summary>What reading a source gave: a release that may be imported, or the reasons why not.</summary>
/// <typeparam name="TRelease">Kind of release.</typeparam>
/// <param name="Release">The release; null as soon as one problem is an error.</param>
/// <param name="Files">Rows of each file read.</param>
/// <param name="Problems">Everything found wrong, in file then line order.</param>
public sealed record ReadResult<TRelease>(TRelease? Release, ImmutableArray<FileCount> Files, ImmutableArray<ImportProblem> Problems)
    where TRelease : class
{
    /// <summary>Problems that forbid the import.</summary>
    public IEnumerable<ImportProblem> Errors => Problems.Where(p => p.Severity == ProblemSeverity.Error);
}
