using Passerelles.Engine.Resumes;
using Passerelles.Web.Features.Profile;

namespace Passerelles.Web.Tests.Features.Profile;

public sealed class MonthTextTests
{
    [Theory]
    [InlineData("09/2019", 2019, 9)]
    [InlineData("9-2019", 2019, 9)]
    [InlineData("2019-09", 2019, 9)]
    [InlineData("2019", 2019, null)]
    public void Text_ThatNamesAMonth_IsRead(string text, int year, int? month)
    {
        Assert.True(MonthText.TryRead(text, out var read));
        Assert.Equal(new YearMonth(year, month), read);
    }

    [Theory]
    [InlineData("13/2019")]
    [InlineData("0/2019")]
    [InlineData("09/19")]
    [InlineData("١٩/2019")]
    [InlineData("1/2/2019")]
    [InlineData("0009")]
    public void Text_ThatNamesNone_IsRefused(string text) => Assert.False(MonthText.TryRead(text, out _));

    [Theory]
    [InlineData("01/2020", "12/2021", 24)]
    [InlineData("01/2020", "01/2020", 1)]
    [InlineData("2016", "2018", 25)]
    public void Months_BetweenTwo_CountBoth(string start, string end, int expected)
    {
        Assert.True(MonthText.TryRead(start, out var s) & MonthText.TryRead(end, out var e));
        Assert.Equal(expected, MonthText.Between(s, e));
    }
}
