using System.Globalization;
using System.Text.Json;
using Passerelles.Data.Openings;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Openings;

/// <summary>Reads offers one at a time and files under ROME those that bear no code.</summary>
internal sealed class OfferImport(ImportRun run)
{
    private const double ToleratedShare = 0.01;
    private const int BatchSize = 1000;

    private readonly ProblemList _problems = new();
    private readonly List<FileCount> _counts = [];
    private OfferReader _reader = new(locate: null);
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private OfferClassifier? _classifier;
    private DateOnly? _newest;

    public async Task<ImportReport> RunAsync(string source, IReadOnlyList<string> paths, CancellationToken ct)
    {
        _reader = new OfferReader(await CommunePositions.LoadAsync(run.Store, ct));
        var reference = await run.Store.LoadAsync(ct);
        var swap = await new JobOfferStore(run.Store).SwapAsync(Read(paths, reference, ct), () => Describe(paths), ct);
        return new ImportReport
        {
            Source = source,
            Outcome = swap is null ? ImportOutcome.Refused : swap.IsNew ? ImportOutcome.Imported : ImportOutcome.AlreadyCurrent,
            Release = swap?.Release,
            Swap = swap,
            Files = [.. _counts],
            Problems = _problems.ToImmutable(),
            Duration = run.Elapsed,
        };
    }

    private ReleaseInfo? Describe(IReadOnlyList<string> paths)
    {
        if (!_problems.HasErrors && _counts.Sum(c => c.Kept) == 0)
        {
            _problems.Error(Path.GetFileName(paths[0]), null, "aucune offre d'emploi : une publication vide n'est pas reprise.");
        }

        foreach (var count in _counts.Where(c => c.Rejected > c.Read * ToleratedShare))
        {
            _problems.Error(count.File, null, $"{count.Rejected} offres sur {count.Read} ne peuvent pas être lues, plus d'une sur cent : rien n'est importé.");
        }

        var name = _newest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Path.GetFileName(paths[0]);
        return _problems.HasErrors ? null : new ReleaseInfo(JobOfferStore.Source, name, "Offres d’emploi", _newest, "");
    }

    private IEnumerable<IReadOnlyList<JobOffer>> Read(IReadOnlyList<string> paths, OccupationReference reference, CancellationToken ct)
    {
        foreach (var path in paths)
        {
            foreach (var file in Find(path))
            {
                using var items = new OpenItems(file, _problems);
                var (read, rejected) = (0, 0);
                var batch = new List<JobOffer>(BatchSize);
                while (!_problems.HasErrors && items.Next() is { } item)
                {
                    ct.ThrowIfCancellationRequested();
                    if (ReadOne(item, file.Name, items.Line, reference, ref read, ref rejected) is { } offer)
                    {
                        batch.Add(offer);
                    }

                    if (batch.Count == BatchSize)
                    {
                        yield return batch;
                        batch = new List<JobOffer>(BatchSize);
                        run.Progress?.Report(new ImportProgress("lecture des offres", read, 0));
                    }
                }

                _counts.Add(new FileCount(file.Name, read, rejected));
                yield return batch;
            }
        }
    }

    private JobOffer? ReadOne(ReadOnlyMemory<byte> item, string file, int line, OccupationReference reference, ref int read, ref int rejected)
    {
        try
        {
            using var document = JsonDocument.Parse(item);
            var root = document.RootElement;
            if (!OfferReader.IsOffer(root))
            {
                return null;
            }

            read++;
            if (_reader.Read(root, out var problem) is not { } offer)
            {
                rejected++;
                _problems.Reject(file, line, $"{problem} : elle n'est pas reprise.");
                return null;
            }

            if (!_numbers.Add(offer.Number))
            {
                rejected++;
                _problems.Reject(file, line, $"l'offre {offer.Number} est déjà plus haut : elle n'est reprise qu'une fois.");
                return null;
            }

            _newest = offer.CreatedOn > _newest || _newest is null ? offer.CreatedOn ?? _newest : _newest;
            return offer.Rome is null ? Classify(offer, OfferReader.FullText(root), reference) : offer;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Text that is not UTF-8 shows when it is read, as an invalid operation.
            _problems.Error(file, line, "ce n'est pas du JSON bien formé, ou pas en UTF-8 : le fichier est abîmé. Rien n'est importé.");
            return null;
        }
    }

    private JobOffer Classify(JobOffer offer, string text, OccupationReference reference)
    {
        if (reference.Rome is null)
        {
            return offer;
        }

        var best = (_classifier ??= OfferClassifier.Build(reference)).Classify(offer.Title, text, 1);
        return best.IsEmpty ? offer : offer with { Rome = best[0].Rome, RomeScore = Math.Round(best[0].Score, 3) };
    }

    private IReadOnlyList<StreamedFile> Find(string path)
    {
        try
        {
            return StreamedFiles.Find(path, ".json", ".jsonl", ".jsonld", ".ndjson");
        }
        catch (SourceFormatException e)
        {
            _problems.Error(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), null, e.Message);
            return [];
        }
    }

    /// <summary>The objects of a file, whose failures become problems.</summary>
    private sealed class OpenItems : IDisposable
    {
        private readonly BoundedStream? _stream;
        private readonly JsonItems? _items;
        private readonly string _file;
        private readonly ProblemList _problems;

        public OpenItems(StreamedFile file, ProblemList problems)
        {
            (_file, _problems) = (file.Name, problems);
            Guard(() => file.OpenBounded(), out _stream);
            _items = _stream is null ? null : new JsonItems(_stream, file.Name, "resultats", "@graph", "itemListElement");
        }

        public int Line => _items?.ItemLine ?? 1;

        public ReadOnlyMemory<byte>? Next()
        {
            if (_items is null)
            {
                return null;
            }

            Guard(
                () =>
                {
                    _stream!.Progressed();
                    return new Found(_items.Next());
                },
                out var found);
            return found?.Item;
        }

        public void Dispose() => _stream?.Dispose();

        private void Guard<T>(Func<T> read, out T? result)
            where T : class
        {
            result = null;
            try
            {
                result = read();
            }
            catch (SourceFormatException e)
            {
                _problems.Error(_file, null, e.Message);
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                _problems.Error(_file, null, "le fichier ne peut pas être lu, il est tronqué ou abîmé. Téléchargez-le de nouveau.");
            }
        }

        private sealed record Found(ReadOnlyMemory<byte>? Item);
    }
}
