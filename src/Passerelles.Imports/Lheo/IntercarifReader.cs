using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;
using Passerelles.Imports.Files;
using Passerelles.Imports.Sources;
using static Passerelles.Imports.Files.JsonText;

namespace Passerelles.Imports.Lheo;

/// <summary>
/// Reads the JSON answers of the Intercarif service: one course, or a list of them, with its sessions. Each session has its own
/// place, so each is an action here. Answers are small: one is held whole, within bounds.
/// </summary>
internal sealed class IntercarifReader : ICourseReader
{
    private const int MaxBytes = 64 * 1024 * 1024;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly LheoNumbers _numbers;
    private readonly CommunePositions? _locate;
    private readonly JsonDocument? _document;
    private readonly Queue<JsonElement> _courses = new();

    public IntercarifReader(StreamedFile file, ProblemList problems, LheoNumbers numbers, CommunePositions? locate)
    {
        (_file, _problems, _numbers, _locate) = (file.Name, problems, numbers, locate);
        try
        {
            using var stream = new BoundedStream(file.Open(), file.Name, MaxBytes, MaxBytes);
            _document = JsonDocument.Parse(stream);
            var root = _document.RootElement;
            foreach (var course in root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root })
            {
                _courses.Enqueue(course);
            }
        }
        catch (JsonException e)
        {
            problems.Error(_file, (int?)e.LineNumber + 1, "ce n'est pas du JSON complet : le fichier est tronqué ou abîmé. Rien n'est importé.");
        }
        catch (Exception e) when (e is SourceFormatException or InvalidDataException or IOException)
        {
            problems.Error(_file, null, e is SourceFormatException ? e.Message : "le fichier est tronqué ou abîmé.");
        }
    }

    public int ActionsRead { get; private set; }

    public int ActionsRejected { get; private set; }

    public DateOnly? MadeOn => null;

    public void Dispose() => _document?.Dispose();

    public TrainingCourse? Read()
    {
        try
        {
            return ReadOn();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8, only show when a text is read.
            _problems.Error(_file, null, "un texte n'est pas en UTF-8 : le fichier est abîmé. Rien n'est importé.");
            return null;
        }
    }

    private TrainingCourse? ReadOn()
    {
        while (_courses.TryDequeue(out var course))
        {
            var sessions = Member(course, "sessions") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToArray() : [];
            ActionsRead += Math.Max(1, sessions.Length);
            if (Text(course, "intitule") is not { } title)
            {
                ActionsRejected += Math.Max(1, sessions.Length);
                _problems.Reject(_file, 1, $"la formation {Text(course, "id")} n'a pas d'intitulé : elle n'est pas reprise.");
                continue;
            }

            var number = _numbers.Course(Text(course, "uid") ?? Text(course, "id"));
            return new TrainingCourse
            {
                Number = number,
                Title = Short(title, 255)!,
                Objective = Excerpt.Of(Text(course, "objectif"), LheoMapper.ObjectiveLength),
                IsCertifying = Flag(course, "certifiante") ?? Flag(course, "certification"),
                ExitLevel = Count(course, "niveau-sortie", 18),
                Codes = Codes(course),
                Provider = Provider(Member(course, "organisme")),
                Actions = [.. (sessions.Length > 0 ? sessions : [default]).Select((s, i) => Action(course, s, number, i + 1))],
            };
        }

        return null;
    }

    private TrainingAction Action(JsonElement course, JsonElement session, string number, int rank) => new()
    {
        Number = _numbers.Action(Text(session, "uida") ?? Text(session, "id") ?? string.Create(CultureInfo.InvariantCulture, $"{number}-{rank}")),
        Place = Place(Member(Member(session, "localisation"), "formation")),
        Mode = Count(course, "modalite-enseignement", 2) is { } mode ? (TrainingMode)mode : null,
        Hours = new TrainingHours(Count(session, "nombre-heures-total", 20_000), Count(session, "nombre-heures-centre", 20_000), Count(session, "nombre-heures-entreprise", 20_000)),
        DurationText = Short(Text(course, "modalite-duree-indicative"), 150),
        Funding = new TrainingFunding
        {
            Funders = Member(session, "financeurs") is { ValueKind: JsonValueKind.Array } funders ? [.. funders.EnumerateArray().Select(f => Count(f, "code", 99)).OfType<int>()] : [],
        },
        HasPermanentEntries = Flag(course, "entrees-sorties-permanentes"),
        Url = Address(Text(Member(session, "contact"), "url")),
        Sessions = session.ValueKind == JsonValueKind.Object ? [new TrainingSession { Number = Text(session, "id"), Start = Day(session, "debut"), End = Day(session, "fin") }] : [],
    };

    private TrainingProvider Provider(JsonElement organisation) => new()
    {
        Name = Short(Text(organisation, "nom"), 250) ?? "-",
        Siret = Text(organisation, "siret") is { Length: 14 } siret ? siret : null,
        Place = Place(Member(organisation, "localisation")),
        Url = Address(Text(Member(organisation, "contact"), "url")),
    };

    private TrainingPlace? Place(JsonElement place)
    {
        if (place.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var (commune, postcode) = (Code(place, "commune-insee"), Code(place, "code-postal"));
        var position = Degrees(place, "latitude") is { } latitude && Degrees(place, "longitude") is { } longitude && new GeoPoint(latitude, longitude) is { IsValid: true } at ? at : (GeoPoint?)null;
        var fromCommune = position is null ? _locate?.Of(commune, postcode) : null;
        return new TrainingPlace
        {
            Street = Short(Text(place, "adresse"), 400),
            Postcode = postcode,
            City = Short(Text(place, "ville"), 50),
            Commune = commune,
            Department = LheoPlaces.Department(commune, postcode),
            Position = position ?? fromCommune,
            IsCommunePosition = fromCommune is not null,
        };
    }

    private static ImmutableArray<TrainingCode> Codes(JsonElement course)
    {
        IEnumerable<(TrainingCodeSystem System, string? Text)> written =
        [
            .. Texts(course, "formacode").Concat(Texts(course, "codes-formacode")).Select(t => (TrainingCodeSystem.Formacode, t)),
            .. Texts(course, "codes-rome-vises").Select(t => (TrainingCodeSystem.Rome, t)),
            (TrainingCodeSystem.Rncp, Text(course, "code-rncp")),
            (TrainingCodeSystem.Certifinfo, Text(course, "code-certifinfo")),
        ];
        return [.. written.Select(w => TrainingCode.TryCreate(w.System, w.Text, out var code) ? code : (TrainingCode?)null).OfType<TrainingCode>().Distinct()];
    }

    private static IEnumerable<string?> Texts(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(Text) : [];

    private static string? Text(JsonElement parent, string name) => Text(Member(parent, name));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Excerpt.OneLine(value.GetString()!) is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string? Code(JsonElement parent, string name) => Text(parent, name) is { Length: 5 } code ? code : null;

    private static string? Short(string? text, int length) => text is null || text.Length <= length ? text : Excerpt.Of(text, length);

    private static int? Count(JsonElement parent, string name, int most) =>
        int.TryParse(Text(parent, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    private static double? Degrees(JsonElement parent, string name) =>
        double.TryParse(Text(parent, name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? Math.Round(degrees, 6) : null;

    private static TrainingDate Day(JsonElement parent, string name) => LheoRoot.Date(Text(parent, name)) is { } day ? TrainingDate.Of(day) : TrainingDate.Unknown;

    private static string? Address(string? text) => text is { Length: > 2 and <= 400 } ? text : null;
}
