using System.Collections.Immutable;
using System.ComponentModel;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Api.Answers;

namespace Passerelles.Web.Features.Api.Occupations;

[Description("Un nom du métier.")]
internal sealed record TitleItem
{
    [Description("Le nom tel qu’il s’affiche.")]
    public required string Label { get; init; }

    [Description("Au masculin.")]
    public required string Masculine { get; init; }

    [Description("Au féminin.")]
    public required string Feminine { get; init; }

    [Description("Nom principal (main), autre nom (synonym), sigle (acronym) ou ancien nom (former).")]
    public required TitleKind Kind { get; init; }

    public static TitleItem Of(OccupationTitle title) => new() { Label = title.Display, Masculine = title.Masculine, Feminine = title.Feminine, Kind = title.Kind };
}

[Description("Ce que la loi demande pour exercer.")]
internal sealed record RegulationItem
{
    [Description("En une phrase.")]
    public required string Text { get; init; }

    [Description("Certifications dont l’une est exigée ; aucune quand la source ne les nomme pas.")]
    public required ImmutableArray<CertificationReferenceItem> Certifications { get; init; }

    [Description("Textes de loi.")]
    public required ImmutableArray<LegalTextItem> Legal { get; init; }

    public static RegulationItem? Of(OccupationReference reference, ApiAddresses addresses, Gate? gate) => gate is null ? null : new()
    {
        Text = gate.Text,
        Certifications = [.. gate.Certifications.Select(reference.FindCertification).OfType<Certification>().Select(c => CertificationReferenceItem.Of(addresses, c))],
        Legal = [.. gate.Legal.Select(l => new LegalTextItem { Text = l.Text, Date = l.Date, Url = l.Url })],
    };
}

[Description("Un texte de loi.")]
internal sealed record LegalTextItem
{
    [Description("Son intitulé.")]
    public required string Text { get; init; }

    [Description("La date de la version citée, si elle est connue.")]
    public required DateOnly? Date { get; init; }

    [Description("Son adresse, si elle est connue.")]
    public required string? Url { get; init; }
}

[Description("Conditions de travail.")]
internal sealed record ConditionsItem
{
    [Description("Horaires.")]
    public required string Hours { get; init; }

    [Description("Effort physique.")]
    public required string Physical { get; init; }

    [Description("Charge émotionnelle.")]
    public required string Emotional { get; init; }

    [Description("Déplacements.")]
    public required string Mobility { get; init; }
}

[Description("Comment on accède au métier.")]
internal sealed record AccessItem
{
    [Description("En quelques phrases.")]
    public required string Summary { get; init; }

    [Description("Vrai quand on peut débuter sans diplôme ; rien quand la source ne le dit pas.")]
    public required bool? WithoutDiploma { get; init; }

    [Description("Les voies d’accès.")]
    public required ImmutableArray<AccessWayItem> Ways { get; init; }
}

[Description("Une voie d’accès.")]
internal sealed record AccessWayItem
{
    [Description("Diplôme, VAE, alternance, concours, expérience ou formation continue.")]
    public required AccessWay Kind { get; init; }

    [Description("En une phrase.")]
    public required string Text { get; init; }
}

[Description("Une certification et sa place dans le métier.")]
internal sealed record OccupationCertificationItem
{
    [Description("Obligatoire (required), exigée aussi (prerequisite), la plus courante (usual) ou un plus (useful).")]
    public required CertificationRole Role { get; init; }

    [Description("La certification.")]
    public required CertificationReferenceItem Certification { get; init; }
}

[Description("Un salaire, avec sa source et sa date.")]
internal sealed record PayItem
{
    [Description("Montant le plus bas.")]
    public required decimal Min { get; init; }

    [Description("Montant le plus haut ; le même quand la source n’en donne qu’un.")]
    public required decimal Max { get; init; }

    [Description("Unité : eur-gross-month, eur-net-month, eur-gross-year, ou eur-gross-year-median (médiane de la famille de métiers).")]
    public required string Unit { get; init; }

    [Description("La date du chiffre.")]
    public required DateOnly Date { get; init; }

    [Description("La source.")]
    public required SourceItem Source { get; init; }

    /// <summary>The pay, or null when its source is not in the catalogue.</summary>
    public static PayItem? Of(OccupationReference reference, ApiAddresses addresses, PayRange? pay) => pay is null || reference.FindSource(pay.Source) is not { } source ? null : new()
    {
        Min = pay.Min,
        Max = pay.Max,
        Unit = pay.Unit,
        Date = pay.Date,
        Source = SourceItem.Of(addresses, source),
    };
}

[Description("Une phrase et sa source.")]
internal sealed record SourcedTextItem
{
    [Description("La phrase.")]
    public required string Text { get; init; }

    [Description("La source, si elle est au catalogue.")]
    public required SourceItem? Source { get; init; }
}

[Description("Les codes du métier dans les nomenclatures.")]
internal sealed record CodesItem
{
    [Description("Codes ROME 4.0, le plus proche d’abord.")]
    public required ImmutableArray<string> Rome { get; init; }

    [Description("Métiers ESCO (URI).")]
    public required ImmutableArray<Uri> Esco { get; init; }

    [Description("Codes FAP 2021.")]
    public required ImmutableArray<string> Fap { get; init; }

    [Description("Codes PCS.")]
    public required ImmutableArray<string> Pcs { get; init; }

    [Description("Lettres RIASEC (centres d’intérêt), ou rien.")]
    public required string? Riasec { get; init; }
}

[Description("Une passerelle vers un autre métier.")]
internal sealed record BridgeItem
{
    [Description("Évoluer (up), changer dans le secteur (side), aller vers un autre secteur (elsewhere), ou mobilité officielle du ROME (official).")]
    public required BridgeKind Kind { get; init; }

    [Description("Le métier d’arrivée.")]
    public required OccupationReferenceItem Occupation { get; init; }

    [Description("La raison donnée par la fiche ; rien pour les mobilités du ROME, qui n’en donne pas.")]
    public required string? Reason { get; init; }
}

internal enum BridgeKind
{
    Up,
    Side,
    Elsewhere,
    Official,
}

[Description("Une question et sa réponse.")]
internal sealed record QuestionItem
{
    [Description("La question.")]
    public required string Question { get; init; }

    [Description("La réponse.")]
    public required string Answer { get; init; }
}
