using System.Globalization;
using System.Net.Http.Headers;

namespace Passerelles.Imports.Downloads;

/// <summary>Where the files of one source are: the one downloaded last, and the part of the next.</summary>
internal sealed class DownloadPlace(string folder)
{
    private DownloadNote? _part;

    public string Folder => folder;

    public string Part => Path.Combine(folder, "telechargement.part");

    /// <summary>Held open by whoever downloads.</summary>
    public string Lock => Path.Combine(folder, "telechargement.verrou");

    /// <summary>What is known of the file downloaded last; null when there is none.</summary>
    public DownloadNote? Done { get; } = DownloadNote.Read(Path.Combine(folder, "telechargement.json")) is { } note && System.IO.File.Exists(Path.Combine(folder, note.File)) ? note : null;

    /// <summary>The file downloaded last, or null.</summary>
    public string? File => Done is { } note ? Path.Combine(folder, note.File) : null;

    private string DoneNote => Path.Combine(folder, "telechargement.json");

    private string PartNote => Part + ".json";

    /// <summary>Bytes an earlier try brought of the same address, when it can be proved that the rest is of the same version; else 0.</summary>
    public long StartFrom(Uri address, FileStream part)
    {
        _part = DownloadNote.Read(PartNote);
        if (_part?.Validator is null || !_part.Address.Equals(address.AbsoluteUri, StringComparison.Ordinal))
        {
            Forget(part);
        }

        return part.Length;
    }

    /// <summary>Asks for the rest of the part, else for the file unless it is the one already there.</summary>
    public HttpRequestMessage Request(Uri address, long have)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0 && _part?.Validator is { } validator)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            request.Headers.TryAddWithoutValidation("If-Range", validator);
        }
        else if (Done is { } done && done.Address.Equals(address.AbsoluteUri, StringComparison.Ordinal))
        {
            Add("If-None-Match", done.ETag);
            Add("If-Modified-Since", done.ETag is null ? done.LastModified : null);
        }

        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    /// <summary>Whether an answer goes on where the part stops, with the same version; some servers forget to look at If-Range.</summary>
    public bool IsRestOf(HttpResponseMessage answer, long have) =>
        answer.Content.Headers.ContentRange?.From == have
        && (answer.Headers.ETag is not { } tag || _part?.ETag is not { } known || string.Equals(tag.ToString(), known, StringComparison.Ordinal));

    /// <summary>Writes down which version the bytes to come are of.</summary>
    public void Note(Uri address, HttpResponseMessage answer, DateTimeOffset now)
    {
        _part = new DownloadNote(
            address.AbsoluteUri, "", answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture), now);
        _part.Write(PartNote);
    }

    /// <summary>Forgets the bytes brought so far.</summary>
    public void Forget(FileStream part)
    {
        part.SetLength(0);
        _part = null;
        System.IO.File.Delete(PartNote);
    }

    /// <summary>Leaves no part behind.</summary>
    public void DropPart(FileStream part)
    {
        Forget(part);
        System.IO.File.Delete(Part);
    }

    /// <summary>Puts the part in the place of the file downloaded last, and returns its path.</summary>
    public string Keep(Uri address, string name, DateTimeOffset now)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.Move(Part, path, overwrite: true);
        new DownloadNote(address.AbsoluteUri, name, _part?.ETag, _part?.LastModified, now).Write(DoneNote);
        System.IO.File.Delete(PartNote);
        if (File is { } before && !before.Equals(path, StringComparison.Ordinal))
        {
            System.IO.File.Delete(before);
        }

        return path;
    }

    /// <summary>What a person still has.</summary>
    public string WhatStays(bool isSentence = true)
    {
        var text = Done is { } done
            ? string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"le fichier déjà téléchargé du {done.FetchedAt:d MMMM yyyy} reste en place.")
            : "aucun fichier n'a encore été téléchargé.";
        return isSentence ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
