using System.Collections.Immutable;
using System.Globalization;
using Passerelles.Engine.Training;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;

namespace Passerelles.Imports.Lheo;

/// <summary>Turns valid elements of LHEO into what Passerelles keeps of them.</summary>
/// <param name="locate">Position of a commune (INSEE code) or of a postcode, when territories are known.</param>
internal sealed class LheoMapper(CommunePositions? locate)
{
    /// <summary>Characters of the objective kept: what a list of results shows.</summary>
    public const int ObjectiveLength = 500;

    private const int MostHours = 20_000;
    private const int MostPlaces = 100_000;

    private readonly LheoPlaces _places = new(locate);

    /// <summary>A <c>formation</c> whose actions are the valid ones.</summary>
    public TrainingCourse Course(LheoNode node, IReadOnlyList<LheoNode> actions, string number)
    {
        var provider = node.Find("organisme-formation-responsable");
        return new TrainingCourse
        {
            Number = number,
            Title = node.Text("intitule-formation") ?? "-",
            Objective = Excerpt.Of(node.Find("objectif-formation")?.Content, ObjectiveLength) is { } objective && objective is not "-" ? objective : null,
            IsCertifying = node.Flag("certifiante"),
            EntryLevel = node.Count("code-niveau-entree", 99) ?? 0,
            ExitLevel = node.Count("code-niveau-sortie", 99),
            PathKind = node.Count("parcours-de-formation", 4),
            Url = Url(node.Find("url-formation")),
            Codes = Codes(node),
            Provider = provider is null ? new TrainingProvider { Name = "-" } : Provider(provider),
            Actions = [.. actions.Select((a, i) => Action(a, number, i + 1))],
        };
    }

    /// <summary>A <c>resume-offre</c>: a course, its only action and its provider in one.</summary>
    public TrainingCourse Summary(LheoNode node, string number)
    {
        var place = _places.OfSummary(node);
        var sessions = Sessions(node);
        return new TrainingCourse
        {
            Number = number,
            Title = node.Text("intitule-formation") ?? "-",
            IsCertifying = node.Flag("certifiante"),
            EntryLevel = node.Count("code-niveau-entree", 99) ?? 0,
            ExitLevel = node.Extra("code-niveau-sortie") is { } level && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var exit) ? exit : null,
            Codes = Codes(node),
            Provider = new TrainingProvider { Name = node.Text("nom-organisme") ?? "-", Siret = node.Text("SIRET") },
            Actions =
            [
                new TrainingAction
                {
                    Number = number,
                    Place = place,
                    Mode = Mode(node),
                    Hours = new TrainingHours(node.Count("nombre-heures-total", MostHours), null, null),
                    Funding = new TrainingFunding
                    {
                        IsAgreed = node.Extra("conventionnement") switch { "1" => true, "0" => false, _ => null },
                        MayBeBorne = node.Flag("prise-en-charge-frais-possible"),
                    },
                    Publics = Publics(node),
                    Sessions = sessions,
                },
            ],
        };
    }

    private TrainingAction Action(LheoNode node, string course, int rank) => new()
    {
        Number = node.Number is { Length: > 0 } number ? number : string.Create(CultureInfo.InvariantCulture, $"{course}-{rank}"),
        Place = _places.OfAction(node),
        Trainer = node.Find("organisme-formateur")?.Text("raison-sociale-formateur"),
        Mode = Mode(node),
        IsEntryLevelRequired = node.Flag("niveau-entree-obligatoire"),
        Hours = new TrainingHours(
            node.Count("nombre-heures-total", MostHours), node.Count("nombre-heures-centre", MostHours), node.Count("nombre-heures-entreprise", MostHours)),
        DurationText = node.Text("duree-indicative"),
        Funding = new TrainingFunding
        {
            IsAgreed = node.Flag("conventionnement") ?? (node.Extra("conventionnement") switch { "1" => true, "0" => false, _ => null }),
            MayBeBorne = node.Flag("prise-en-charge-frais-possible"),
            Funders = [.. node.All("organisme-financeur").Select(f => f.Count("code-financeur", 99)).OfType<int>()],
            Price = Amount(node.Text("prix-total-TTC")),
            HourlyPrice = Amount(node.Text("prix-horaire-TTC")),
            Remaining = node.Text("frais-restants"),
        },
        Accessibility = node.Text("acces-handicapes"),
        HasPermanentEntries = node.Flag("modalites-entrees-sorties"),
        Publics = Publics(node),
        Url = Url(node.Find("url-action")),
        Sessions = Sessions(node),
    };

    private TrainingProvider Provider(LheoNode node)
    {
        var name = node.Text("nom-organisme") ?? node.Text("raison-sociale") ?? "-";
        var contact = node.Find("coordonnees-organisme")?.Find("coordonnees");
        return new TrainingProvider
        {
            Name = name,
            LegalName = node.Text("raison-sociale") is { } legal && !legal.Equals(name, StringComparison.Ordinal) ? legal : null,
            Siret = node.Find("SIRET-organisme-formation")?.Text("SIRET"),
            ActivityNumber = node.Text("numero-activite"),
            Place = contact is not null && _places.OfContact(contact, withName: false) is { } place ? place with { Name = null } : null,
            Url = Url(contact?.Find("web")),
        };
    }

    private static ImmutableArray<TrainingSession> Sessions(LheoNode node) =>
    [
        .. node.All("session").Where(s => !s.IsUnknown).Select(s =>
        {
            var (period, enrolment) = (s.Find("periode"), s.Find("periode-inscription")?.Find("periode"));
            return new TrainingSession
            {
                Number = s.Number is { Length: > 0 } number ? number : null,
                Start = Date(period, "debut"),
                End = Date(period, "fin"),
                EnrolmentStart = Date(enrolment, "debut"),
                EnrolmentEnd = Date(enrolment, "fin"),
                State = s.Count("etat-recrutement", 3) is { } state and > 0 ? (RecruitmentState)state : null,
                PlacesLeft = PlacesLeft(s),
                Url = Url(s.Find("url-session")),
            };
        }),
    ];

    // No element of LHEO says how many places are left: catalogues say it in extras, each with its own word.
    private static int? PlacesLeft(LheoNode session) =>
        session.Extra(i => i.Contains("place", StringComparison.OrdinalIgnoreCase)
            && (i.Contains("restant", StringComparison.OrdinalIgnoreCase) || i.Contains("dispo", StringComparison.OrdinalIgnoreCase) || i.Contains("vacant", StringComparison.OrdinalIgnoreCase))) is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places <= MostPlaces ? places : null;

    private static ImmutableArray<TrainingCode> Codes(LheoNode node)
    {
        var codes = new List<TrainingCode>();
        foreach (var code in node.Find("domaine-formation")?.Children ?? [])
        {
            Add(code.Name switch { "code-FORMACODE" => TrainingCodeSystem.Formacode, "code-NSF" => TrainingCodeSystem.Nsf, "code-ROME" => TrainingCodeSystem.Rome, _ => null }, code.Content);
        }

        foreach (var certification in node.All("certification"))
        {
            Add(TrainingCodeSystem.Rncp, certification.Text("code-RNCP"));
            Add(TrainingCodeSystem.Certifinfo, certification.Text("code-CERTIFINFO"));
            Add(TrainingCodeSystem.Rs, certification.Text("code-RS"));
        }

        foreach (var extra in node.Extras(LheoMarks.Code))
        {
            if (TrainingCode.TryParse(extra, out var code) && !codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return [.. codes];

        void Add(TrainingCodeSystem? system, string? text)
        {
            if (system is { } known && TrainingCode.TryCreate(known, text, out var code) && !codes.Contains(code))
            {
                codes.Add(code);
            }
        }
    }

    private static ImmutableArray<string> Publics(LheoNode node) => [.. node.All("code-public-vise").Where(c => !c.IsUnknown).Select(c => c.Content?.Trim()).OfType<string>()];

    private static TrainingMode? Mode(LheoNode node) => node.Count("modalites-enseignement", 2) is { } mode ? (TrainingMode)mode : null;

    private static TrainingDate Date(LheoNode? period, string name) => TrainingDate.TryParse(period?.Text(name), out var date) ? date : TrainingDate.Unknown;

    private static string? Url(LheoNode? parent) => parent?.All("urlweb").Select(u => u.Content?.Trim()).FirstOrDefault(u => u is { Length: > 2 });

    /// <summary>« 1234,50 », « 1 234.50 € »; null when it is not a plain amount.</summary>
    private static decimal? Amount(string? text)
    {
        var digits = text is null ? null : string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '€')).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount < 10_000_000 ? decimal.Round(amount, 2) : null;
    }
}
