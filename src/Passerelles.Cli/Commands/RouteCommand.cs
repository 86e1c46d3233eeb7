using System.CommandLine;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Pathways;

namespace Passerelles.Cli.Commands;

/// <summary><c>route A B [--months N] [--json]</c>: up to five routes from one occupation to another, or why there is none.</summary>
internal static class RouteCommand
{
    public static Command Create(CommandContext context)
    {
        var from = new Argument<string>("DEPART") { Description = "Identifiant d'une fiche ou code ROME." };
        var to = new Argument<string>("ARRIVEE") { Description = "Identifiant d'une fiche ou code ROME." };
        var months = new Option<int>("--months") { Description = "Mois d'exercice du métier de départ.", DefaultValueFactory = _ => PathwayOrigin.UsualPractice };
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var command = new Command("route", "Cherche les chemins d'un métier à un autre : étapes, diplômes, durées, conditions légales.") { from, to, months, json };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(months), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string from, string to, int months, bool json, CancellationToken ct)
    {
        if (months is < 0 or > 600)
        {
            throw new CommandException("Le nombre de mois donné par « --months » doit être compris entre 0 et 600.");
        }

        var reference = await LoadedReference.ReadWithOccupationsAsync(context, ct);
        var (departure, arrival) = (LoadedReference.Find(reference, from), LoadedReference.Find(reference, to));
        var origin = PathwayOrigin.OfOccupation(reference, departure, months);
        var search = PathwayFinder.Build(reference, ProfileMatcher.Build(reference)).Find(origin, arrival.Id, PathwayLimits.None);
        await context.Output.WriteLineAsync(json ? RouteJson.Write(departure, arrival, origin, search) : RouteText.Write(reference, departure, arrival, origin, search));
        return ExitCode.Success;
    }
}
