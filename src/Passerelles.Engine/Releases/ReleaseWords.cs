using System.Collections.Immutable;
using System.Globalization;

namespace Passerelles.Engine.Releases;

/// <summary>Releases and what changes between them, in French sentences.</summary>
public static class ReleaseWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« métier du ROME », « fiche »… ; the name of the system when it has no words.</summary>
    public static string Name(CodeSystem system) => system.ToString() switch
    {
        "rome" => "métier du ROME",
        "ogr" => "compétence ou savoir du ROME",
        "rome-domain" => "domaine du ROME",
        "sheet" => "fiche",
        "skill" => "compétence du catalogue",
        "certification" => "diplôme ou certification",
        "family" => "famille",
        var other => other,
    };

    /// <summary>The same, for several.</summary>
    public static string Names(CodeSystem system) => system.ToString() switch
    {
        "rome" => "métiers du ROME",
        "ogr" => "compétences et savoirs du ROME",
        "rome-domain" => "domaines du ROME",
        "sheet" => "fiches",
        "skill" => "compétences du catalogue",
        "certification" => "diplômes et certifications",
        "family" => "familles",
        var other => other,
    };

    /// <summary>« retiré », « scindé »…</summary>
    public static string Name(CodeChangeKind kind) => kind switch
    {
        CodeChangeKind.Removed => "retiré sans successeur trouvé",
        CodeChangeKind.Recoded => "passé sous un autre code",
        CodeChangeKind.Merged => "réuni à un autre",
        CodeChangeKind.Split => "scindé",
        CodeChangeKind.Divided => "allégé",
        _ => "ancien code",
    };

    /// <summary>What shows that a code takes the place of another: « 12 appellations sur 15, 30 compétences sur 41 ».</summary>
    public static string Evidence(SuccessorEvidence evidence)
    {
        string[] parts =
        [
            .. evidence.IsDeclared ? ["filiation déclarée par l’éditeur"] : Array.Empty<string>(),
            .. evidence.SameLabel ? ["même nom"] : Array.Empty<string>(),
            .. evidence.TitlesCarried > 0 ? [$"{Count(evidence.TitlesCarried, "appellation")} sur {Number(evidence.Titles)}"] : Array.Empty<string>(),
            .. evidence.SkillsCarried > 0 ? [$"{Count(evidence.SkillsCarried, "compétence")} sur {Number(evidence.Skills)}"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    /// <summary>« J1501 Soins (12 appellations sur 15) »</summary>
    public static string Sentence(Successor successor) => $"{successor.Code.Value} {successor.Label} ({Evidence(successor.Evidence)})";

    /// <summary>One sentence on a code that changed.</summary>
    public static string Sentence(CodeChange change)
    {
        var name = string.Equals(change.Label, change.Code.Value, StringComparison.Ordinal) ? change.Label : $"{change.Code.Value} {change.Label}";
        return change switch
        {
            { Successors.IsEmpty: true } => $"{name} : pas de successeur trouvé.",
            { Successors: [var only] } => $"{name} → {Sentence(only)}.",
            { Successors: var all } => $"{name} → {string.Join(" ; ", all.Select(Sentence))}.",
        };
    }

    /// <summary>The sections of a comparison, counts in their titles; those that are empty are left out.</summary>
    public static ImmutableArray<DiffSection> Sections(ReleaseDiff diff)
    {
        var sections = new List<DiffSection>();
        foreach (var system in diff.Systems.Select(s => s.System))
        {
            var name = Names(system);
            foreach (var (kind, title) in RetiredTitles)
            {
                Add($"{title} : {name}", diff.OfKind(kind).Where(c => c.Code.System == system).Select(Sentence));
            }

            Add($"Allégés au profit d’un nouveau code : {name}", diff.Divided.Where(c => c.Code.System == system).Select(Sentence));
            Add($"Ajoutés : {name}", diff.Added.Where(c => c.Code.System == system).Select(Sentence));
            Add($"Renommés : {name}", diff.Renamed.Where(c => c.Code.System == system).Select(r => $"{r.Code.Value} : « {r.From} » devient « {r.To} »."));
            Add($"Appellations passées d’un code à un autre : {name}", diff.MovedTitles.Where(m => m.From.System == system).Select(m => $"{m.Label} : {m.From.Value} → {m.To.Value}."));
            Add($"Liens changés : {name}", diff.Links.Where(l => l.Code.System == system).Select(Sentence));
        }

        return [.. sections];

        void Add(string title, IEnumerable<string> lines)
        {
            ImmutableArray<string> all = [.. lines];
            if (!all.IsEmpty)
            {
                sections.Add(new DiffSection(title, all));
            }
        }
    }

    /// <summary>The counts, one sentence per system that had or has codes.</summary>
    public static ImmutableArray<string> Counts(ReleaseDiff diff) =>
    [
        .. diff.Systems.Select(s =>
        {
            var retired = diff.Retired.Where(c => c.Code.System == s.System).ToList();
            var parts = new List<string>
            {
                $"{Number(s.Before)} avant, {Number(s.After)} après",
                $"{Number(diff.Added.Count(a => a.Code.System == s.System))} en plus",
                retired.Count == 0 ? "0 en moins" : $"{Number(retired.Count)} en moins ({string.Join(", ", Parts(retired))})",
                $"{Count(diff.Renamed.Count(r => r.Code.System == s.System), "nom changé", "noms changés")}",
            };
            if (s.Edited > 0)
            {
                parts.Add($"{Count(s.Edited, "contenu changé", "contenus changés")}");
            }

            return $"{Capital(Names(s.System))} : {string.Join(", ", parts)}.";
        }),
    ];

    /// <summary>One sentence on something of the catalogue that cites a changed code.</summary>
    public static string Sentence(CitedChange cited)
    {
        var citing = $"{Capital(Name(cited.Citing.System))} « {cited.Label} » ({cited.Citing.Value})";
        return cited switch
        {
            { Change: { Kind: CodeChangeKind.Divided } change } => $"{citing} cite {cited.Cited.Value}, qui a cédé des appellations : {string.Join(" ; ", change.Successors.Select(Sentence))}.",
            { Change: { } change } => $"{citing} cite {cited.Cited.Value}, {Name(change.Kind)} : {(change.Successors.IsEmpty ? "pas de successeur trouvé" : string.Join(" ; ", change.Successors.Select(Sentence)))}.",
            { Renamed: { } renamed } => $"{citing} cite {cited.Cited.Value}, qui s’appelle maintenant « {renamed.To} ».",
            _ => $"{citing} cite {cited.Cited.Value}.",
        };
    }

    private static readonly (CodeChangeKind Kind, string Title)[] RetiredTitles =
    [
        (CodeChangeKind.Split, "Scindés"),
        (CodeChangeKind.Merged, "Réunis à un autre"),
        (CodeChangeKind.Recoded, "Passés sous un autre code"),
        (CodeChangeKind.Removed, "Retirés sans successeur trouvé"),
    ];

    private static string Sentence(AddedCode added) =>
        added.From.IsEmpty ? $"{added.Code.Value} {added.Label}." : $"{added.Code.Value} {added.Label} (vient de {string.Join(", ", added.From.Select(c => c.Value))}).";

    private static string Sentence(LinkChange change)
    {
        string[] parts =
        [
            .. Part(change.SkillsAdded.Length, "compétence en plus", "compétences en plus"),
            .. Part(change.SkillsRemoved.Length, "compétence en moins", "compétences en moins"),
            .. Part(change.MobilityAdded.Length, "mobilité en plus", "mobilités en plus"),
            .. Part(change.MobilityRemoved.Length, "mobilité en moins", "mobilités en moins"),
        ];
        return $"{change.Code.Value} {change.Label} : {string.Join(", ", parts)}.";

        static string[] Part(int count, string one, string many) => count == 0 ? [] : [Count(count, one, many)];
    }

    private static IEnumerable<string> Parts(List<CodeChange> retired) =>
        from pair in RetiredTitles
        let count = retired.Count(c => c.Kind == pair.Kind)
        where count > 0
        select $"{Number(count)} {NameOf(pair.Kind, count)}";

    private static string NameOf(CodeChangeKind kind, int count) => count < 2 ? Name(kind) : kind switch
    {
        CodeChangeKind.Removed => "retirés sans successeur trouvé",
        CodeChangeKind.Recoded => "passés sous un autre code",
        CodeChangeKind.Merged => "réunis à un autre",
        _ => "scindés",
    };

    private static string Count(int count, string one, string? many = null) => $"{Number(count)} {(count < 2 ? one : many ?? one + "s")}";

    private static string Number(int number) => number.ToString("#,0", Culture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];
}

/// <summary>Changes of one kind, one sentence each.</summary>
public sealed record DiffSection(string Title, ImmutableArray<string> Lines);
