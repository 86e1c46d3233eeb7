using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Occupations;

/// <summary>What a person asks of the list of sheets; every part has its place in the address, so a view can be shared.</summary>
internal sealed record OccupationFilter
{
    public FamilyId? Family { get; init; }

    public int? Level { get; init; }

    public string? Workplace { get; init; }

    public bool WithoutDiploma { get; init; }

    public bool? Regulated { get; init; }

    public bool Emerging { get; init; }

    public bool IsEmpty => this == new OccupationFilter();

    /// <summary>Reads an address; what the reference does not know is left out, so an old link still shows something.</summary>
    public static OccupationFilter Read(IQueryCollection query, OccupationReference reference) => new()
    {
        Family = query["famille"].ToString() is { Length: > 0 } family && reference.FindFamily(new FamilyId(family)) is { } known ? known.Id : null,
        Level = int.TryParse(query["niveau"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 8 ? level : null,
        Workplace = reference.FindWorkplace(query["lieu"].ToString())?.Id,
        WithoutDiploma = query["sans-diplome"] == "1",
        Regulated = query["reglemente"].ToString() switch
        {
            "oui" => true,
            "non" => false,
            _ => null,
        },
        Emerging = query["emergent"] == "1",
    };

    public bool Accepts(OccupationSheet sheet) =>
        (Family is not { } family || sheet.Family == family)
        && (Level is null || sheet.Level == Level)
        && (Workplace is null || sheet.Workplaces.Contains(Workplace, StringComparer.Ordinal))
        && (!WithoutDiploma || sheet.Access.WithoutDiploma)
        && (Regulated is null || sheet.IsRegulated == Regulated)
        && (!Emerging || sheet.Emerging is not null);

    /// <summary>Address of the view.</summary>
    public string ToAddress() => "/metiers" + ToQuery().ToUriComponent();

    /// <summary>The filter as it stands in an address.</summary>
    public QueryString ToQuery()
    {
        var query = QueryString.Empty;
        query = Family is { } family ? query.Add("famille", family.Value) : query;
        query = Level is { } level ? query.Add("niveau", level.ToString(CultureInfo.InvariantCulture)) : query;
        query = Workplace is { } place ? query.Add("lieu", place) : query;
        query = WithoutDiploma ? query.Add("sans-diplome", "1") : query;
        query = Regulated is { } regulated ? query.Add("reglemente", regulated ? "oui" : "non") : query;
        return Emerging ? query.Add("emergent", "1") : query;
    }
}
