using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Openings;

/// <summary>Establishments with their activity, size and place.</summary>
internal sealed class EmployerSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "employers",
        Title = "Établissements employeurs",
        Content = "Des établissements : activité (NAF), taille, commune, position, et leurs embauches par an quand on les connaît.",
        Steward = "Insee pour le répertoire SIRENE ; celui qui prépare l’extrait pour les embauches",
        Licence = "Licence Ouverte 2.0 pour SIRENE",
        LicenceUrl = new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        UsedFor = ["Les employeurs susceptibles d’embaucher près d’un lieu"],
    };

    public override bool TakesSeveral => false;

    public override bool Recognizes(SourceProbe probe) => probe.Kind == ProbeKind.File
        && probe.Files.Any(f => f.FirstLine.Contains("siret", StringComparison.Ordinal) && f.FirstLine.Contains("activitePrincipaleEtablissement", StringComparison.Ordinal));

    public override async Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct)
    {
        var read = EmployerReader.Read(paths[0], await CommunePositions.LoadAsync(run.Store, ct));
        return await run.FinishAsync(
            Card.Id,
            read,
            r => r.Info,
            async (release, token) => await new Data.Openings.EmployerStore(run.Store).SwapAsync(release.Employers, () => release.Info, token)
                ?? throw new InvalidOperationException("A described release was not swapped."),
            ct);
    }
}
