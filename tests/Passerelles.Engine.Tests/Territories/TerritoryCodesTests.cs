using Passerelles.Engine.Territories;

namespace Passerelles.Engine.Tests.Territories;

public sealed class TerritoryCodesTests
{
    [Theory]
    [InlineData("34172", "34")]
    [InlineData(" 2a004 ", "2A")]
    [InlineData("97302", "973")]
    [InlineData("98818", "988")]
    [InlineData("01001", "01")]
    public void CommuneCode_WellFormed_KnowsItsDepartment(string text, string department)
    {
        Assert.True(CommuneCode.TryParse(text, out var code));
        Assert.Equal(department, code.Department.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3417")]
    [InlineData("20004")]
    [InlineData("99138")]
    [InlineData("96001")]
    [InlineData("3417A")]
    [InlineData("３４１７２")]
    [InlineData("2C004")]
    public void CommuneCode_Malformed_IsRefused(string? text) => Assert.False(CommuneCode.TryParse(text, out _));

    [Theory]
    [InlineData("1", "01")]
    [InlineData("2b", "2B")]
    [InlineData("974", "974")]
    public void DepartmentCode_WellFormed_IsNormalised(string text, string expected)
    {
        Assert.True(DepartmentCode.TryParse(text, out var code));
        Assert.Equal(expected, code.ToString());
    }

    [Theory]
    [InlineData("20")]
    [InlineData("96")]
    [InlineData("00")]
    [InlineData("0")]
    [InlineData("970")]
    [InlineData("A")]
    [InlineData("034")]
    public void DepartmentCode_Malformed_IsRefused(string text) => Assert.False(DepartmentCode.TryParse(text, out _));

    [Theory]
    [InlineData("34 000", "34000")]
    [InlineData("97300", "97300")]
    public void Postcode_WellFormed_IsNormalised(string text, string expected)
    {
        Assert.True(Postcode.TryParse(text, out var code));
        Assert.Equal(expected, code.ToString());
    }

    [Fact]
    public void Territories_OfFrance_AreCounted()
    {
        Assert.Equal(18, TerritoryNames.Regions.Length);
        Assert.Equal(101, TerritoryNames.Departments.Length);
        Assert.Equal(101, TerritoryNames.Departments.Select(d => d.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            TerritoryNames.Departments.Select(d => d.Code), TerritoryNames.Regions.SelectMany(r => r.Departments).Order());
        Assert.All(TerritoryNames.Regions, r => Assert.All(r.Departments, d => Assert.Equal(r.Code, TerritoryNames.Of(d).Region)));
    }

    [Theory]
    [InlineData("Ile-de-France", "11")]
    [InlineData("Nouvelle Aquitaine", "75")]
    [InlineData("Provence-Alpes-Côte d'Azur", "93")]
    [InlineData("Réunion", "04")]
    [InlineData("CENTRE VAL DE LOIRE", "24")]
    public void FindRegion_AnyWriting_IsFound(string name, string code) => Assert.Equal(code, TerritoryNames.FindRegion(name)?.Code.ToString());

    [Theory]
    [InlineData("Côtes d'Armor", "22")]
    [InlineData("la Réunion", "974")]
    [InlineData("Val d’Oise", "95")]
    [InlineData("LOZERE", "48")]
    public void FindDepartment_AnyWriting_IsFound(string name, string code) => Assert.Equal(code, TerritoryNames.FindDepartment(name)?.Code.ToString());

    [Fact]
    public void Find_AnotherName_IsNull()
    {
        Assert.Null(TerritoryNames.FindRegion("France Entière"));
        Assert.Null(TerritoryNames.FindDepartment(""));
    }
}
