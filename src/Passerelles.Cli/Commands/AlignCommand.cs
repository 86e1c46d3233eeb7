using System.CommandLine;
using System.Text;
using System.Text.Json;
using Passerelles.Engine.Alignment;

namespace Passerelles.Cli.Commands;

/// <summary><c>align [--kind K] [--min S] [--json] [--tsv FILE] [--measure]</c>: our codes, ROME's and ESCO's, and what an editor has to decide.</summary>
internal static class AlignCommand
{
    /// <summary>Under it, fewer than one first proposal in ten is right (docs/alignment.md): an editor's time is better spent elsewhere.</summary>
    private const double UsualLeast = 0.6;

    public static Command Create(CommandContext context)
    {
        var kind = new Option<string>("--kind") { DefaultValueFactory = _ => "skills", Description = "Ce qu'on rapproche : skills (compétences, par défaut) ou occupations (métiers)." };
        kind.AcceptOnlyFromAmong("skills", "occupations");
        var least = new Option<double>("--min") { DefaultValueFactory = _ => UsualLeast, Description = "Le score au-dessous duquel la ressemblance des mots ne propose rien, de 0 à 1 (0,6 par défaut)." };
        var json = new Option<bool>("--json") { Description = "Écrit le résultat en JSON." };
        var tsv = new Option<string?>("--tsv") { Description = "Le fichier où écrire toute la liste de travail, en colonnes séparées par des tabulations." };
        var measure = new Option<bool>("--measure") { Description = "Mesure le rapprochement sur les codes que le catalogue déclare déjà." };
        var command = new Command("align", "Rapproche compétences et métiers du ROME et d'ESCO : couverture et liste de travail.") { kind, least, json, tsv, measure };
        command.SetAction((parsed, ct) => RunAsync(
            context,
            parsed.GetValue(kind) is "occupations" ? AlignmentScope.Occupations : AlignmentScope.Skills,
            parsed.GetValue(least),
            new Wanted(parsed.GetValue(json), parsed.GetValue(tsv), parsed.GetValue(measure)),
            ct));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, AlignmentScope scope, double least, Wanted wanted, CancellationToken ct)
    {
        if (least is not (>= 0 and <= 1))
        {
            throw new CommandException("Le score demandé par « --min » doit être compris entre 0 et 1.");
        }

        if (wanted.Table is { } path && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandException($"Le dossier « {folder} » n'existe pas.");
        }

        var (reference, esco, mapping) = await AlignedReference.ReadAsync(context, ct);
        if (scope == AlignmentScope.Occupations && mapping is null)
        {
            await context.Error.WriteLineAsync("La correspondance ROME–ESCO n'est pas importée : les métiers du ROME ne sont rapprochés que par leurs mots.");
        }

        var report = AlignmentReport.Build(scope, reference, esco, mapping, least);
        var figures = !wanted.IsMeasured ? []
            : scope == AlignmentScope.Skills ? AlignmentQuality.OfSkills(reference, esco) : AlignmentQuality.OfOccupations(reference, esco, mapping);
        if (wanted.Table is { } table)
        {
            await File.WriteAllLinesAsync(table, AlignmentText.Table(report), new UTF8Encoding(false), ct);
        }

        await context.Output.WriteLineAsync(wanted.IsJson
            ? Json(report, figures)
            : string.Join('\n', [AlignmentText.Coverage(report), .. figures.Select(AlignmentText.Figures), AlignmentText.WorkList(report).TrimEnd()]));
        return ExitCode.Success;
    }

    private static string Json(AlignmentReport report, IReadOnlyCollection<AlignmentFigures> figures) => JsonSerializer.Serialize(
        new
        {
            Kind = report.Scope is AlignmentScope.Skills ? "skills" : "occupations",
            report.Coverage,
            Quality = figures.Select(f => new
            {
                f.Task,
                f.Queries,
                f.Answered,
                f.First,
                f.Ten,
                f.Recall,
                Bands = f.Bands.Select(b => new { b.From, b.Count, b.Right }),
            }),
            Work = report.WorkList.Select(t => new
            {
                t.Id,
                t.Label,
                Lost = t.Lost.Select(l => l.ToString()),
                Proposals = t.RomeProposals.Concat(t.EscoProposals).Select(Link),
            }),
            Aligned = report.Things.Where(t => !t.Rome.IsEmpty || !t.Esco.IsEmpty).Select(t => new { t.Id, t.Label, Rome = t.Rome.Select(Link), Esco = t.Esco.Select(Link) }),
        },
        MatchJson.Options);

    private static object Link(AlignmentLink link) =>
        new { Code = link.Target.ToString(), link.Label, Kind = Name(link.Kind), Score = Math.Round(link.Score, 4), link.Words };

    private static string Name(AlignmentKind kind) => kind switch
    {
        AlignmentKind.Declared => "declared",
        AlignmentKind.Mapping => "mapping",
        _ => "text",
    };

    private sealed record Wanted(bool IsJson, string? Table, bool IsMeasured);
}
