using System.Globalization;
using System.IO.Compression;
using System.Net;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Downloads;

/// <summary>
/// Brings the newest file of a source: goes on where an earlier try stopped, asks for nothing when nothing is newer, and puts a
/// file in the place of the one before only when it is whole and of the right source.
/// </summary>
/// <param name="http">Client without a time limit of its own; redirects are its affair.</param>
/// <param name="options">Bounds.</param>
/// <param name="time">The clock.</param>
public sealed class SourceDownload(HttpClient http, DownloadOptions options, TimeProvider time)
{
    private const int BufferBytes = 81920;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Downloads a source.</summary>
    /// <param name="source">The source; judges whether the file is one of its own.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="progress">Told as bytes come, in kilobytes; may be null.</param>
    /// <param name="ct">Stops; what came so far is kept for the next try.</param>
    public async Task<DownloadResult> FetchAsync(ImportSource source, Uri address, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var place = new DownloadPlace(Path.Combine(options.Folder, source.Card.Id));
        try
        {
            Directory.CreateDirectory(place.Folder);
            // Held until the end: two commands at once would mix their bytes.
            await using var held = new FileStream(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            await using var part = new FileStream(place.Part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return await FetchAsync(source, address, place, part, progress, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DownloadResult.Failed($"Le fichier ne peut pas être écrit dans « {place.Folder} » ({e.Message}) : un autre téléchargement est peut-être en cours.");
        }
    }

    private async Task<DownloadResult> FetchAsync(ImportSource source, Uri address, DownloadPlace place, FileStream part, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var resumed = place.StartFrom(address, part);
        var tries = 0;
        while (true)
        {
            var before = part.Length;
            var (outcome, answer) = await TryAsync(address, place, part, progress, ct);
            switch (outcome)
            {
                case TryOutcome.Whole:
                    return Finish(source, address, place, part, Math.Min(resumed, part.Length), answer!);
                case TryOutcome.UpToDate:
                    place.DropPart(part);
                    return new DownloadResult.UpToDate(place.File!, place.Done!.FetchedAt);
                case TryOutcome.Refused:
                    place.DropPart(part);
                    return new DownloadResult.Failed($"{answer} {place.WhatStays()}");
            }

            tries = part.Length > before ? 0 : tries;
            if (part.Length < resumed)
            {
                resumed = 0;
            }

            if (tries >= options.Waits.Count)
            {
                return new DownloadResult.Failed($"Pas de connexion à {address.Host} ({answer}) ; {place.WhatStays(isSentence: false)}");
            }

            await Task.Delay(options.Waits[tries++], time, ct);
        }
    }

    /// <summary>One request: the outcome, then a name of the file, a refusal, or what went wrong.</summary>
    private async Task<(TryOutcome Outcome, string? Said)> TryAsync(Uri address, DownloadPlace place, FileStream part, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        using var silence = new CancellationTokenSource(options.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, silence.Token);
        try
        {
            using var request = place.Request(address, part.Length);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (answer.StatusCode == HttpStatusCode.NotModified && place.File is not null)
            {
                return (TryOutcome.UpToDate, null);
            }

            if (Refusal(answer, address) is { } refusal)
            {
                return refusal;
            }

            if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable || (answer.StatusCode == HttpStatusCode.PartialContent && !place.IsRestOf(answer, part.Length)))
            {
                // What we hold is not a beginning of what they have.
                place.Forget(part);
                return (TryOutcome.Again, "le serveur n'a plus la même version");
            }

            if (answer.StatusCode != HttpStatusCode.PartialContent)
            {
                place.Forget(part);
            }

            var total = answer.Content.Headers.ContentRange?.Length ?? part.Length + answer.Content.Headers.ContentLength;
            if (total > options.MostBytes)
            {
                return (TryOutcome.Refused, TooLarge());
            }

            place.Note(address, answer, time.GetUtcNow());
            return await CopyAsync(answer, part, total, progress, silence, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (TryOutcome.Again, string.Create(French, $"rien reçu pendant {options.Patience.TotalSeconds:0.#} s"));
        }
        catch (HttpRequestException e)
        {
            return (TryOutcome.Again, e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "nom inconnu ou pas de réseau",
                HttpRequestError.ConnectionError => "connexion refusée ou pas de réseau",
                HttpRequestError.SecureConnectionError => "la connexion sûre a échoué",
                _ => e.Message,
            });
        }
        catch (HttpIOException)
        {
            return (TryOutcome.Again, "connexion coupée");
        }
    }

    private async Task<(TryOutcome Outcome, string? Said)> CopyAsync(
        HttpResponseMessage answer, FileStream part, long? total, IProgress<ImportProgress>? progress, CancellationTokenSource silence, CancellationToken ct)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[BufferBytes];
        part.Seek(0, SeekOrigin.End);
        int count;
        while ((count = await ReadAsync(body, buffer, ct)) > 0)
        {
            silence.CancelAfter(options.Patience);
            if (part.Length + count > options.MostBytes)
            {
                return (TryOutcome.Refused, TooLarge());
            }

            await part.WriteAsync(buffer.AsMemory(0, count), ct);
            progress?.Report(new ImportProgress("téléchargement (Ko)", (int)(part.Length / 1024), (int)((total ?? 0) / 1024)));
        }

        await part.FlushAsync(ct);
        return total is { } whole && part.Length != whole
            ? (TryOutcome.Again, "connexion coupée")
            : (TryOutcome.Whole, FileName(answer));
    }

    // A connection cut in the middle is an IOException here, and not one of the disk.
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken ct)
    {
        try
        {
            return await body.ReadAsync(buffer, ct);
        }
        catch (IOException e) when (e is not HttpIOException)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, e.Message, e);
        }
    }

    private static (TryOutcome, string?)? Refusal(HttpResponseMessage answer, Uri address)
    {
        var status = (int)answer.StatusCode;
        if (status is 408 or 429 or >= 500)
        {
            return (TryOutcome.Again, string.Create(French, $"le serveur répond {status}"));
        }

        if (status is >= 400 and not 416)
        {
            return (TryOutcome.Refused, string.Create(French, $"{address.Host} répond {status} : l'adresse {address} ne mène plus à un fichier."));
        }

        return answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml" ? (TryOutcome.Refused, WebPage(address)) : null;
    }

    private DownloadResult Finish(ImportSource source, Uri address, DownloadPlace place, FileStream part, long resumed, string name)
    {
        if (Problem(source, address, place.Part, name, out var complete) is { } problem)
        {
            place.DropPart(part);
            return new DownloadResult.Failed($"{problem} {place.WhatStays()}");
        }

        var bytes = part.Length;
        var path = place.Keep(address, complete, time.GetUtcNow());
        return new DownloadResult.Fetched(path, bytes, resumed);
    }

    /// <summary>Why the file is not the one expected; null when it is.</summary>
    private static string? Problem(ImportSource source, Uri address, string path, string name, out string complete)
    {
        complete = name;
        Span<byte> head = stackalloc byte[64];
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }

        if (head.IsEmpty)
        {
            return $"{address.Host} a envoyé un fichier vide.";
        }

        var isZip = head.StartsWith("PK"u8);
        complete = isZip && !name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? name + ".zip" : name;
        var text = System.Text.Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return WebPage(address);
        }

        // Names tell some sources apart (« .gz » is unpacked by name): the file is looked at under the name it will bear.
        var look = Path.Combine(Path.GetDirectoryName(path)!, "a-verifier-" + complete);
        try
        {
            File.Copy(path, look, overwrite: true);
            if (isZip)
            {
                TestArchive(look);
            }

            return source.Recognizes(SourceProbe.Open(look)) ? null : $"Le fichier envoyé par {address.Host} n'est pas une publication de « {source.Card.Title} ».";
        }
        catch (Exception e) when (e is InvalidDataException or SourceFormatException)
        {
            return $"Le fichier envoyé par {address.Host} est abîmé ou incomplet.";
        }
        finally
        {
            File.Delete(look);
        }
    }

    private static void TestArchive(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var buffer = new byte[BufferBytes];
        foreach (var entry in archive.Entries)
        {
            // The reader of the source checks sums entry by entry; here, that every entry unpacks to the length it announces.
            using var stream = entry.Open();
            long length = 0;
            int count;
            while (length <= entry.Length && (count = stream.Read(buffer)) > 0)
            {
                length += count;
            }

            if (length != entry.Length)
            {
                throw new InvalidDataException(entry.FullName);
            }
        }
    }

    private static string FileName(HttpResponseMessage answer)
    {
        var disposition = answer.Content.Headers.ContentDisposition;
        var name = (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"') ?? Uri.UnescapeDataString(answer.RequestMessage?.RequestUri?.Segments.LastOrDefault() ?? "");
        var safe = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_').TakeLast(100)]).TrimStart('.', '-');

        // A server must not name its file like those kept beside it.
        return safe.Length == 0 || safe.StartsWith("telechargement.", StringComparison.OrdinalIgnoreCase) ? "publication" : safe;
    }

    private string TooLarge() => string.Create(French, $"Le fichier dépasse {options.MostBytes / (1024 * 1024):N0} Mo : il n'est pas téléchargé.");

    private static string WebPage(Uri address) => $"{address.Host} a répondu par une page web au lieu d'un fichier : l'adresse {address} a sans doute changé.";

    private enum TryOutcome
    {
        Whole,
        UpToDate,
        Refused,
        Again,
    }
}
