using Passerelles.Data.Esco;
using Passerelles.Data.RomeEsco;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Cli;

/// <summary>The reference with what it is aligned to.</summary>
internal sealed record AlignedReference(OccupationReference Reference, EscoTaxonomy Esco, RomeEscoMapping? Mapping)
{
    public static async Task<AlignedReference> ReadAsync(CommandContext context, CancellationToken ct)
    {
        var reference = await LoadedReference.ReadWithOccupationsAsync(context, ct);
        return await OpenedStore.UseAsync(context, async store =>
        {
            var esco = EscoDocuments.Read(await store.LoadDocumentsAsync(EscoDocuments.Source, ct))
                ?? throw new CommandException("ESCO n'est pas encore importé : lancez d'abord « ./passerelles import esco CHEMIN ».", ExitCode.Failure);
            return new AlignedReference(reference, EscoTaxonomy.Build(esco), RomeEscoDocuments.Read(await store.LoadDocumentsAsync(RomeEscoDocuments.Source, ct)));
        });
    }
}
