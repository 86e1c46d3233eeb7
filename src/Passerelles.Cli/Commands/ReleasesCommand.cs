using System.CommandLine;
using System.Globalization;
using Passerelles.Data;

namespace Passerelles.Cli.Commands;

/// <summary><c>releases [SOURCE]</c>: the releases kept, the active one marked.</summary>
internal static class ReleasesCommand
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static Command Create(CommandContext context)
    {
        var source = new Argument<string?>("SOURCE") { Description = "Une seule source ; toutes sans ce nom.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("releases", "Liste les publications gardées de chaque source : celle qui sert, et la précédente.") { source };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetValue(source), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? source, CancellationToken ct)
    {
        var (releases, history) = await OpenedStore.UseAsync(context, async store =>
            (await store.ListReleasesAsync(ct), await store.LoadHistoryAsync(source, ct)));
        var shown = releases.Where(r => source is null || r.Info.Source.Equals(source, StringComparison.Ordinal)).ToList();
        if (shown.Count == 0)
        {
            throw new CommandException(source is null ? "Aucune source n'est encore importée." : $"La source « {source} » n'est pas encore importée.", ExitCode.Failure);
        }

        var retired = history.All.CountBy(c => c.Source).ToDictionary(StringComparer.Ordinal);
        foreach (var group in shown.GroupBy(r => r.Info.Source, StringComparer.Ordinal))
        {
            await context.Output.WriteLineAsync($"{group.Key}{(retired.TryGetValue(group.Key, out var count) ? string.Create(French, $" · {count:N0} code(s) retiré(s) suivis") : "")}");
            foreach (var release in group)
            {
                await context.Output.WriteLineAsync(Line(release));
            }
        }

        return ExitCode.Success;
    }

    private static string Line(StoredRelease release)
    {
        var published = release.Info.PublishedOn is { } date ? string.Create(French, $"publiée le {date:d MMMM yyyy}") : "sans date de publication";
        return string.Create(French, $"  {(release.IsActive ? "active    " : "précédente")}  {release.Info.Name}  {published}, importée le {release.ImportedAt:d MMMM yyyy}, {release.Counts.Values.Sum():N0} lignes · {release.Info.Title}");
    }
}
