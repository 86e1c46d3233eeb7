using System.Net;
using System.Text.RegularExpressions;
using Passerelles.Cli.Figures.Layouts;
using Passerelles.Engine;
using Passerelles.Engine.Evaluation;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Figures;

public sealed partial class LayoutBenchmarkTests
{
    [Fact]
    public async Task Layouts_OfTwoResumes_AreReadWithTheirWords()
    {
        if (LayoutPrinter.Missing is [_, ..] missing)
        {
            Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), $"Missing in CI: {string.Join(", ", missing)}");
            Assert.Skip($"Not installed: {string.Join(", ", missing)}.");
        }

        var map = OccupationMap.Build(OccupationReference.Build(SampleReleases.Catalogue(), null));
        LabelledResume[] resumes = [SampleResumes.Get("002-aide-soignante-ehpad"), SampleResumes.Get("026-macon")];

        var figures = await LayoutBenchmark.RunAsync(map, resumes, 1, new Progress<string>(), TestContext.Current.CancellationToken);

        Assert.Equal(ResumeLayout.All.Select(l => l.Name), figures.Select(f => f.Name), StringComparer.Ordinal);
        Assert.All(figures, f =>
        {
            Assert.Equal((2, 0), (f.Cases, f.Unread));
            Assert.True(f.Recall >= f.Goal, $"{f.Name}: {f.Recall:0.000}");
        });
    }

    [Fact]
    public void Page_EveryLayout_HasEveryWordOfTheResume()
    {
        Assert.All(ResumeLayout.All, layout => Assert.All(SampleResumes.All, resume =>
        {
            var page = layout.Page(resume);
            var text = WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<body>", StringComparison.Ordinal)..], " "));
            Assert.True(TokenRecall.Of(TokenRecall.Tokenise(resume.Text), text) == 1, $"{layout.Name}: {resume.Name}");
        }));
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
