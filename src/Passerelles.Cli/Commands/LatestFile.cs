using System.Globalization;
using Passerelles.Imports.Downloads;
using Passerelles.Imports.Sources;

namespace Passerelles.Cli.Commands;

/// <summary>Downloads the newest file of a source for <c>import SOURCE latest</c>.</summary>
internal static class LatestFile
{
    /// <summary>Folder of downloads, instead of <c>data/downloads</c>.</summary>
    private const string FolderVariable = "PASSERELLES_DOWNLOADS";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Path of the file; ends the command when there is none.</summary>
    public static async Task<string> FetchAsync(CommandContext context, ImportSource source, Uri? from, CancellationToken ct)
    {
        var address = AddressOf(source.Card, from);
        var folder = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } chosen ? chosen : Path.Combine(context.Root, "data", "downloads");
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Passerelles");
        using var progress = new TerminalProgress(context.Error);
        var result = await new SourceDownload(http, new DownloadOptions { Folder = Path.GetFullPath(folder) }, context.Time).FetchAsync(source, address, progress, ct);
        progress.Clear();
        switch (result)
        {
            case DownloadResult.Fetched fetched:
                await context.Output.WriteLineAsync(string.Create(
                    French, $"Téléchargé : {fetched.Path} ({fetched.Bytes:N0} octets{(fetched.Resumed > 0 ? $", dont {fetched.Resumed.ToString("N0", French)} déjà là" : "")})."));
                return fetched.Path;
            case DownloadResult.UpToDate current:
                await context.Output.WriteLineAsync(string.Create(French, $"Déjà à jour chez l'éditeur : rien de plus récent que le fichier du {current.FetchedAt:d MMMM yyyy}."));
                return current.Path;
            default:
                throw new CommandException(((DownloadResult.Failed)result).Message, ExitCode.Failure);
        }
    }

    // The option, then the environment (« PASSERELLES_LATEST_ROME »), then the publisher's own address.
    private static Uri AddressOf(SourceCard card, Uri? from)
    {
        var variable = "PASSERELLES_LATEST_" + card.Id.ToUpperInvariant().Replace('-', '_');
        var text = Environment.GetEnvironmentVariable(variable);
        var address = from ?? (string.IsNullOrEmpty(text) ? card.Latest : Uri.TryCreate(text, UriKind.Absolute, out var set) ? set : throw new CommandException($"{variable} n'est pas une adresse."));
        if (address is null)
        {
            throw new CommandException(card.Home is { } home
                ? $"L'éditeur de « {card.Id} » ne donne pas d'adresse stable de la publication la plus récente. Téléchargez-la sur {home}, puis lancez « ./passerelles import {card.Id} CHEMIN », ou donnez son adresse avec « --from »."
                : $"« {card.Id} » ne se télécharge pas : lancez « ./passerelles import {card.Id} CHEMIN ».");
        }

        return address.IsAbsoluteUri && address.Scheme is "https" or "http" ? address : throw new CommandException($"« {address} » n'est pas une adresse http ou https.");
    }
}
