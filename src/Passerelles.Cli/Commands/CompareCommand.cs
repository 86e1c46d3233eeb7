using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli.Commands;

/// <summary><c>compare A B [--json]</c>: what carries over from one occupation to another, what is to acquire, what differs.</summary>
internal static class CompareCommand
{
    private const int Shown = 12;
    private const string NotKnown = "non connu";

    public static Command Create(CommandContext context)
    {
        var from = new Argument<string>("DEPART") { Description = "Identifiant d'une fiche ou code ROME." };
        var to = new Argument<string>("ARRIVEE") { Description = "Identifiant d'une fiche ou code ROME." };
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var command = new Command("compare", "Compare deux métiers : compétences communes, à acquérir, différences.") { from, to, json };
        command.SetAction((parsed, ct) => RunAsync(context, parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string from, string to, bool json, CancellationToken ct)
    {
        var reference = await LoadedReference.ReadWithOccupationsAsync(context, ct);
        var (origin, destination) = (LoadedReference.Find(reference, from), LoadedReference.Find(reference, to));
        var comparer = OccupationComparer.Build(reference, ProfileMatcher.Build(reference));
        var comparison = comparer.Compare(origin.Id, destination.Id);
        await context.Output.WriteLineAsync(json ? Json(reference, comparison) : Text(reference, comparison));
        return ExitCode.Success;
    }

    private static string Json(OccupationReference reference, OccupationComparison comparison) => JsonSerializer.Serialize(
        new
        {
            From = new { Id = comparison.From.Id.ToString(), comparison.From.Label },
            To = new { Id = comparison.To.Id.ToString(), comparison.To.Label },
            Coverage = Math.Round(comparison.Coverage, 4),
            Shared = comparison.Shared.Select(s => Carried(reference, s)),
            Close = comparison.Close.Select(s => Carried(reference, s)),
            ToAcquire = comparison.ToAcquire.All.Select(s => Skill(reference, s)),
            NotUsed = comparison.NotUsed.Select(s => Skill(reference, s)),
            Differences = comparison.Differences.Select(d => new { Aspect = d.Aspect.Label(), From = d.From ?? NotKnown, To = d.To ?? NotKnown }),
        },
        MatchJson.Options);

    private static object Carried(OccupationReference reference, SharedSkill skill) => new
    {
        Skill = Skill(reference, skill.To),
        From = Skill(reference, skill.From),
        Closeness = JsonNamingPolicy.CamelCase.ConvertName(skill.Closeness.ToString()),
        Similarity = Math.Round(skill.Similarity, 4),
    };

    private static object Skill(OccupationReference reference, OccupationSkill link) => new
    {
        Id = link.Skill.ToString(),
        Label = Label(reference, link),
        Importance = JsonNamingPolicy.CamelCase.ConvertName(link.Importance.ToString()),
        link.Level,
    };

    private static string Text(OccupationReference reference, OccupationComparison comparison)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        var text = new StringBuilder();
        text.AppendLine(french, $"De {comparison.From.Label} [{comparison.From.Id}] à {comparison.To.Label} [{comparison.To.Id}]");
        text.AppendLine(french, $"Compétences du métier d'arrivée déjà couvertes : {comparison.Coverage:P0}");
        Append(text, "En commun", comparison.Shared.Select(s => Label(reference, s.To)), french);
        Append(text, "Proches", comparison.Close.Select(s => $"{Label(reference, s.To)} ({s.Closeness.Label()} : {Label(reference, s.From)})"), french);
        Append(text, "À acquérir, indispensable", comparison.ToAcquire.Essential.Select(s => Label(reference, s)), french);
        Append(text, "À acquérir, selon le poste", comparison.ToAcquire.Optional.Select(s => Label(reference, s)), french);
        Append(text, "Qualités citées à l'arrivée", comparison.ToAcquire.Qualities.Select(s => Label(reference, s)), french);
        Append(text, "Diplômes et habilitations cités à l'arrivée", comparison.ToAcquire.Credentials.Select(s => Label(reference, s)), french);
        Append(text, "Ce que ce métier n'utilise plus", comparison.NotUsed.Select(s => Label(reference, s)), french);
        Append(text, "Différences", comparison.Differences.Select(d => $"{d.Aspect.Label()} : {d.From ?? NotKnown} → {d.To ?? NotKnown}"), french);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines, CultureInfo french)
    {
        var all = lines.ToList();
        text.AppendLine().AppendLine(french, $"{title} ({all.Count})");
        foreach (var line in all.Take(Shown))
        {
            text.AppendLine(french, $"  • {line}");
        }

        if (all.Count > Shown)
        {
            text.AppendLine(french, $"  … et {all.Count - Shown} autre(s)");
        }
    }

    private static string Label(OccupationReference reference, OccupationSkill link) => reference.FindSkill(link.Skill)?.Label ?? link.Skill.ToString();
}
