using System.Text;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Registers.Rncp;

/// <summary>The national registers of certifications.</summary>
internal sealed class RncpSource : ImportSource
{
    public override SourceCard Card { get; } = new()
    {
        Id = "rncp",
        Title = "Répertoires nationaux des certifications (RNCP et RS)",
        Content = "Les diplômes, titres et certificats enregistrés : niveau, dates, métiers, blocs de compétences, certificateurs, et ce qui remplace quoi.",
        Steward = "France compétences",
        Licence = "Licence Ouverte 2.0",
        LicenceUrl = new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
        Home = new Uri("https://www.data.gouv.fr/fr/datasets/repertoire-national-des-certifications-professionnelles-et-repertoire-specifique/"),
        UsedFor = ["Dire si un diplôme est encore en vigueur", "Mener d'un diplôme ancien à celui qui le remplace", "Relier les formations aux métiers"],
    };

    public override bool Recognizes(SourceProbe probe) => probe.Kind == ProbeKind.File
        ? probe.Files.Any(f => IsTitleList(f) || IsXml(f))
        : probe.Files.Any(f => IsStandard(f) || IsXml(f));

    public override Task<ImportReport> ImportAsync(IReadOnlyList<string> paths, ImportRun run, CancellationToken ct) =>
        run.FinishAsync(Card.Id, RncpReader.Read(paths, run.Progress, ct), r => r.Info, run.Store.SwapAsync, ct);

    private static bool IsStandard(ProbedFile file) => RncpCsvFiles.IsOne(file.Name)
        && file.Name.Normalize(NormalizationForm.FormC).Contains(RncpCsvFiles.Standard, StringComparison.Ordinal)
        && file.FirstLine.Contains("Numero_Fiche", StringComparison.Ordinal);

    private static bool IsXml(ProbedFile file) => file.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && file.Head.Contains("<FICHE>", StringComparison.Ordinal) && file.Head.Contains("<NUMERO_FICHE>", StringComparison.Ordinal);

    private static bool IsTitleList(ProbedFile file) => file.FirstLine.StartsWith("numero_fiche\tintitule\t", StringComparison.Ordinal);
}
