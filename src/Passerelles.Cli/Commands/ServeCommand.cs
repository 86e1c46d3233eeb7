using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Passerelles.Data;
using Passerelles.Imports;
using Passerelles.Web;

namespace Passerelles.Cli.Commands;

/// <summary><c>serve [--urls U]</c>: starts the site; a first start imports the project's own catalogue.</summary>
internal static class ServeCommand
{
    private const string Default = "http://localhost:5080";

    public static Command Create(CommandContext context)
    {
        var urls = new Option<string>("--urls")
        {
            Description = $"Les adresses à ouvrir, séparées par « ; » (par défaut {Default}).",
            DefaultValueFactory = _ => Default,
        };
        var command = new Command("serve", "Démarre le site.") { urls };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(urls), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string urls, CancellationToken ct)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // « http://*:80 » and « http://+:80 » are Kestrel's own way to say every address.
            if (!Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https"))
            {
                throw new CommandException($"« {url} » n'est pas une adresse web, par exemple {Default}.");
            }
        }

        var database = OpenedStore.Options(context);
        try
        {
            await ImportOwnCatalogueAsync(context, database, ct);
            await using var site = PasserellesSite.Build(["--urls", urls], database);
            await site.StartAsync(ct);
            await context.Output.WriteLineAsync($"Passerelles est prêt : {string.Join(" ", site.Urls)}");
            await context.Output.FlushAsync(ct);
            await site.WaitForShutdownAsync(ct);
            return ExitCode.Success;
        }
        catch (DbException failure)
        {
            throw new CommandException($"La base de données ne répond pas : {failure.Message}", ExitCode.Failure);
        }
        catch (Exception failure) when (failure is FormatException or IOException or InvalidOperationException)
        {
            throw new CommandException($"Le site n'a pas pu démarrer sur « {urls} » : {failure.Message}", ExitCode.Failure);
        }
    }

    /// <summary>So that the first page is not empty. A catalogue already imported, newer or not, is left as it is.</summary>
    private static async Task ImportOwnCatalogueAsync(CommandContext context, DatabaseOptions database, CancellationToken ct)
    {
        var catalogue = Path.Combine(context.Root, "catalogue");
        using var store = new ReferenceStore(database, context.Time);
        if (!Directory.Exists(catalogue) || await store.HasActiveAsync("catalogue", ct))
        {
            return;
        }

        var report = await new ImportPipeline(store, context.Time).RunAsync("catalogue", catalogue, null, ct);
        await context.Error.WriteLineAsync(report.Outcome == ImportOutcome.Refused
            ? "Le catalogue du projet contient des erreurs, il n'est pas chargé. « ./passerelles check » les montre."
            : "Premier démarrage : le catalogue du projet est chargé.");
    }
}
