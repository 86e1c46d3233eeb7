using System.Globalization;
using System.Threading.Channels;
using Passerelles.Data.Training;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Training;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Lheo;

/// <summary>Reads on one thread while the database writes on another; a few batches wait between them, never the file.</summary>
internal static class LheoImport
{
    /// <summary>
    /// Share of the actions that may be left out: beyond, the catalogue is made by a program that does not follow LHEO, and what is
    /// left of it would be taken for the whole offer.
    /// </summary>
    public const double ToleratedShare = 0.01;

    private const int BatchSize = 1000;
    private const int WaitingBatches = 4;

    public static async Task<ImportReport> RunAsync(string source, IReadOnlyList<string> paths, ImportRun run, CancellationToken ct)
    {
        var problems = new ProblemList();
        var counts = new List<FileCount>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var channel = Channel.CreateBounded<IReadOnlyList<TrainingCourse>>(new BoundedChannelOptions(WaitingBatches) { SingleReader = true, SingleWriter = true });
        var locate = await CommunePositions.LoadAsync(run.Store, ct);
        ReleaseInfo? info = null;
        var reading = Task.Factory.StartNew(
            () => Complete(channel.Writer, () => info = Read(paths, problems, counts, channel.Writer, run, locate, stop.Token)), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Data.SwapResult? swap;
        try
        {
            swap = await new TrainingStore(run.Store).SwapAsync(channel.Reader, () => info, ct);
        }
        finally
        {
            // The writer may have failed first: the reader must not wait for ever for room.
            await stop.CancelAsync();
            channel.Reader.TryRead(out _);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new ImportReport
        {
            Source = source,
            Outcome = swap is null ? ImportOutcome.Refused : swap.IsNew ? ImportOutcome.Imported : ImportOutcome.AlreadyCurrent,
            Release = swap?.Release,
            Swap = swap,
            Files = [.. counts],
            Problems = problems.ToImmutable(),
            Duration = run.Elapsed,
        };
    }

    /// <summary>Tells the channel that there will be nothing more, and why when reading failed.</summary>
    private static void Complete(ChannelWriter<IReadOnlyList<TrainingCourse>> writer, Action read)
    {
        try
        {
            read();
            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }

    private static ReleaseInfo? Read(
        IReadOnlyList<string> paths, ProblemList problems, List<FileCount> counts, ChannelWriter<IReadOnlyList<TrainingCourse>> writer, ImportRun run, CommunePositions? locate, CancellationToken ct)
    {
        var mapper = new LheoMapper(locate);
        var numbers = new LheoNumbers();
        var batch = new List<TrainingCourse>(BatchSize);
        DateOnly? madeOn = null;
        foreach (var path in paths)
        {
            try
            {
                foreach (var file in StreamedFiles.Find(path, ".xml", ".json"))
                {
                    using ICourseReader reader = LheoForm.Of(Head(file)) == LheoForm.Kind.IntercarifJson
                        ? new IntercarifReader(file, problems, numbers, locate)
                        : new LheoReader(file, problems, mapper, numbers);
                    while (!problems.HasErrors && reader.Read() is { } course)
                    {
                        batch.Add(course);
                        if (batch.Count == BatchSize)
                        {
                            Send(batch);
                            batch = new List<TrainingCourse>(BatchSize);
                            run.Progress?.Report(new ImportProgress("lecture des actions", reader.ActionsRead, 0));
                        }
                    }

                    counts.Add(new FileCount(file.Name, reader.ActionsRead, reader.ActionsRejected));
                    madeOn = reader.MadeOn > madeOn || madeOn is null ? reader.MadeOn ?? madeOn : madeOn;
                    if (problems.HasErrors)
                    {
                        return null;
                    }
                }
            }
            catch (SourceFormatException e)
            {
                problems.Error(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), null, e.Message);
                return null;
            }
        }

        if (!IsAcceptable(counts, problems))
        {
            return null;
        }

        Send(batch);
        run.Progress?.Report(new ImportProgress("enregistrement et vérification", 0, 0));
        var name = madeOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(paths[0]));
        return new ReleaseInfo(TrainingStore.Source, name, "Offre de formation", madeOn, "");

        void Send(List<TrainingCourse> courses)
        {
            // The reader has a thread of its own: waiting here is what holds it back while the database writes.
            while (!writer.TryWrite(courses))
            {
                if (!writer.WaitToWriteAsync(ct).AsTask().GetAwaiter().GetResult())
                {
                    throw new OperationCanceledException(ct);
                }
            }
        }
    }

    private static string Head(StreamedFile file)
    {
        try
        {
            using var stream = file.Open();
            var head = new byte[4096];
            return System.Text.Encoding.UTF8.GetString(head, 0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new SourceFormatException($"{file.Name} : le fichier ne peut pas être lu, il est tronqué ou abîmé.", e);
        }
    }

    private static bool IsAcceptable(List<FileCount> counts, ProblemList problems)
    {
        if (counts.Sum(c => c.Read) == 0)
        {
            problems.Error(counts[0].File, null, "aucune action de formation : une publication vide n'est pas reprise.");
        }

        foreach (var count in counts.Where(c => c.Rejected > c.Read * ToleratedShare))
        {
            problems.Error(count.File, null, $"{count.Rejected} actions sur {count.Read} ne suivent pas LHEO, plus d'une sur cent : rien n'est importé.");
        }

        return !problems.HasErrors;
    }
}
