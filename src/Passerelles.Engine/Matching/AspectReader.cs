using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Reads the aspects of an occupation in words; what its source does not say is null.</summary>
internal static class AspectReader
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static ImmutableArray<ComparedAspect> All { get; } = [.. Enum.GetValues<ComparedAspect>()];

    public static string? Read(OccupationReference reference, Occupation occupation, ComparedAspect aspect)
    {
        var text = aspect switch
        {
            ComparedAspect.Level => occupation.Level?.ToString(CultureInfo.InvariantCulture),
            ComparedAspect.Regulation => Regulation(occupation),
            ComparedAspect.Diplomas => Diplomas(reference, occupation),
            ComparedAspect.Access => occupation.Sheet?.Access.Summary ?? Joined(occupation.Rome?.Access ?? [], " "),
            ComparedAspect.WithoutDiploma => occupation.Sheet?.Access.WithoutDiploma switch
            {
                true => "Oui, on peut débuter sans diplôme",
                false => "Non, un diplôme est demandé",
                null => null,
            },
            ComparedAspect.Workplaces => Joined(Workplaces(reference, occupation), ", "),
            ComparedAspect.Hours => occupation.Sheet?.Conditions.Hours ?? Contexts(occupation, "oraire"),
            ComparedAspect.Physical => occupation.Sheet?.Conditions.Physical ?? Contexts(occupation, "onditions de travail"),
            ComparedAspect.Emotional => occupation.Sheet?.Conditions.Emotional,
            ComparedAspect.Mobility => occupation.Sheet?.Conditions.Mobility ?? Contexts(occupation, "placement"),
            ComparedAspect.Pay => Pay(occupation.Sheet?.Pay),
            _ => reference.FindFamily(occupation.Family)?.Label,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public static ImmutableArray<string> Workplaces(OccupationReference reference, Occupation occupation) => occupation.Sheet is { } sheet
        ? [.. sheet.Workplaces.Select(w => reference.FindWorkplace(w)?.Label ?? w)]
        : ContextsOf(occupation, "tructure");

    private static string? Regulation(Occupation occupation) => occupation.IsRegulated switch
    {
        true => occupation.Sheet is null ? "Métier réglementé selon le ROME" : occupation.Gate?.Text ?? "Métier réglementé",
        false => "Métier non réglementé",
        null => null,
    };

    private static string? Diplomas(OccupationReference reference, Occupation occupation)
    {
        var all = occupation.Sheet?.Certifications ?? [];
        var required = Labels(reference, all, CertificationRole.Required);
        var usual = Labels(reference, all, CertificationRole.Usual);
        return !required.IsEmpty ? $"Exigé{Colon}{string.Join(" ou ", required)}"
            : !usual.IsEmpty ? $"Courant{Colon}{string.Join(", ", usual)}"
            : null;
    }

    private const string Colon = "\u00A0: ";

    private static ImmutableArray<string> Labels(OccupationReference reference, ImmutableArray<SheetCertification> all, CertificationRole role) =>
        [.. all.Where(c => c.Role == role).Select(c => reference.FindCertification(c.Certification)?.Label ?? c.Certification.Value)];

    private static string? Contexts(Occupation occupation, string kind) => Joined(ContextsOf(occupation, kind), ", ");

    private static ImmutableArray<string> ContextsOf(Occupation occupation, string kind) =>
        [.. occupation.Contexts.Where(c => c.TypeLabel.Contains(kind, StringComparison.OrdinalIgnoreCase)).Select(c => c.Label)];

    private static string? Joined(ImmutableArray<string> items, string separator) => items.IsEmpty ? null : string.Join(separator, items);

    private static string? Pay(PayRange? pay) => pay switch
    {
        { Unit: "eur-gross-month" } => string.Create(French, $"{Range(pay)} € brut par mois ({pay.Date.Year})"),
        { Unit: "eur-net-month" } => string.Create(French, $"{Range(pay)} € net par mois ({pay.Date.Year})"),
        { Unit: "eur-gross-year" } => string.Create(French, $"{Range(pay)} € brut par an ({pay.Date.Year})"),
        { Unit: "eur-gross-year-median" } => string.Create(French, $"{pay.Min:N0} € brut par an, médiane de la famille de métiers ({pay.Date.Year})"),
        _ => null,
    };

    private static string Range(PayRange pay) => string.Create(French, $"{pay.Min:N0} à {pay.Max:N0}");
}
