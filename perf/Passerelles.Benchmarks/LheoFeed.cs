using System.Globalization;
using System.IO.Compression;
using System.Text;
using Passerelles.Engine.Territories;
using Passerelles.Engine.Training;

namespace Passerelles.Benchmarks;

/// <summary>
/// Writes a catalogue of invented training, valid against LHEO 2.3, of any size, as a stream: <c>lheo FILE --actions N --seed S
/// [--communes communes.csv.gz]</c>. Certifications follow a law of Zipf, places the population of communes when their file is
/// given, else a grid over France; two actions to a course, one or two sessions to an action, texts as long as real ones.
/// </summary>
internal sealed class LheoFeed
{
    /// <summary>Certifications of the feed: as many as a national catalogue has common ones.</summary>
    public const int Certifications = 1200;

    private const int Providers = 8000;
    private static readonly string[] Words = "accompagner évaluer organiser le parcours de la personne en situation professionnelle avec méthode et respect des règles d'hygiène afin de préserver son autonomie dans un cadre collectif ou individuel au quotidien".Split(' ');

    private readonly Random _random;
    private readonly Place[] _places;
    private readonly double[] _populationUpTo;
    private readonly double[] _certificationsUpTo;

    private LheoFeed(int seed, Place[] places)
    {
        _random = new Random(seed);
        _places = places;
        _populationUpTo = Cumulated(places.Select(p => p.Weight));
        _certificationsUpTo = Cumulated(Enumerable.Range(1, Certifications).Select(i => 1.0 / i));
    }

    private sealed record Place(string Commune, string Postcode, string City, double Latitude, double Longitude, double Weight);

    /// <summary>Codes of the certification of this rank, the most frequent first.</summary>
    public static TrainingCode[] CodesOf(int rank)
    {
        (TrainingCodeSystem, string)[] codes =
        [
            (TrainingCodeSystem.Formacode, Text(43000 + (rank % 400))),
            (TrainingCodeSystem.Formacode, Text(44000 + (rank % 90))),
            (TrainingCodeSystem.Nsf, Text(300 + (rank % 47))),
            (TrainingCodeSystem.Rome, Rome(rank)),
            (TrainingCodeSystem.Rome, Rome(rank + 7)),
            (TrainingCodeSystem.Rncp, Text(30000 + rank)),
            (TrainingCodeSystem.Certifinfo, Text(80000 + rank)),
        ];
        return Array.ConvertAll(codes, c => TrainingCode.TryCreate(c.Item1, c.Item2, out var code) ? code : throw new InvalidOperationException(c.Item2));
    }

    public static void Run(string[] args)
    {
        var (file, actions, seed, communes) = (args[0], int.Parse(Option(args, "--actions") ?? "200000", CultureInfo.InvariantCulture), int.Parse(Option(args, "--seed") ?? "1", CultureInfo.InvariantCulture), Option(args, "--communes"));
        var feed = new LheoFeed(seed, communes is null ? Grid() : ReadCommunes(communes));
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.Create(file), CompressionLevel.Fastest) : File.Create(file);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        feed.Write(writer, actions);
        Console.WriteLine($"{actions} actions: {file}");
    }

    public static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

    /// <summary>A place drawn like those of the feed.</summary>
    public static Func<GeoPoint> PlacesLike(int seed, string? communes)
    {
        var feed = new LheoFeed(seed, communes is null ? Grid() : ReadCommunes(communes));
        return () => feed.Draw() is var place ? new GeoPoint(place.Latitude, place.Longitude) : default;
    }

    /// <summary>A rank drawn like those of the feed.</summary>
    public static Func<int> CertificationsLike(int seed)
    {
        var feed = new LheoFeed(seed, Grid());
        return () => feed.Draw(feed._certificationsUpTo);
    }

    private void Write(TextWriter to, int actions)
    {
        to.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        to.WriteLine("<lheo xmlns=\"http://lheo.gouv.fr/2.3\" horodatage-export=\"2026-11-01T02:00:00\">\n<offres>");
        for (var (written, course) = (0, 1); written < actions; course++)
        {
            var count = Math.Min(actions - written, 1 + _random.Next(3));
            WriteCourse(to, course, count);
            written += count;
        }

        to.WriteLine("</offres>\n</lheo>");
    }

    private void WriteCourse(TextWriter to, int course, int actions)
    {
        var rank = Draw(_certificationsUpTo);
        var codes = CodesOf(rank);
        to.WriteLine($"<formation numero=\"F{course:D7}\">\n<domaine-formation>");
        to.WriteLine($"<code-FORMACODE>{codes[0].Value}</code-FORMACODE>\n<code-FORMACODE>{codes[1].Value}</code-FORMACODE>\n<code-NSF>{codes[2].Value}</code-NSF>\n<code-ROME>{codes[3].Value}</code-ROME>\n<code-ROME>{codes[4].Value}</code-ROME>\n</domaine-formation>");
        to.WriteLine($"<intitule-formation>Titre professionnel inventé n° {rank}</intitule-formation>");
        to.WriteLine($"<objectif-formation>{Sentence(60)}</objectif-formation>\n<resultats-attendus>{Sentence(20)}</resultats-attendus>\n<contenu-formation>{Sentence(180)}</contenu-formation>");
        to.WriteLine("<certifiante>1</certifiante>\n<contact-formation><type-contact>0</type-contact><coordonnees><nom>Accueil</nom><telfixe><numtel>0100000000</numtel></telfixe><courriel>accueil@exemple.fr</courriel></coordonnees></contact-formation>");
        to.WriteLine($"<parcours-de-formation>{1 + _random.Next(4)}</parcours-de-formation>\n<code-niveau-entree>{3 + _random.Next(4)}</code-niveau-entree>\n<objectif-general-formation>6</objectif-general-formation>");
        to.WriteLine($"<certification><code-RNCP>{codes[5].Value}</code-RNCP><code-CERTIFINFO>{codes[6].Value}</code-CERTIFINFO></certification>\n<code-niveau-sortie>{4 + _random.Next(4)}</code-niveau-sortie>");
        to.WriteLine($"<url-formation><urlweb>https://catalogue.exemple.fr/formations/{course}</urlweb></url-formation>");
        for (var i = 1; i <= actions; i++)
        {
            WriteAction(to, course, i);
        }

        WriteProvider(to, _random.Next(Providers));
        to.WriteLine("</formation>");
    }

    private void WriteAction(TextWriter to, int course, int number)
    {
        var place = Draw();
        to.WriteLine($"<action numero=\"A{course:D7}-{number}\">\n<rythme-formation>{Sentence(6)}</rythme-formation>\n<code-public-vise>83056</code-public-vise>\n<niveau-entree-obligatoire>{_random.Next(2)}</niveau-entree-obligatoire>");
        to.WriteLine($"<modalites-alternance>{Sentence(8)}</modalites-alternance>\n<modalites-enseignement>{Math.Max(0, _random.Next(8) - 5)}</modalites-enseignement>\n<conditions-specifiques>{Sentence(25)}</conditions-specifiques>\n<prise-en-charge-frais-possible>{_random.Next(2)}</prise-en-charge-frais-possible>");
        to.WriteLine("<lieu-de-formation><coordonnees>");
        WriteAddress(to, place, geo: true);
        to.WriteLine($"</coordonnees></lieu-de-formation>\n<modalites-entrees-sorties>{_random.Next(10) / 9}</modalites-entrees-sorties>");
        for (var (i, count) = (0, 1 + _random.Next(2)); i < count; i++)
        {
            WriteSession(to, place, $"S{course:D7}-{number}-{i}");
        }

        var hours = 35 * (1 + _random.Next(40));
        if (_random.Next(2) == 0)
        {
            to.WriteLine("<acces-handicapes>Locaux accessibles, référent handicap</acces-handicapes>");
        }

        to.WriteLine($"<prix-total-TTC>{(_random.Next(5) == 0 ? 0 : hours * 11)}</prix-total-TTC>\n<nombre-heures-centre>{hours}</nombre-heures-centre>\n<nombre-heures-total>{hours}</nombre-heures-total>\n<conventionnement>{_random.Next(3) / 2}</conventionnement>");
        to.WriteLine($"<organisme-financeur><code-financeur>{2 + _random.Next(9)}</code-financeur></organisme-financeur>\n</action>");
    }

    private void WriteSession(TextWriter to, Place place, string number)
    {
        var start = new DateOnly(2026, 9, 1).AddDays(_random.Next(500));
        to.WriteLine($"<session numero=\"{number}\"><periode><debut>{start:yyyyMMdd}</debut><fin>{start.AddDays(30 + _random.Next(300)):yyyyMMdd}</fin></periode>\n<adresse-inscription>");
        WriteAddress(to, place, geo: false);
        to.WriteLine($"</adresse-inscription>\n<etat-recrutement>{1 + (_random.Next(4) / 3)}</etat-recrutement>");
        to.WriteLine($"<extras info=\"complements\"><extra info=\"places-restantes\">{_random.Next(15)}</extra></extras></session>");
    }

    private void WriteProvider(TextWriter to, int number)
    {
        var place = _places[(int)((long)number * 7919 % _places.Length)];
        to.WriteLine($"<organisme-formation-responsable numero=\"O{number}\">\n<numero-activite>11{number:D9}</numero-activite>\n<SIRET-organisme-formation><SIRET>{300_000_000_00000 + number}</SIRET></SIRET-organisme-formation>");
        to.WriteLine($"<nom-organisme>Centre de formation inventé {number}</nom-organisme>\n<raison-sociale>Association inventée {number}</raison-sociale>\n<coordonnees-organisme><coordonnees>");
        WriteAddress(to, place, geo: false);
        to.WriteLine($"<web><urlweb>https://organisme{number}.exemple.fr</urlweb></web></coordonnees></coordonnees-organisme>\n<contact-organisme><coordonnees><nom>Secrétariat</nom><courriel>contact@exemple.fr</courriel></coordonnees></contact-organisme>\n</organisme-formation-responsable>");
    }

    private static void WriteAddress(TextWriter to, Place place, bool geo)
    {
        to.WriteLine($"<adresse><ligne>12 rue des Essais</ligne><codepostal>{place.Postcode}</codepostal><ville>{Escaped(place.City)}</ville><code-INSEE-commune>{place.Commune}</code-INSEE-commune>");
        to.WriteLine(geo
            ? string.Create(CultureInfo.InvariantCulture, $"<geolocalisation><latitude>{place.Latitude:0.######}</latitude><longitude>{place.Longitude:0.######}</longitude></geolocalisation></adresse>")
            : "</adresse>");
    }

    private Place Draw()
    {
        // Streets are some kilometres around the point of the commune.
        var place = _places[Draw(_populationUpTo)];
        return place with { Latitude = place.Latitude + ((_random.NextDouble() - 0.5) * 0.05), Longitude = place.Longitude + ((_random.NextDouble() - 0.5) * 0.05) };
    }

    private int Draw(double[] upTo)
    {
        var found = Array.BinarySearch(upTo, _random.NextDouble() * upTo[^1]);
        return Math.Min(found < 0 ? ~found : found, upTo.Length - 1);
    }

    private string Sentence(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(Words[_random.Next(Words.Length)]);
        }

        return text.ToString();
    }

    private static double[] Cumulated(IEnumerable<double> weights)
    {
        var sum = 0.0;
        return [.. weights.Select(w => sum += w)];
    }

    private static Place[] Grid() =>
    [
        .. from row in Enumerable.Range(0, 40)
           from column in Enumerable.Range(0, 40)
           select new Place($"{10 + (row * 2)}{100 + column}", $"{10 + (row * 2)}{100 + column}", $"Essai-{row}-{column}", 43 + (row * 0.18), -1 + (column * 0.2), 1.0 / (1 + (((row * 40) + column) * 7 % 97))),
    ];

    private static Place[] ReadCommunes(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var header = reader.ReadLine()!.Split(',');
        int Column(string name) => Array.IndexOf(header, name);
        var (code, city, postcode, lat, lon, population) = (Column("insee_com"), Column("commune"), Column("code_postal"), Column("lat"), Column("lng"), Column("population_2021"));
        var places = new List<Place>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields.Length == header.Length && fields[postcode].Length == 5 && fields[code].Length == 5
                && double.TryParse(fields[lat], CultureInfo.InvariantCulture, out var latitude) && double.TryParse(fields[lon], CultureInfo.InvariantCulture, out var longitude)
                && double.TryParse(fields[population], CultureInfo.InvariantCulture, out var people) && people > 0)
            {
                places.Add(new Place(fields[code], fields[postcode], fields[city], latitude, longitude, people));
            }
        }

        return [.. places];
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Rome(int rank) => $"{(char)('A' + (rank % 14))}{1100 + (rank % 80)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
