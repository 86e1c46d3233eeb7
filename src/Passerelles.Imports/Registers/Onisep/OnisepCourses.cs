using System.Text.Json;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Onisep;

/// <summary>Courses of ONISEP, from JSON or XML.</summary>
internal sealed class OnisepCourses(RowReading reading) : IOnisepSheets
{
    public string Element => "formation";

    public SortedDictionary<OnisepId, OnisepCourse> Sheets { get; } = [];

    public DateOnly? LastChange => Sheets.Values.Max(s => s.ChangedOn);

    public void ReadRow(string file, int line, JsonElement row)
    {
        var name = JsonRows.Text(row, "nom");
        if (!OnisepWords.TryId(JsonRows.Text(row, "url_onisep"), out var id) || id.IsOccupation || name.Length == 0)
        {
            reading.Problems.Reject(file, line, $"« {RowReading.Shown(name)} » n'a pas de nom, ou pas l'adresse d'une fiche formation.");
            return;
        }

        var studies = JsonRows.Text(row, "niveau");
        Add(new OnisepCourse
        {
            Id = id,
            Name = name,
            Kind = OnisepWords.OrNull(JsonRows.Text(row, "type_diplome")),
            School = OnisepWords.OrNull(JsonRows.Text(row, "etablissement")),
            Duration = OnisepWords.OrNull(JsonRows.Text(row, "duree")),
            Level = OnisepWords.FormerLevel(JsonRows.Text(row, "niveau_certification"), studies),
            Studies = OnisepWords.OrNull(studies),
            Rncp = Number(file, line, JsonRows.Text(row, "rncp")),
            Nsf = NsfCode.TryParse(JsonRows.Text(row, "code_nsf"), out var nsf) ? nsf : null,
        });
    }

    public void ReadElement(string file, ElementReader xml)
    {
        var (line, raw, name, kind, duration, address, nsf, level, studies) = (xml.Line, "", "", "", "", "", "", "", "");
        DateOnly? changed = null;
        var occupations = new SortedSet<OnisepId>();
        xml.ForEachChild(() =>
        {
            switch (xml.Name)
            {
                case "identifiant":
                    raw = xml.Text();
                    break;
                case "libelle_complet":
                    name = xml.Text();
                    break;
                case "type_Formation":
                    kind = xml.Texts("type_formation_libelle")[0];
                    break;
                case "duree_formation":
                    duration = xml.Text();
                    break;
                case "url":
                    address = xml.Text();
                    break;
                case "nsf_discipline":
                    nsf = xml.Texts("NSF_discipline_code")[0];
                    break;
                case "niveau_certification":
                    level = xml.Text();
                    break;
                case "niveau_etudes":
                    studies = xml.Texts("libelle")[0];
                    break;
                case "metiers_formation":
                    xml.ForEachChild(() => AddOccupation(occupations, xml.Texts("id")[0]));
                    break;
                case "modification_date":
                    changed = reading.Day(file, line, xml.Text(), "la modification");
                    break;
            }
        });
        if (!OnisepId.TryParse(raw, out var id) || id.IsOccupation || name.Length == 0)
        {
            reading.Problems.Reject(file, line, $"la fiche « {RowReading.Shown(name)} » n'a pas de nom, ou pas d'identifiant de formation (FOR.…).");
            return;
        }

        Add(new OnisepCourse
        {
            Id = id,
            Name = name,
            Kind = OnisepWords.OrNull(kind),
            Duration = OnisepWords.OrNull(duration),
            Level = OnisepWords.Level(level),
            Studies = OnisepWords.OrNull(studies),
            Rncp = OnisepWords.RncpOf(address),
            Nsf = NsfCode.TryParse(nsf, out var code) ? code : null,
            Occupations = [.. occupations],
            ChangedOn = changed,
        });
    }

    /// <summary>The file read first is believed: the JSON, which is the newer, then the XML, which knows the occupations.</summary>
    private void Add(OnisepCourse sheet) => Sheets[sheet.Id] = !Sheets.TryGetValue(sheet.Id, out var known) ? sheet : known with
    {
        Kind = known.Kind ?? sheet.Kind,
        School = known.School ?? sheet.School,
        Duration = known.Duration ?? sheet.Duration,
        Level = known.Level ?? sheet.Level,
        Studies = known.Studies ?? sheet.Studies,
        Rncp = known.Rncp ?? sheet.Rncp,
        Nsf = known.Nsf ?? sheet.Nsf,
        Occupations = [.. known.Occupations.Union(sheet.Occupations).Order()],
        ChangedOn = known.ChangedOn ?? sheet.ChangedOn,
    };

    /// <summary>The JSON writes the number without « RNCP ».</summary>
    private RncpNumber? Number(string file, int line, string text)
    {
        if (text.Length > 0 && !RncpNumber.TryParse("RNCP" + text, out _))
        {
            reading.Problems.Warn(file, line, $"« {RowReading.Shown(text)} » n'est pas un numéro du RNCP : pris comme inconnu.");
        }

        return RncpNumber.TryParse("RNCP" + text, out var number) ? number : null;
    }

    private static void AddOccupation(SortedSet<OnisepId> occupations, string text)
    {
        if (OnisepId.TryParse(text, out var id) && id.IsOccupation)
        {
            occupations.Add(id);
        }
    }
}
