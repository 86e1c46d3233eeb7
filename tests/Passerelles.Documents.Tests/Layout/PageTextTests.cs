namespace Passerelles.Documents.Tests.Layout;

public sealed class PageTextTests
{
    private const double LineHeight = 12;
    private const double CharacterWidth = 5;

    [Fact]
    public void TwoColumns_LevelLineByLine_AreNotReadAcross()
    {
        var words = Enumerable.Range(0, 8).SelectMany(i => (PageWord[])
        [
            .. Line(60, 100 + (i * 14), $"gauche numéro {i} du texte"),
            .. Line(320, 100 + (i * 14), $"droite numéro {i} du texte"),
        ]);

        var text = Read(words);

        Assert.True(text.IndexOf("gauche numéro 7", StringComparison.Ordinal) < text.IndexOf("droite numéro 0", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Dates_BesideJobs_StayWithThem()
    {
        var text = Read(
        [
            .. Line(60, 100, "2019 – 2022"), .. Line(180, 100, "Infirmière au CHU de Lille"),
            .. Line(180, 114, "Soins en chirurgie digestive"),
            .. Line(60, 140, "2016 – 2019"), .. Line(180, 140, "Aide-soignante à Roubaix"),
            .. Line(180, 154, "Équipe de nuit de douze personnes"),
        ]);

        Assert.Equal(
            "2019 – 2022\tInfirmière au CHU de Lille\nSoins en chirurgie digestive\n\n2016 – 2019\tAide-soignante à Roubaix\nÉquipe de nuit de douze personnes", text);
    }

    [Fact]
    public void Footer_RepeatedOnEachPage_IsReadOnce()
    {
        var pages = Enumerable.Range(1, 3).Select(i => new PageWords(595, 842,
            [.. Line(60, 300, $"contenu de la page numéro {i}"), .. Line(60, 820, $"Dupont Marie, page {i}"), .. Line(500, 820, $"{i} / 3")]));

        var text = PageText.Of(pages);

        Assert.Equal("contenu de la page numéro 1\n\nDupont Marie, page 1\n\ncontenu de la page numéro 2\n\ncontenu de la page numéro 3", text);
    }

    [Fact]
    public void Order_OfTheWordsGiven_ChangesNothing()
    {
        PageWord[] words =
        [
            .. Line(60, 60, "Marie Dupont, aide-soignante"),
            .. Enumerable.Range(0, 6).SelectMany(i => Line(60, 100 + (i * 14), $"gauche {i}")),
            .. Enumerable.Range(0, 9).SelectMany(i => Line(300, 103 + (i * 15), $"droite {i} plus longue")),
        ];
        var shuffled = words.ToArray();
        new Random(9).Shuffle(shuffled);

        Assert.Equal(Read(words), Read(shuffled));
    }

    [Fact]
    public void Page_OfManyWords_IsRead()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 20_000).Select(i => new PageWord(random.Next(500), random.Next(800), random.Next(500, 600), random.Next(800, 842), "mot"));

        Assert.Contains("mot", Read(words), StringComparison.Ordinal);
    }

    private static string Read(IEnumerable<PageWord> words) => PageText.Of([new PageWords(595, 842, [.. words])]);

    private static IEnumerable<PageWord> Line(double left, double top, string text)
    {
        foreach (var word in text.Split(' '))
        {
            yield return new PageWord(left, top, left + (word.Length * CharacterWidth), top + LineHeight, word);
            left += (word.Length * CharacterWidth) + (LineHeight / 4);
        }
    }
}
