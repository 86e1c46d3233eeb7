using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Profile;

/// <summary>Finds a skill from a few words: the sector's vocabulary by any part of its label, then whatever the linker recognises.</summary>
internal static class SkillSearch
{
    private static readonly CompareInfo Compare = CultureInfo.GetCultureInfo("fr-FR").CompareInfo;

    public static ImmutableArray<Skill> Find(ReferenceSnapshot snapshot, string text, int most)
    {
        var reference = snapshot.Reference;
        var vocabulary = (reference.Catalogue?.Skills ?? []).Where(s => Holds(s, text)).OrderBy(s => Place(s.Label, text) is var place && place < 0 ? int.MaxValue : place).ThenBy(s => s.Label, French.Order);
        var linked = snapshot.Map.Skills.Link(text, most).Select(l => reference.FindSkill(l.Skill)).OfType<Skill>();
        return [.. vocabulary.Take(most).Concat(linked).DistinctBy(s => s.Id).Take(most)];
    }

    public static void MapSkillSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/competences/suggestions", ([FromQuery] string? q, [FromServices] ReferenceSnapshot snapshot) =>
        {
            var text = SearchText.Clean(q);
            var found = text.Length < 2 ? [] : Find(snapshot, text, 8);
            return found.Select(s => new Suggestion(s.Id.ToString(), French.Capital(s.Label), French.Kind(s.Kind), null));
        });

    public static bool Holds(Skill skill, string text) =>
        Place(skill.Label, text) >= 0 || skill.Synonyms.Any(s => Place(s, text) >= 0);

    private static int Place(string label, string text) =>
        Compare.IndexOf(label, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
}
