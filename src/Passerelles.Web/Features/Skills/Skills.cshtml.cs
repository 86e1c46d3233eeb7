using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Skills;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SkillsModel(ReferenceSnapshot snapshot) : PageModel
{
    public string Query { get; private set; } = "";

    public ImmutableHashSet<SkillId> Ticked { get; private set; } = [];

    public ImmutableArray<SkillGroupChoice> Groups { get; private set; } = SkillGroupChoice.Of(snapshot.Reference, "");

    /// <summary>Ticked skills that the search hides: they stay ticked.</summary>
    public IEnumerable<SkillId> Hidden => Ticked.Except(Groups.SelectMany(g => g.Skills).Select(s => s.Id)).Order();

    public void OnPost()
    {
        Query = SearchText.Clean(Request.Form["q"]);
        Ticked = [.. ProfileReader.Read(Request.Form, snapshot.Reference).Skills.Select(s => s.Id)];
        Groups = SkillGroupChoice.Of(snapshot.Reference, Query);
    }
}

/// <summary>Skills of one group of the vocabulary.</summary>
internal sealed record SkillGroupChoice(string Label, ImmutableArray<Skill> Skills)
{
    public static ImmutableArray<SkillGroupChoice> Of(OccupationReference reference, string query) =>
    [
        .. Choices(reference)
            .Where(s => query.Length == 0 || SkillSearch.Holds(s, query))
            .GroupBy(s => s.Group, StringComparer.Ordinal)
            .Select(g => new SkillGroupChoice(g.Key, [.. g.OrderBy(s => s.Label, French.Order)])),
    ];

    /// <summary>The sector's vocabulary, which comes group by group in display order; without a catalogue, the macro-skills of ROME.</summary>
    private static IEnumerable<Skill> Choices(OccupationReference reference) =>
        reference.Catalogue?.Skills ?? reference.Skills.Where(s => s.IsMacro);
}
