using System.Collections.Immutable;
using System.Data.Common;
using Passerelles.Data;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Folders;

/// <summary>
/// Imports whatever a folder holds: each file is recognised by its content, files of one source go together, sources follow the
/// order in which they make sense of one another. One that fails changes nothing of its own and does not stop the others.
/// </summary>
public sealed class FolderImport(ReferenceStore store, TimeProvider time)
{
    /// <summary>Sources asked, those that others refer to first.</summary>
    public ImmutableArray<ImportSource> Sources { get; init; } = SourceRegistry.All;

    /// <summary>Imports a folder.</summary>
    /// <param name="folder">The folder; every folder in it is looked at.</param>
    /// <param name="progress">Told as each import goes, the source first; may be null.</param>
    /// <param name="ct">Stops before the next source; what is imported stays.</param>
    /// <exception cref="SourceFormatException">The folder cannot be read.</exception>
    public async Task<FolderReport> RunAsync(string folder, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            throw new SourceFormatException(File.Exists(folder) ? $"« {folder} » est un fichier : il faut un dossier." : $"Le dossier « {folder} » n'existe pas.");
        }

        var start = time.GetTimestamp();
        progress?.Report(new ImportProgress("reconnaissance des fichiers", 0, 0));
        var found = FolderWalk.Walk(folder, Sources, ct);
        var entries = found.Where(f => f.Source is null).Select(f => new FolderEntry(f.RelativePath, null, FolderOutcome.Unknown, f.Reason)).ToList();
        var reports = ImmutableArray.CreateBuilder<ImportReport>();
        foreach (var source in Sources)
        {
            var own = found.Where(f => f.Source == source).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var paths = own.ToDictionary(f => f.Probe!, f => f.RelativePath);
            var selection = source.Select([.. own.Select(f => f.Probe!)]);
            entries.AddRange(selection.Left.Select(l => new FolderEntry(paths[l.Probe], source.Card.Id, FolderOutcome.LeftOut, l.Reason)));
            if (selection.Taken.IsEmpty)
            {
                continue;
            }

            var (report, failure) = await ImportAsync(source, selection.Taken, progress, ct);
            if (report is not null)
            {
                reports.Add(report);
            }

            var outcome = report?.Outcome switch
            {
                ImportOutcome.Imported => FolderOutcome.Imported,
                ImportOutcome.AlreadyCurrent => FolderOutcome.AlreadyCurrent,
                _ => FolderOutcome.Failed,
            };
            entries.AddRange(selection.Taken.Select(p => new FolderEntry(paths[p], source.Card.Id, outcome, failure)));
        }

        return new FolderReport([.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)], reports.DrainToImmutable(), time.GetElapsedTime(start));
    }

    private async Task<(ImportReport? Report, string? Failure)> ImportAsync(
        ImportSource source, ImmutableArray<SourceProbe> probes, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        try
        {
            var run = new ImportRun(store, progress is null ? null : new NamedProgress(source.Card.Id, progress), time);
            var report = await source.ImportAsync([.. probes.Select(p => p.Path)], run, ct);
            var errors = report.Problems.Where(p => p.Severity == ProblemSeverity.Error).ToList();
            return (report, report.Outcome != ImportOutcome.Refused ? null : errors switch
            {
                [] => "import refusé",
                [var only] => only.ToString(),
                _ => $"{errors[0]} (et {errors.Count - 1} autre(s) erreur(s) : « import {source.Card.Id} » les donne toutes)",
            });
        }
        catch (SourceFormatException e)
        {
            return (null, e.Message);
        }
        catch (DbException e)
        {
            return (null, $"la base de données n'a pas accepté l'import, rien n'a changé : {e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours in one source must not keep a person from the others; its name is all that is safe to show.
            return (null, $"erreur inattendue, rien n'a changé ({e.GetType().Name})");
        }
    }

    private sealed class NamedProgress(string source, IProgress<ImportProgress> inner) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => inner.Report(value with { Step = $"{source} : {value.Step}" });
    }
}
