using Passerelles.Data.Esco;
using Passerelles.Data.RomeEsco;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Esco;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.English;

/// <summary>English names of a snapshot, drawn from ESCO the first time a page asks; ESCO itself is not kept.</summary>
internal static class EnglishNames
{
    public static async Task<EnglishLabels> OfAsync(ReferenceSnapshot snapshot)
    {
        var table = await snapshot.Open.GetAsync(RomeEscoDocuments.Source, documents => new MappingTable(RomeEscoDocuments.Read(documents)));
        return await snapshot.Open.GetAsync(EscoDocuments.Source, documents => EnglishLabels.Build(
            snapshot.Reference, EscoDocuments.Read(documents) is { } esco ? EscoTaxonomy.Build(esco) : null, table.Mapping));
    }

    private sealed record MappingTable(RomeEscoMapping? Mapping);
}
