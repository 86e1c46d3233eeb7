using System.Collections.Immutable;
using System.Text.Json;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Imports.Registers.Onisep;

/// <summary>Occupations of ONISEP: JSON with one row per occupation and publication, XML with one element per occupation.</summary>
internal sealed class OnisepOccupations(RowReading reading) : IOnisepSheets
{
    public string Element => "metier";

    public SortedDictionary<OnisepId, OnisepOccupation> Sheets { get; } = [];

    public DateOnly? LastChange => Sheets.Values.Max(s => s.ChangedOn);

    public void ReadRow(string file, int line, JsonElement row)
    {
        var name = JsonRows.Text(row, "libelle");
        if (!OnisepWords.TryId(JsonRows.Text(row, "url_onisep"), out var id) || !id.IsOccupation || name.Length == 0)
        {
            reading.Problems.Reject(file, line, $"« {RowReading.Shown(name)} » n'a pas de nom, ou pas l'adresse d'une fiche métier.");
            return;
        }

        var codes = JsonRows.Objects(row, "codes_rome").Select(c => JsonRows.Text(c, "code")).Select(t => RomeCode.TryParse(t, out var code) ? code : default);
        Add(new OnisepOccupation
        {
            Id = id,
            Name = name,
            Rome = [.. codes.Where(c => c != default).Distinct().Order()],
            Domains = [.. JsonRows.Text(row, "domaine").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)],
            ChangedOn = reading.Day(file, line, JsonRows.Text(row, "date_de_modification"), "la modification"),
        });
    }

    public void ReadElement(string file, ElementReader xml)
    {
        var (line, name, masculine, feminine, level, raw) = (xml.Line, "", "", "", "", "");
        var (rome, synonyms, courses) = (new SortedSet<RomeCode>(), new List<string>(), new SortedSet<OnisepId>());
        xml.ForEachChild(() =>
        {
            switch (xml.Name)
            {
                case "identifiant":
                    raw = xml.Text();
                    break;
                case "nom_metier":
                    name = xml.Text();
                    break;
                case "libelle_masculin":
                    masculine = xml.Text();
                    break;
                case "libelle_feminin":
                    feminine = xml.Text();
                    break;
                case "niveau_acces_min":
                    level = xml.Texts("libelle")[0];
                    break;
                case "romesV3":
                    xml.ForEachChild(() => AddRome(rome, xml.Text()));
                    break;
                case "synonymes":
                    xml.ForEachChild(() => synonyms.Add(xml.Texts("nom_metier")[0]));
                    break;
                case "formations_min_requise":
                    xml.ForEachChild(() => AddCourse(courses, xml.Texts("id")[0]));
                    break;
            }
        });
        if (!OnisepId.TryParse(raw, out var id) || !id.IsOccupation || name.Length == 0)
        {
            reading.Problems.Reject(file, line, $"la fiche « {RowReading.Shown(name)} » n'a pas de nom, ou pas d'identifiant de métier (MET.…).");
            return;
        }

        Add(new OnisepOccupation
        {
            Id = id,

            // « contrôleur/euse aérien/ne » cannot be read aloud; both forms can.
            Name = masculine.Length > 0 && feminine.Length > 0 && !masculine.Equals(feminine, StringComparison.Ordinal) ? $"{masculine} / {feminine}" : name,
            Synonyms = [.. synonyms.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)],
            Rome = [.. rome],
            EntryLevel = OnisepWords.OrNull(level),
            EntryCourses = [.. courses],
        });
    }

    /// <summary>The same occupation again, from another publication or another file: what one does not say, the other does.</summary>
    private void Add(OnisepOccupation sheet) => Sheets[sheet.Id] = !Sheets.TryGetValue(sheet.Id, out var known) ? sheet : known with
    {
        Name = sheet.ChangedOn >= known.ChangedOn || known.ChangedOn is null ? sheet.Name : known.Name,
        Synonyms = Union(known.Synonyms, sheet.Synonyms),
        Rome = [.. known.Rome.Union(sheet.Rome).Order()],
        Domains = Union(known.Domains, sheet.Domains),
        EntryLevel = known.EntryLevel ?? sheet.EntryLevel,
        EntryCourses = [.. known.EntryCourses.Union(sheet.EntryCourses).Order()],
        ChangedOn = known.ChangedOn >= sheet.ChangedOn || sheet.ChangedOn is null ? known.ChangedOn : sheet.ChangedOn,
    };

    private static ImmutableArray<string> Union(ImmutableArray<string> some, ImmutableArray<string> others) => [.. some.Union(others, StringComparer.Ordinal)];

    private static void AddRome(SortedSet<RomeCode> codes, string text)
    {
        if (RomeCode.TryParse(text, out var code))
        {
            codes.Add(code);
        }
    }

    private static void AddCourse(SortedSet<OnisepId> courses, string text)
    {
        if (OnisepId.TryParse(text, out var id) && !id.IsOccupation)
        {
            courses.Add(id);
        }
    }
}
