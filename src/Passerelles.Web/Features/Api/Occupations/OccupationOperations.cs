using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.LinkedData;
using Passerelles.Web.Features.Occupations;

namespace Passerelles.Web.Features.Api.Occupations;

internal static class OccupationOperations
{
    public const string Tag = "Métiers";
    private static readonly TextParameter Id = new("id", "Identifiant d’une fiche, comme « aide-soignant », ou code ROME.") { IsInPath = true, IsRequired = true };
    private static readonly ChoiceParameter Kind = new("kind", "Seulement les fiches du secteur (sheet) ou les métiers du ROME (rome).", "sheet", "rome");

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new ApiOperation<Page<OccupationItem>>
        {
            Id = "listOccupations",
            Path = "/occupations",
            Tag = Tag,
            Summary = "Les métiers, ou ceux qui répondent à des mots",
            Description = "Sans mots : les fiches du secteur, puis le ROME, dans l’ordre des identifiants. Avec des mots : les plus proches d’abord.",
            Parameters = [.. OccupationSelection.Parameters, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => r.Occupations.IsEmpty ? null : "/occupations?q=aide-soignante&limit=1",
            Run = (request, _) => new(List(request)),
        },
        new ApiOperation<OccupationDetail>
        {
            Id = "getOccupation",
            Path = "/occupations/{id}",
            Tag = Tag,
            Summary = "Un métier",
            Description = "Une fiche du secteur ou un métier du ROME, dans la même forme. Avec « Accept: application/ld+json » : le même en JSON-LD, vocabulaire schema.org.",
            Parameters = [Id],
            Example = r => ExampleOf(r, ""),
            Others = [new OtherFormat(JsonLd.MediaType, r => Find(r) is { } o ? OccupationJsonLd.Of(r.Reference, r.Addresses, o) : Unknown(r))],
            Run = (request, _) => new(Find(request) is { } occupation ? OccupationDetail.Of(request.Reference, request.Addresses, occupation) : Unknown(request)),
        },
        new ApiOperation<Page<OccupationSkillItem>>
        {
            Id = "listSkillsOfOccupation",
            Path = "/occupations/{id}/skills",
            Tag = Tag,
            Summary = "Les compétences d’un métier",
            Description = "Les indispensables d’abord.",
            Parameters = [Id, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => ExampleOf(r, "/skills?limit=2"),
            Run = (request, _) => new(Find(request) is { } occupation ? Skills(request, occupation) : Unknown(request)),
        },
        new ApiOperation<Page<CloseOccupationItem>>
        {
            Id = "listCloseOccupations",
            Path = "/occupations/{id}/close",
            Tag = Tag,
            Summary = "Les métiers proches d’un métier",
            Description = "Les 200 métiers dont les compétences sont le mieux couvertes par celui-ci, du plus proche au moins proche. Le même métier de l’autre côté (fiche et ROME) n’y est pas.",
            Parameters = [Id, Kind, ApiRequest.PageNumber, ApiRequest.Limit],
            Example = r => ExampleOf(r, "/close?limit=2"),
            Run = (request, _) => new(Find(request) is { } occupation ? Close(request, occupation) : Unknown(request)),
        },
    ];

    /// <summary>An address about an occupation that the reference has.</summary>
    public static string? ExampleOf(OccupationReference reference, string rest) =>
        (reference.FindOccupation(OccupationId.Parse("aide-soignant")) ?? reference.Occupations.FirstOrDefault()) is { } occupation ? $"/occupations/{occupation.Id}{rest}" : null;

    private static ApiResult<Page<OccupationItem>> List(ApiRequest request) => OccupationSelection.Read(request) switch
    {
        { Problem: { } problem } => problem,
        { Body: { } selection } => request.PageOf(selection.Of(request.Snapshot), o => OccupationItem.Of(request.Reference, request.Addresses, o)),
        _ => throw new InvalidOperationException("Neither a selection nor a problem."),
    };

    private static ApiResult<Page<OccupationSkillItem>> Skills(ApiRequest request, Occupation occupation)
    {
        var skills = occupation.Skills.OrderBy(s => s.Importance).Select(s => (Asked: s, Skill: request.Reference.FindSkill(s.Skill))).Where(s => s.Skill is not null).ToArray();
        return request.PageOf(skills, s => new OccupationSkillItem
        {
            Skill = SkillReferenceItem.Of(request.Addresses, s.Skill!),
            Kind = s.Skill!.Kind,
            Importance = s.Asked.Importance,
            Level = s.Asked.Level,
            IsEmerging = s.Asked.IsEmerging,
        });
    }

    private static ApiResult<Page<CloseOccupationItem>> Close(ApiRequest request, Occupation occupation)
    {
        var official = Bridge.OfRome(request.Reference, occupation).Select(b => b.Target).ToHashSet();
        var close = CloseOccupations.Of(request.Snapshot.Map, occupation)
            .Where(c => request.Get(Kind) is not { } kind || c.Occupation.Source == OccupationSource.Rome == kind is "rome").ToArray();
        return request.PageOf(close, c => new CloseOccupationItem
        {
            Occupation = OccupationReferenceItem.Of(request.Addresses, c.Occupation),
            Score = Math.Round(c.Score, 4),
            IsOfficialMobility = official.Contains(c.Occupation.Id),
            CompareAddress = request.Addresses.Api($"/compare?from={occupation.Id}&to={c.Occupation.Id}"),
            RoutesAddress = request.Addresses.Api($"/routes?from={occupation.Id}&to={c.Occupation.Id}"),
        });
    }

    private static Occupation? Find(ApiRequest request) => OccupationId.TryParse(request.Required(Id), out var id) ? request.Reference.FindOccupation(id) : null;

    private static Problem Unknown(ApiRequest request) => request.Unknown(Id.Name, "Aucun métier ne porte cet identifiant. Cherchez-le par son nom : /api/v1/occupations?q=…");
}
