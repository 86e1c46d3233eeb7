using Passerelles.Engine.Resumes;

namespace Passerelles.Engine.Tests.Resumes;

public sealed class DateScannerTests
{
    private static readonly YearMonth Today = new(2026, 11);

    [Theory]
    [InlineData("Janvier 2022 – Mars 2024", "2022-01", "2024-03", false, 27)]
    [InlineData("01/2016 - 08/2019", "2016-01", "2019-08", false, 44)]
    [InlineData("depuis 2022", "2022", null, true, 53)]
    [InlineData("de 2015 à 2018", "2015", "2018", false, 36)]
    [InlineData("2013-2015", "2013", "2015", false, 24)]
    [InlineData("2013-15", "2013", "2015", false, 24)]
    [InlineData("sept. 2019 à ce jour", "2019-09", null, true, 87)]
    [InlineData("Septembre 2019 - aujourd’hui", "2019-09", null, true, 87)]
    [InlineData("juillet 2017 à septembre 2019", "2017-07", "2019-09", false, 27)]
    [InlineData("de juin à août 2019", "2019-06", "2019-08", false, 3)]
    [InlineData("01/09/2020 – présent", "2020-09", null, true, 75)]
    [InlineData("May 2022 - Present", "2022-05", null, true, 55)]
    [InlineData("2O15 - 2O23", "2015", "2023", false, 96)]
    [InlineData("04/2016 - ...", "2016-04", null, true, 128)]
    [InlineData("2018 - 2015", "2015", "2018", false, 36)]
    [InlineData("entre 2015 et 2018", "2015", "2018", false, 36)]
    [InlineData("3 ans et demi", null, null, false, 42)]
    [InlineData("2015-auj.", "2015", null, true, 137)]
    [InlineData("09/20 → 02/22", "2020-09", "2022-02", false, 18)]
    [InlineData("11/2019–ce j.", "2019-11", null, true, 85)]
    [InlineData("2022 a ojourdui", "2022", null, true, 53)]
    [InlineData("depui 2018", "2018", null, true, 101)]
    [InlineData("janvié 2019 a septenbre 2020", "2019-01", "2020-09", false, 21)]
    [InlineData("du printemps 2019 à l'automne 2020", "2019", "2020", false, 12)]
    [InlineData("été 2021", "2021", null, false, 0)]
    [InlineData("2023 2025", "2023", "2025", false, 24)]
    [InlineData("92-98 : maçon", "1992", "1998", false, 72)]
    [InlineData("de 92 à 98", "1992", "1998", false, 72)]
    [InlineData("du 1er juillet au 31 août 2020", "2020-07", "2020-08", false, 2)]
    [InlineData("2021 -", "2021", null, true, 65)]
    [InlineData("depuis 3 ans", null, null, true, 36)]
    public void Scan_Period_IsRead(string text, string? from, string? to, bool isCurrent, int months)
    {
        var folded = FoldedText.Of(text, 1000).Folded;
        var span = Assert.Single(DateScanner.Scan(folded, 0, folded.Length));
        Assert.Equal((from, to, isCurrent, months), (span.From?.ToString(), span.To?.ToString(), span.IsCurrent, span.Months(Today) ?? 0));
    }

    [Theory]
    [InlineData("06 12 34 20 19")]
    [InlineData("06.12.34.56.78")]
    [InlineData("75011 Paris")]
    [InlineData("prime de 2000 €")]
    [InlineData("plus de 2000 heures")]
    [InlineData("Windows et Excel")]
    [InlineData("de 60 à 90 résidents")]
    [InlineData("jeunes (12-15)")]
    [InlineData("loi 2002-2")]
    public void Scan_NumberThatIsNoDate_IsLeft(string text)
    {
        var folded = FoldedText.Of(text, 1000).Folded;
        Assert.Empty(DateScanner.Scan(folded, 0, folded.Length));
    }
}
