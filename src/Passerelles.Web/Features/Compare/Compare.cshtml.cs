using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Occupations;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Compare;

/// <summary>Two occupations in both directions (<c>de</c>, <c>vers</c>), or two to four side by side (<c>m</c>, repeated).</summary>
internal sealed class CompareModel(ReferenceSnapshot snapshot) : PageModel
{
    private const int Fewest = 2;
    private const int MostPartners = 6;

    /// <summary>The fields of the form, in order.</summary>
    public ImmutableArray<OccupationChoice> Fields { get; private set; } = [OccupationChoice.Blank, OccupationChoice.Blank];

    /// <summary>Fields are numbered occupations rather than a start and an end.</summary>
    public bool IsTable { get; private set; }

    /// <summary>An empty field has just been added.</summary>
    public bool IsAdding { get; private set; }

    public bool HasTooMany { get; private set; }

    public bool OnlyDifferences { get; private set; }

    public OccupationComparison? There { get; private set; }

    public OccupationComparison? Back { get; private set; }

    public SideBySide? Table { get; private set; }

    /// <summary>Neighbours of the only occupation chosen.</summary>
    public ImmutableArray<Occupation> Partners { get; private set; } = [];

    public bool HasResult => There is not null || Table is not null;

    public bool CanAdd => Fields.Length < OccupationComparer.MostSideBySide;

    /// <summary>The address to share, with the host it was asked at.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{(Table is { } table
        ? CompareAddress.Table(table.Occupations.Select(o => o.Id), OnlyDifferences)
        : CompareAddress.Pair(There!.From.Id, There.To.Id))}";

    public IActionResult OnGet(string? de, string? vers, string[]? m, string? ajouter, string? differences)
    {
        IsAdding = !string.IsNullOrEmpty(ajouter);
        OnlyDifferences = string.Equals(differences, "1", StringComparison.Ordinal);
        IsTable = m is { Length: > 0 } || IsAdding;
        string?[] pair = [de, vers];
        ReadFields(m is { Length: > 0 } ? m : pair);

        var chosen = Fields.Where(f => f.State == ChoiceState.Found).Select(f => f.Occupation!).ToImmutableArray();
        if (HasTooMany || Fields.Any(f => f.IsWrong))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (chosen.Length >= Fewest && !IsAdding && Fields.All(f => f.State == ChoiceState.Found))
        {
            return Show(chosen, isCanonical: Fields.All(f => string.Equals(f.Text, f.Occupation!.Id.ToString(), StringComparison.Ordinal)) && (m ?? []).All(t => !string.IsNullOrWhiteSpace(t)));
        }
        else if (chosen is [var only] && !IsAdding)
        {
            Partners = PartnersOf(only);
        }

        return Page();
    }

    private IActionResult Show(ImmutableArray<Occupation> chosen, bool isCanonical)
    {
        var ids = chosen.Select(o => o.Id).ToImmutableArray();
        if (!isCanonical)
        {
            return Redirect(IsTable ? CompareAddress.Table(ids, OnlyDifferences) : CompareAddress.Pair(ids[0], ids[1]));
        }

        if (IsTable)
        {
            Table = snapshot.Map.Comparer.Compare(ids);
        }
        else
        {
            There = snapshot.Map.Comparer.Compare(ids[0], ids[1]);
            Back = snapshot.Map.Comparer.Compare(ids[1], ids[0]);
        }

        return Page();
    }

    private void ReadFields(string?[] asked)
    {
        var most = OccupationComparer.MostSideBySide;
        var read = asked.Select(t => t ?? "").Where(t => !IsTable || !string.IsNullOrWhiteSpace(t)).Take(most + 1).Select(t => OccupationChoice.Read(snapshot, t)).ToList();
        HasTooMany = read.Count > most;
        var fields = read.Take(most).ToList();
        var wanted = Math.Min(most, Math.Max(Fewest, fields.Count) + (IsAdding && fields.Count >= Fewest ? 1 : 0));
        fields.AddRange(Enumerable.Repeat(OccupationChoice.Blank, Math.Max(0, wanted - fields.Count)));

        var seen = new HashSet<OccupationId>();
        Fields = [.. fields.Select(f => f.Occupation is { } o && !seen.Add(o.Id) ? f with { State = ChoiceState.Repeated } : f)];
    }

    private ImmutableArray<Occupation> PartnersOf(Occupation occupation) =>
    [
        .. Bridge.OfSheet(snapshot.Reference, occupation).Concat(Bridge.OfRome(snapshot.Reference, occupation))
            .Select(b => snapshot.Reference.FindOccupation(b.Target)).OfType<Occupation>()
            .Where(o => o.Id != occupation.Id).DistinctBy(o => o.Id).Take(MostPartners),
    ];
}
