using System.Globalization;
using System.Xml;
using Passerelles.Engine.Training;

namespace Passerelles.Imports.Lheo;

/// <summary>Writes one <c>formation</c>.</summary>
internal sealed class LheoCourseWriter(XmlWriter xml)
{
    private const int MostCertifications = 5;

    private readonly LheoPlaceWriter _places = new(xml);

    public void Write(TrainingCourse course)
    {
        Begin("formation", course.Number);
        var rest = WriteDomains(course);
        Text("intitule-formation", course.Title);
        Text("objectif-formation", course.Objective ?? "-");
        Text("resultats-attendus", "-");
        Text("contenu-formation", "-");
        Flag("certifiante", course.IsCertifying);
        EmptyContact("contact-formation");
        Known("parcours-de-formation", course.PathKind is >= 1 and <= 4 ? course.PathKind : null, "4");
        Text("code-niveau-entree", Level(course.EntryLevel) ?? "0");
        rest.AddRange(WriteCertifications(course));
        Optional("code-niveau-sortie", course.ExitLevel is { } level ? Level(level) : null);
        Url("url-formation", course.Url);
        foreach (var action in course.Actions)
        {
            Write(action, course);
        }

        Write(course.Provider);
        Own(rest.Select(c => (LheoMarks.Code, c.ToString())));
        xml.WriteEndElement();
    }

    /// <summary>Writes what LHEO has room for and returns the rest.</summary>
    private List<TrainingCode> WriteDomains(TrainingCourse course)
    {
        var rest = new List<TrainingCode>();
        xml.WriteStartElement("domaine-formation");
        foreach (var (system, name, most) in (ReadOnlySpan<(TrainingCodeSystem, string, int)>)
            [(TrainingCodeSystem.Formacode, "code-FORMACODE", 5), (TrainingCodeSystem.Nsf, "code-NSF", 3), (TrainingCodeSystem.Rome, "code-ROME", 5)])
        {
            var codes = course.Codes.Where(c => c.System == system).ToList();
            foreach (var code in codes.Take(most))
            {
                Text(name, code.Value);
            }

            rest.AddRange(codes.Skip(most));
        }

        xml.WriteEndElement();
        return rest;
    }

    private List<TrainingCode> WriteCertifications(TrainingCourse course)
    {
        var groups = new List<List<TrainingCode>>();
        foreach (var code in course.Codes.Where(c => c.System is TrainingCodeSystem.Rncp or TrainingCodeSystem.Certifinfo or TrainingCodeSystem.Rs))
        {
            // One certification has at most one code of each kind, in this order.
            if (groups.Count == 0 || Rank(groups[^1][^1]) >= Rank(code))
            {
                groups.Add([]);
            }

            groups[^1].Add(code);
        }

        foreach (var group in groups.Take(MostCertifications))
        {
            xml.WriteStartElement("certification");
            foreach (var code in group)
            {
                Text(Rank(code) switch { 0 => "code-RNCP", 1 => "code-CERTIFINFO", _ => "code-RS" }, code.System == TrainingCodeSystem.Rs ? "RS" + code.Value : code.Value);
            }

            xml.WriteEndElement();
        }

        return [.. groups.Skip(MostCertifications).SelectMany(g => g)];
    }

    private static int Rank(TrainingCode code) => code.System switch { TrainingCodeSystem.Rncp => 0, TrainingCodeSystem.Certifinfo => 1, _ => 2 };

    private void Write(TrainingAction action, TrainingCourse course)
    {
        Begin("action", action.Number);
        Text("rythme-formation", "-");
        var publics = action.Publics.Where(p => p.Length == 5).Take(10).ToList();
        publics.ForEach(p => Text("code-public-vise", p));
        if (publics.Count == 0)
        {
            Unknown("code-public-vise", "00000");
        }

        Flag("niveau-entree-obligatoire", action.IsEntryLevelRequired);
        Text("modalites-alternance", "-");
        Known("modalites-enseignement", (int?)action.Mode, "0");
        Text("conditions-specifiques", "-");
        Flag("prise-en-charge-frais-possible", action.Funding.MayBeBorne);
        if (action.Place is { } place)
        {
            xml.WriteStartElement("lieu-de-formation");
            xml.WriteStartElement("coordonnees");
            _places.Address(place);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        Flag("modalites-entrees-sorties", action.HasPermanentEntries);
        Url("url-action", action.Url);
        var address = action.Place ?? course.Provider.Place;
        foreach (var session in action.Sessions)
        {
            Write(session, address);
        }

        if (action.Sessions.IsEmpty)
        {
            Write(null, address);
        }

        Optional("acces-handicapes", action.Accessibility);
        Optional("frais-restants", action.Funding.Remaining);
        Optional("prix-horaire-TTC", Amount(action.Funding.HourlyPrice, 6));
        Optional("prix-total-TTC", Amount(action.Funding.Price, 10));
        Optional("duree-indicative", action.DurationText);
        Optional("nombre-heures-centre", Number(action.Hours.Centre));
        Optional("nombre-heures-entreprise", Number(action.Hours.Company));
        Optional("nombre-heures-total", Number(action.Hours.Total));
        Optional("conventionnement", action.Funding.IsAgreed switch { true => "1", false => "0", null => null });
        if (action.Trainer is { } trainer)
        {
            xml.WriteStartElement("organisme-formateur");
            UnknownSiret("SIRET-formateur", null);
            Text("raison-sociale-formateur", trainer);
            xml.WriteEndElement();
        }

        foreach (var funder in action.Funding.Funders.Where(f => f <= 20).Take(8))
        {
            xml.WriteStartElement("organisme-financeur");
            Text("code-financeur", Number(funder)!);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Write(TrainingSession? session, TrainingPlace? place)
    {
        Begin("session", session?.Number);
        if (session is null)
        {
            xml.WriteAttributeString("info", LheoMarks.Unknown);
        }

        Period(session?.Start ?? default, session?.End ?? default);
        xml.WriteStartElement("adresse-inscription");
        _places.Enrolment(place);
        xml.WriteEndElement();
        if (session is not null)
        {
            if (!session.EnrolmentStart.IsUnknown || !session.EnrolmentEnd.IsUnknown)
            {
                xml.WriteStartElement("periode-inscription");
                Period(session.EnrolmentStart, session.EnrolmentEnd);
                xml.WriteEndElement();
            }

            Optional("etat-recrutement", Number((int?)session.State));
            Url("url-session", session.Url);
            Own(session.PlacesLeft is { } places ? [(LheoMarks.PlacesLeft, Number(places)!)] : []);
        }

        xml.WriteEndElement();
    }

    private void Write(TrainingProvider provider)
    {
        xml.WriteStartElement("organisme-formation-responsable");
        Known("numero-activite", provider.ActivityNumber is { Length: 11 } number ? number : null, "00000000000");
        UnknownSiret("SIRET-organisme-formation", provider.Siret is { Length: 14 } siret ? siret : null);
        Text("nom-organisme", provider.Name);
        Text("raison-sociale", provider.LegalName ?? provider.Name);
        xml.WriteStartElement("coordonnees-organisme");
        xml.WriteStartElement("coordonnees");
        if (provider.Place is { } place)
        {
            _places.Address(place);
        }

        Url("web", provider.Url);
        xml.WriteEndElement();
        xml.WriteEndElement();
        EmptyContact("contact-organisme");
        xml.WriteEndElement();
    }

    private void Period(TrainingDate start, TrainingDate end)
    {
        xml.WriteStartElement("periode");
        Text("debut", start.ToString());
        Text("fin", end.ToString());
        xml.WriteEndElement();
    }

    private void Own(IEnumerable<(string Info, string Text)> extras)
    {
        var all = extras.ToList();
        if (all.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("extras");
        xml.WriteAttributeString("info", LheoMarks.Own);
        foreach (var (info, text) in all)
        {
            xml.WriteStartElement("extra");
            xml.WriteAttributeString("info", info);
            xml.WriteString(text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Begin(string name, string? number)
    {
        xml.WriteStartElement(name);
        if (number is not null)
        {
            xml.WriteAttributeString("numero", number);
        }
    }

    private void EmptyContact(string name)
    {
        xml.WriteStartElement(name);
        xml.WriteElementString("coordonnees", "");
        xml.WriteEndElement();
    }

    private void UnknownSiret(string name, string? siret)
    {
        xml.WriteStartElement(name);
        Known("SIRET", siret, "00000000000000");
        xml.WriteEndElement();
    }

    private void Url(string name, string? url)
    {
        if (url is { Length: >= 3 and <= 400 })
        {
            xml.WriteStartElement(name);
            Text("urlweb", url);
            xml.WriteEndElement();
        }
    }

    private void Flag(string name, bool? value) => Known(name, value switch { true => "1", false => "0", null => null }, "0");

    private void Known(string name, int? value, string otherwise) => Known(name, Number(value), otherwise);

    private void Known(string name, string? value, string otherwise)
    {
        if (value is null)
        {
            Unknown(name, otherwise);
        }
        else
        {
            Text(name, value);
        }
    }

    private void Unknown(string name, string value)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("info", LheoMarks.Unknown);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private void Optional(string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            Text(name, value);
        }
    }

    private void Text(string name, string value) => xml.WriteElementString(name, value);

    private static string? Level(int level) => level is (>= 0 and <= 8) or (>= 11 and <= 18) ? Number(level) : null;

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Amount(decimal? amount, int most)
    {
        var text = amount?.ToString("0.##", CultureInfo.InvariantCulture);
        return text?.Length <= most ? text : null;
    }
}
