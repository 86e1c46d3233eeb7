namespace Passerelles.Imports.Sources;

/// <summary>A source that can be imported: who publishes it, how its files are known, how they are read.</summary>
public abstract class ImportSource
{
    /// <summary>Who publishes it and what it is for.</summary>
    public abstract SourceCard Card { get; }

    /// <summary>Whether a file or folder is one of this source, judged by what is in it and never by its name alone.</summary>
    public abstract bool Recognizes(SourceProbe probe);

    /// <summary>Whether a release may be made of several files given together.</summary>
    public virtual bool TakesSeveral => true;

    /// <summary>
    /// Which part of a release a file is, when a release is made of several files: the newest file of each part are imported together.
    /// The same for all files, unless the source says otherwise: each file is then a whole release.
    /// </summary>
    public virtual string PartOf(SourceProbe probe) => "";

    /// <summary>
    /// What orders the files of one part found in one folder, numbers in it being compared as numbers: those of its name, where
    /// publishers write a date or a version, unless the source says otherwise.
    /// </summary>
    public virtual string VersionOf(SourceProbe probe) => string.Join('.', Numbers(probe.Name));

    /// <summary>Chooses among the files of this source found in one folder.</summary>
    /// <param name="probes">At least one, all recognised.</param>
    public virtual SourceSelection Select(IReadOnlyList<SourceProbe> probes)
    {
        var taken = new List<SourceProbe>();
        var left = new List<(SourceProbe, string)>();
        foreach (var part in probes.GroupBy(PartOf, StringComparer.Ordinal))
        {
            var ordered = part.OrderByDescending(VersionOf, NaturalOrder.Instance).ThenBy(p => p.Path, StringComparer.Ordinal).ToList();
            taken.Add(ordered[0]);
            left.AddRange(ordered.Skip(1).Select(p => (p, NaturalOrder.Instance.Compare(VersionOf(p), VersionOf(ordered[0])) == 0
                ? $"même publication que « {ordered[0].Name} »"
                : $"publication plus ancienne que « {ordered[0].Name} »")));
        }

        return new SourceSelection([.. taken.OrderBy(p => p.Path, StringComparer.Ordinal)], [.. left]);
    }

    /// <summary>Reads, validates, stages and swaps the source as one release; on any error the database is as it was.</summary>
    /// <param name="paths">At least one file or folder; a release made of several files takes them together.</param>
    /// <param name="run">Where to write, and whom to tell.</param>
    /// <param name="ct">Until the transaction is committed, cancelling leaves everything as it was.</param>
    public abstract Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct);

    private static IEnumerable<string> Numbers(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiDigit(name[i]))
            {
                var end = i;
                while (end < name.Length && char.IsAsciiDigit(name[end]))
                {
                    end++;
                }

                yield return name[i..end];
                i = end;
            }
        }
    }
}
