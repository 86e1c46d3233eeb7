using Passerelles.Data.Esco;
using Passerelles.Data.RomeEsco;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Esco;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.English;

/// <summary>English names of a snapshot, drawn from ESCO the first time a page asks; neither ESCO nor its correspondence is kept.</summary>
internal static class EnglishNames
{
    public static Task<EnglishLabels> OfAsync(ReferenceSnapshot snapshot) => snapshot.Open.GetAsync(async store =>
    {
        var mapping = store is null ? null : await store.LoadDocumentsAsync(RomeEscoDocuments.Source, CancellationToken.None);
        var esco = store is null ? null : await store.LoadDocumentsAsync(EscoDocuments.Source, CancellationToken.None);
        return EnglishLabels.Build(
            snapshot.Reference, EscoDocuments.Read(esco) is { } release ? EscoTaxonomy.Build(release) : null, RomeEscoDocuments.Read(mapping));
    });
}
