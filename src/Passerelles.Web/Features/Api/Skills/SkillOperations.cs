using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Features.Search;

namespace Passerelles.Web.Features.Api.Skills;

internal static class SkillOperations
{
    private const string Tag = "Compétences";
    private const int MostFound = 200;
    private static readonly TextParameter Id = new("id", "Identifiant de la compétence.") { IsInPath = true, IsRequired = true };
    private static readonly TextParameter Query = new("q", "Mots cherchés ; les 200 compétences les plus proches au plus.");
    private static readonly ChoiceParameter Origin = new("origin", "Le vocabulaire du secteur (sector) ou le ROME (rome).", "sector", "rome");
    private static readonly ChoiceParameter Kind = new("kind", "Savoir-faire, connaissance ou savoir-être.", "knowHow", "knowledge", "softSkill");

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<SkillItem>>
        {
            Id = "listSkills",
            Path = "/skills",
            Tag = Tag,
            Summary = "Les compétences, ou celles qui répondent à des mots",
            Description = "Sans mots : le vocabulaire du secteur, puis le ROME, dans l’ordre des identifiants. Avec des mots : les plus proches d’abord.",
            Parameters = [Query, Origin, Kind, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Skills.IsEmpty ? null : "/skills?limit=2",
            Run = (request, _) => new(List(request)),
        },
        new ApiOperation<SkillItem>
        {
            Id = "getSkill",
            Path = "/skills/{id}",
            Tag = Tag,
            Summary = "Une compétence",
            Parameters = [Id],
            Example = r => r.Skills is [var first, ..] ? $"/skills/{first.Id}" : null,
            Run = (request, _) => new(Find(request) is { } skill ? SkillItem.Of(request.Addresses, skill) : Unknown(request)),
        },
        new ApiOperation<Page<SkillUseItem>>
        {
            Id = "listOccupationsOfSkill",
            Path = "/skills/{id}/occupations",
            Tag = Tag,
            Summary = "Les métiers qui demandent une compétence",
            Description = "Ceux pour qui elle est indispensable d’abord.",
            Parameters = [Id, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Occupations.SelectMany(o => o.Skills).Select(s => $"/skills/{s.Skill}/occupations?limit=2").FirstOrDefault(),
            Run = (request, _) => new(Find(request) is { } skill ? Uses(request, skill) : Unknown(request)),
        },
    ];

    private static ApiResult<Page<SkillItem>> List(ApiRequest request)
    {
        var skills = request.Get(Query) is { } words ? SkillSearch.Find(request.Snapshot, SearchText.Clean(words), MostFound) : request.Reference.Skills;
        if (request.Get(Origin) is { } origin)
        {
            skills = [.. skills.Where(s => s.Id.IsRome == origin is "rome")];
        }

        if (request.Get(Kind) is { } kind && Enum.TryParse<SkillKind>(kind, ignoreCase: true, out var only))
        {
            skills = [.. skills.Where(s => s.Kind == only)];
        }

        return request.PageOf(skills, s => SkillItem.Of(request.Addresses, s));
    }

    private static ApiResult<Page<SkillUseItem>> Uses(ApiRequest request, Skill skill)
    {
        (Occupation Occupation, OccupationSkill Asked)[] uses =
        [
            .. request.Reference.Occupations
                .SelectMany(o => o.Skills.Where(s => s.Skill == skill.Id).Take(1).Select(s => (o, s)))
                .OrderBy(p => p.s.Importance),
        ];
        return request.PageOf(uses, u => new SkillUseItem
        {
            Occupation = OccupationReferenceItem.Of(request.Addresses, u.Occupation),
            Importance = u.Asked.Importance,
            Level = u.Asked.Level,
        });
    }

    private static Skill? Find(ApiRequest request) => SkillId.TryParse(request.Required(Id), out var id) ? request.Reference.FindSkill(id) : null;

    private static Problem Unknown(ApiRequest request) => request.Unknown(Id.Name, "Aucune compétence ne porte cet identifiant.");
}
