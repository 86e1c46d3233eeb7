using System.Collections.Immutable;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;
using Passerelles.Web.Features.Api.Operations;
using Passerelles.Web.Features.Search;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Api.Occupations;

/// <summary>Which occupations a list holds.</summary>
internal sealed class OccupationSelection
{
    private const int MostFound = 200;
    private static readonly TextParameter Query = new("q", "Mots cherchés dans tous les noms ; les fautes, le genre et les sigles sont pardonnés. 200 métiers au plus.");
    private static readonly ChoiceParameter Kind = new("kind", "Seulement les fiches du secteur (sheet) ou les métiers du ROME (rome).", "sheet", "rome");
    private static readonly TextParameter Family = new("family", "Identifiant d’une famille, comme « soins » ou « J15 ».");
    private static readonly WholeParameter Level = new("level", "Niveau de diplôme habituel ; laisse de côté les métiers dont il n’est pas connu.", 1, 8);
    private static readonly TextParameter Rome = new("rome", "Code ROME : le métier du ROME et les fiches qui s’y rattachent.");
    private static readonly TextParameter Workplace = new("workplace", "Identifiant d’un lieu de travail ; les fiches seulement.");
    private static readonly FlagParameter Regulated = new("regulated", "Réglementés ou non ; laisse de côté ceux dont on ne sait pas.");
    private static readonly FlagParameter WithoutDiploma = new("withoutDiploma", "Métiers où l’on peut débuter sans diplôme ou non ; les fiches seulement.");
    private static readonly FlagParameter Emerging = new("emerging", "Métiers émergents ou non.");

    private readonly List<Func<Occupation, bool>> _conditions = [];

    private OccupationSelection(string? words) => Words = words;

    public static ImmutableArray<ApiParameter> Parameters { get; } = [Query, Kind, Family, Level, Rome, Workplace, Regulated, WithoutDiploma, Emerging];

    public string? Words { get; }

    /// <summary>What is asked for; a value the reference does not know is refused, since an empty list would be misread.</summary>
    public static ApiResult<OccupationSelection> Read(ApiRequest request)
    {
        var selection = new OccupationSelection(request.Get(Query));
        if (request.Get(Family) is { } family && request.Reference.FindFamily(new FamilyId(family)) is null)
        {
            return request.Wrong(Family.Name, "Aucune famille ne porte cet identifiant.");
        }

        if (request.Get(Workplace) is { } workplace && request.Reference.FindWorkplace(workplace) is null)
        {
            return request.Wrong(Workplace.Name, "Aucun lieu de travail ne porte cet identifiant.");
        }

        var rome = default(RomeCode);
        if (request.Get(Rome) is { } text && !RomeCode.TryParse(text, out rome))
        {
            return request.Wrong(Rome.Name, "Un code ROME s’écrit avec une lettre de A à N et quatre chiffres.");
        }

        selection.Keep(request.Get(Kind), (o, kind) => o.Source == OccupationSource.Rome == kind is "rome");
        selection.Keep(request.Get(Family), (o, id) => o.Family == new FamilyId(id));
        selection.Keep(request.Get(Workplace), (o, id) => o.Sheet?.Workplaces.Contains(id, StringComparer.Ordinal) == true);
        selection.Keep(request.Get(Rome), (o, _) => o.RomeCodes.Contains(rome));
        selection.Keep(request.Get(Level), (o, level) => o.Level == level);
        selection.Keep(request.Get(Regulated), (o, regulated) => o.IsRegulated == regulated);
        selection.Keep(request.Get(WithoutDiploma), (o, without) => o.Sheet?.Access.WithoutDiploma == without);
        selection.Keep(request.Get(Emerging), (o, emerging) => o.Sheet?.Emerging is not null == emerging);
        return selection;
    }

    public ImmutableArray<Occupation> Of(ReferenceSnapshot snapshot)
    {
        IEnumerable<Occupation> all = Words is null
            ? snapshot.Reference.Occupations
            : snapshot.Map.Search.Suggest(SearchText.Clean(Words), MostFound).Select(s => s.Occupation).DistinctBy(o => o.Id);
        return [.. all.Where(o => _conditions.TrueForAll(c => c(o)))];
    }

    private void Keep(string? value, Func<Occupation, string, bool> condition)
    {
        if (value is not null)
        {
            _conditions.Add(o => condition(o, value));
        }
    }

    private void Keep<T>(T? value, Func<Occupation, T, bool> condition)
        where T : struct
    {
        if (value is { } asked)
        {
            _conditions.Add(o => condition(o, asked));
        }
    }
}
