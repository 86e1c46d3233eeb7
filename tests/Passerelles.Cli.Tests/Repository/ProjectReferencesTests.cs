using System.Xml.Linq;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Repository;

public sealed class ProjectReferencesTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Engine", [] },
        { "Data", ["Engine"] },
        { "Imports", ["Data"] },
        { "Documents", ["Engine"] },
        { "Web", ["Imports", "Documents"] },
        { "Cli", ["Web"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Project_References_AreThoseOfTheArchitecture(string project, string[] expected)
    {
        var file = XDocument.Load(Checkout.PathOf($"src/Passerelles.{project}/Passerelles.{project}.csproj"));

        var references = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["Passerelles.".Length..]);

        Assert.Equal(expected.Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Engine_References_NothingButTheFramework()
    {
        var file = XDocument.Load(Checkout.PathOf("src/Passerelles.Engine/Passerelles.Engine.csproj"));
        Assert.Empty(file.Descendants("PackageReference"));

        var assemblies = typeof(Engine.Reference.OccupationReference).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.All(assemblies, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Engine_Sources_TouchNoFileClockOrNetwork()
    {
        string[] forbidden = ["System.IO", "File.", "Directory.", "DateTime.Now", "TimeProvider", "HttpClient", "Console."];

        var offences = from path in Directory.EnumerateFiles(Checkout.PathOf("src/Passerelles.Engine"), "*.cs", SearchOption.AllDirectories)
                       where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                       from line in File.ReadLines(path)
                       where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                       from word in forbidden
                       where line.Contains(word, StringComparison.Ordinal)
                       select $"{Path.GetFileName(path)}: {line.Trim()}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Sql_IsKnownToDataAlone()
    {
        var offences = from path in Directory.EnumerateFiles(Checkout.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
                       where !path.Contains("Passerelles.Data", StringComparison.Ordinal)
                       from package in XDocument.Load(path).Descendants("PackageReference")
                       let name = package.Attribute("Include")!.Value
                       where name.Contains("EntityFrameworkCore", StringComparison.Ordinal) || name.Contains("Npgsql", StringComparison.Ordinal)
                       select $"{Path.GetFileName(path)}: {name}";

        Assert.Empty(offences);
    }
}
