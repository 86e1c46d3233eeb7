using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Passerelles.Data.Documents;
using Passerelles.Data.Serialization;
using Passerelles.Engine.Reference;

namespace Passerelles.Data.Catalogue;

/// <summary>Writes a catalogue as one JSON document per thing, and reads it back.</summary>
internal static class CatalogueDocuments
{
    /// <summary>Writes everything and returns the documents written, by kind.</summary>
    public static async Task<SortedDictionary<string, int>> WriteAsync(DbTransaction transaction, long id, CatalogueRelease release, CancellationToken ct)
    {
        var documents = new List<ReleaseDocument>();
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
        return await DocumentTable.WriteAsync(transaction, id, documents, ct);

        void Add<T>(ImmutableArray<T> items, string kind, Func<T, string> idOf, JsonTypeInfo<T> json)
        {
            documents.AddRange(items.Select(item => new ReleaseDocument(kind, idOf(item), JsonSerializer.Serialize(item, json))));
        }
    }

    public static async Task<CatalogueRelease> LoadAsync(DbTransaction transaction, long id, ReleaseInfo info, CancellationToken ct)
    {
        var payloads = (await DocumentTable.LoadAsync(transaction, id, ct)).ToLookup(d => d.Kind, d => d.Payload, StringComparer.Ordinal);
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
            [.. payloads[kind].Select(p => JsonSerializer.Deserialize(p, json)!)];
    }
}
