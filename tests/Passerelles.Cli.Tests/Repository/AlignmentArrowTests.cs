using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Repository;

/// <summary>The ROME–ESCO correspondence is the answer key of the linking benchmark: what links or measures must not know it.</summary>
public sealed class AlignmentArrowTests
{
    [Theory]
    [InlineData("src/Passerelles.Engine/Linking")]
    [InlineData("src/Passerelles.Engine/Evaluation")]
    [InlineData("src/Passerelles.Engine/Resumes")]
    [InlineData("src/Passerelles.Engine/Matching")]
    [InlineData("src/Passerelles.Engine/Text")]
    [InlineData("src/Passerelles.Cli/Figures")]
    public void Folder_ThatLinksOrMeasures_DoesNotNameTheCorrespondence(string folder)
    {
        string[] forbidden = ["RomeEsco", "rome-esco", "rome_esco", "Engine.Alignment"];

        var files = Directory.EnumerateFiles(Checkout.PathOf(folder), "*.cs", SearchOption.AllDirectories).ToList();
        var offences = from file in files
                       from line in File.ReadLines(file)
                       from word in forbidden
                       where line.Contains(word, StringComparison.Ordinal)
                       select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.NotEmpty(files);
        Assert.Empty(offences);
    }

    [Theory]
    [InlineData("LinkCommand.cs")]
    [InlineData("ClassifyCommand.cs")]
    [InlineData("EvaluateCommand.cs")]
    public void Command_OfTheBenchmarks_DoesNotNameTheCorrespondence(string command)
    {
        var text = File.ReadAllText(Checkout.PathOf($"src/Passerelles.Cli/Commands/{command}"));

        Assert.DoesNotContain("RomeEsco", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alignment", text, StringComparison.Ordinal);
    }
}
