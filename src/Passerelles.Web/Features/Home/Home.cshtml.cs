using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Families;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Home;

[SamePageForEveryone]
internal sealed class HomeModel(ReferenceSnapshot snapshot) : PageModel
{
    public ImmutableArray<FamilySummary> Families { get; } = FamilySummary.Of(snapshot.Reference, OccupationSource.Sheet);

    public bool IsEmpty { get; } = snapshot.Reference.Occupations.IsEmpty;

    public string Sources
    {
        get
        {
            var sheets = snapshot.Reference.Sheets.Count();
            var rome = snapshot.Reference.Rome;
            return (sheets, rome) switch
            {
                (0, null) => "Aucune donnée n’est chargée pour l’instant.",
                (_, null) => $"{French.Count(sheets, "fiche écrite", "fiches écrites")} pour le secteur.",
                (0, _) => $"{French.Count(rome.Occupations.Length, "métier")} du ROME {rome.Info.Name}.",
                _ => $"{French.Count(sheets, "fiche écrite", "fiches écrites")} pour le secteur et {French.Count(rome.Occupations.Length, "métier")} du ROME {rome.Info.Name}.",
            };
        }
    }
}
