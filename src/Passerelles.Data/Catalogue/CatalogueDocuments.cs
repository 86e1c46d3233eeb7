using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Passerelles.Data.Schema;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Catalogue;

/// <summary>Writes a catalogue as one JSON document per thing, and reads it back.</summary>
internal static class CatalogueDocuments
{
    private static readonly string[] Columns = ["release_id", "kind", "id", "position", "payload"];

    /// <summary>Writes everything and returns the documents written, by kind.</summary>
    public static async Task<SortedDictionary<string, int>> WriteAsync(DbTransaction transaction, long id, CatalogueRelease release, CancellationToken ct)
    {
        var rows = new List<object?[]>();
        Add(release.Identity is { } identity ? [identity] : [], "identity", _ => "catalogue", ReleaseJson.Default.CatalogueIdentity);
        Add(release.Families, "family", f => f.Id.Value, ReleaseJson.Default.Family);
        Add(release.Workplaces, "workplace", w => w.Id, ReleaseJson.Default.Workplace);
        Add(release.SkillGroups, "skill-group", g => g.Id, ReleaseJson.Default.SkillGroup);
        Add(release.Skills, "skill", s => s.Id.ToString(), ReleaseJson.Default.Skill);
        Add(release.Certifications, "certification", c => c.Id.Value, ReleaseJson.Default.Certification);
        Add(release.Glossary, "term", g => g.Id, ReleaseJson.Default.GlossaryEntry);
        Add(release.Sources, "source", s => s.Id.Value, ReleaseJson.Default.SourceDocument);
        Add(release.Themes, "theme", t => t.Id, ReleaseJson.Default.ExperienceTheme);
        Add(release.Situations, "situation", s => s.Id, ReleaseJson.Default.LivedSituation);
        Add(release.Figures, "figure", f => f.Id, ReleaseJson.Default.QuotedFigure);
        Add(release.Trainings, "training", t => t.Id, ReleaseJson.Default.QuotedTraining);
        Add(release.Sheets, "sheet", s => s.Id.ToString(), ReleaseJson.Default.OccupationSheet);
        await BulkWriter.WriteAsync(transaction, "catalogue_documents", Columns, rows, ct);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var kind in rows.Select(r => (string)r[1]!))
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return counts;

        void Add<T>(ImmutableArray<T> items, string kind, Func<T, string> idOf, JsonTypeInfo<T> json)
        {
            for (var i = 0; i < items.Length; i++)
            {
                rows.Add([id, kind, idOf(items[i]), i, JsonSerializer.Serialize(items[i], json)]);
            }
        }
    }

    public static async Task<CatalogueRelease> LoadAsync(DbTransaction transaction, long id, ReleaseInfo info, CancellationToken ct)
    {
        var payloads = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await using var command = Database.Command(transaction, "SELECT kind, payload FROM catalogue_documents WHERE release_id = @p0 ORDER BY kind, position", id);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var kind = reader.GetString(0);
            if (!payloads.TryGetValue(kind, out var list))
            {
                payloads[kind] = list = [];
            }

            list.Add(reader.GetString(1));
        }

        return new CatalogueRelease
        {
            Info = info,
            Identity = Read("identity", ReleaseJson.Default.CatalogueIdentity) is [var identity] ? identity : null,
            Families = Read("family", ReleaseJson.Default.Family),
            Workplaces = Read("workplace", ReleaseJson.Default.Workplace),
            SkillGroups = Read("skill-group", ReleaseJson.Default.SkillGroup),
            Skills = Read("skill", ReleaseJson.Default.Skill),
            Certifications = Read("certification", ReleaseJson.Default.Certification),
            Glossary = Read("term", ReleaseJson.Default.GlossaryEntry),
            Sources = Read("source", ReleaseJson.Default.SourceDocument),
            Themes = Read("theme", ReleaseJson.Default.ExperienceTheme),
            Situations = Read("situation", ReleaseJson.Default.LivedSituation),
            Figures = Read("figure", ReleaseJson.Default.QuotedFigure),
            Trainings = Read("training", ReleaseJson.Default.QuotedTraining),
            Sheets = Read("sheet", ReleaseJson.Default.OccupationSheet),
        };

        ImmutableArray<T> Read<T>(string kind, JsonTypeInfo<T> json) =>
            payloads.TryGetValue(kind, out var list) ? [.. list.Select(p => JsonSerializer.Deserialize(p, json)!)] : [];
    }
}
