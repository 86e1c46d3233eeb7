using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

/// <summary>« Ce que nous avons compris », ready to be shown.</summary>
internal sealed record EditorView(ProfileEdit Edit, ReferenceSnapshot Snapshot)
{
    public ProfileForm Form => Edit.Form;

    /// <summary>True right after a CV was read.</summary>
    public bool FromResume { get; init; }

    /// <summary>Things to know about the reading of the CV, as sentences.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    public IEnumerable<Certification> Certifications =>
        Snapshot.Reference.Certifications.Where(c => Form.Certifications.All(held => held.Id != c.Id)).OrderBy(c => c.Label, French.Order);

    /// <summary>Occupations a title may name, the chosen one included.</summary>
    public ImmutableArray<Occupation> Candidates(ExperienceEntry entry)
    {
        var chosen = entry.Occupation is { } id ? Snapshot.Reference.FindOccupation(id) : null;
        var linked = entry.Title.Length == 0 ? [] : Snapshot.Map.Titles.Link(entry.Title, 6).Select(l => Snapshot.Reference.FindOccupation(l.Occupation));
        return [.. linked.Prepend(chosen).OfType<Occupation>().DistinctBy(o => o.Id)];
    }

    public string SkillLabel(SkillId id) => French.Capital(Snapshot.Reference.FindSkill(id)?.Label ?? id.ToString());

    public SkillKind SkillKind(SkillId id) => Snapshot.Reference.FindSkill(id)?.Kind ?? Engine.Reference.SkillKind.KnowHow;

    public string OccupationLabel(OccupationId id) => French.Capital(Snapshot.Reference.FindOccupation(id)?.Label ?? id.ToString());
}
