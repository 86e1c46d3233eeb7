using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Registers.Occupations;

/// <summary>The tables between classifications of occupations.</summary>
internal sealed class OccupationTablesSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "fap-pcs",
        Title = "Tables de passage entre FAP, PCS, ROME et CITP-08",
        Content = "Les familles professionnelles de la Dares (2009 et 2021), leurs professions, leurs métiers, et les groupes de la CITP-08.",
        Steward = "Dares, France Travail, Carif-Oref et La bonne alternance, selon la table",
        Licence = "selon la table",
        UsedFor = ["Lire un chiffre de la Dares pour un métier du ROME", "Relier un métier à sa profession et à son groupe international"],
    };

    public override bool Recognizes(SourceProbe probe) => probe.Kind switch
    {
        ProbeKind.File => probe.Files.Any(f => OccupationTableForms.Of(f.Head) is not (OccupationTableForm.Unknown or OccupationTableForm.Workbook)),
        ProbeKind.Archive => OccupationTableForms.IsWorkbook(probe),
        _ => false,
    };

    // Each nomenclature and each crosswalk is a file of its own.
    public override string PartOf(SourceProbe probe) => OccupationTableForms.Of(probe.Files[0].Head).ToString();

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, OccupationTablesReader.Read(paths, run.Progress, ct), r => r.Info, run.Store.SwapAsync, ct);
}
