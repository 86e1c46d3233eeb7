using Passerelles.Engine.Reference;
using Passerelles.Engine.Releases;

namespace Passerelles.Cli;

/// <summary>Reads the reference from the database for a command, and says in one sentence why it cannot.</summary>
internal static class LoadedReference
{
    /// <summary>The reference as imported so far, possibly empty.</summary>
    public static Task<OccupationReference> ReadAsync(CommandContext context, CancellationToken ct) => OpenedStore.UseAsync(context, store => store.LoadAsync(ct));

    /// <summary>The reference with some occupation in it.</summary>
    public static async Task<OccupationReference> ReadWithOccupationsAsync(CommandContext context, CancellationToken ct)
    {
        var reference = await ReadAsync(context, ct);
        return reference.Occupations.IsEmpty
            ? throw new CommandException("Aucun métier n'est encore importé : lancez d'abord « ./passerelles import catalogue catalogue ».", ExitCode.Failure)
            : reference;
    }

    /// <summary>The reference with ROME in it.</summary>
    public static async Task<OccupationReference> ReadWithRomeAsync(CommandContext context, CancellationToken ct)
    {
        var reference = await ReadAsync(context, ct);
        return reference.Rome is null
            ? throw new CommandException("Le ROME n'est pas encore importé : lancez d'abord « ./passerelles import rome CHEMIN ».", ExitCode.Failure)
            : reference;
    }

    /// <summary>The occupation a command names.</summary>
    public static Occupation Find(OccupationReference reference, string id)
    {
        if (!OccupationId.TryParse(id, out var parsed))
        {
            throw new CommandException($"« {id} » n'est ni une fiche ni un code ROME importé.");
        }

        if (reference.FindCurrent(parsed) is { } occupation)
        {
            return occupation;
        }

        throw new CommandException(reference.History.Resolve(ReferenceCode.Of(parsed)) switch
        {
            null => $"« {id} » n'est ni une fiche ni un code ROME importé.",
            { Heirs.IsEmpty: true } fate => $"« {id} » ({fate.Retired.Label}) n'existe plus depuis {fate.Retired.Release} : pas de successeur trouvé.",
            { } fate => $"« {id} » ({fate.Retired.Label}) n'existe plus depuis {fate.Retired.Release} : choisissez parmi {string.Join(", ", fate.Heirs.Select(h => $"{h.Successor.Code.Value} ({h.Successor.Label})"))}.",
        });
    }

    /// <summary>Refuses a number of answers that makes no sense.</summary>
    public static void CheckTop(int top)
    {
        if (top is < 1 or > 1000)
        {
            throw new CommandException("Le nombre demandé par « --top » doit être compris entre 1 et 1000.");
        }
    }
}
