using System.Text.Json;
using Passerelles.Cli.Figures;
using Passerelles.Engine.Evaluation;
using Passerelles.TestKit;

namespace Passerelles.Cli.Tests.Figures;

public sealed class QualityReportTests
{
    private static readonly QualityReport Report =
        JsonSerializer.Deserialize<QualityReport>(File.ReadAllText(Checkout.PathOf("docs/quality.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Markdown_OfTheStoredReport_IsTheDocument() =>
        Assert.Equal(File.ReadAllText(Checkout.PathOf("docs/quality.md")), QualityMarkdown.Write(Report));

    [Fact]
    public void Report_EveryRow_SaysWhatItMeansAndWhatItDoesNotProve()
    {
        Assert.NotEmpty(Report.Rows);
        Assert.All(Report.Rows, row =>
        {
            Assert.True(row.Cases > 0);
            Assert.True(row.Meaning.Length > 0);
            Assert.True(row.Limits.Length > 0);
        });
    }

    [Fact]
    public void Report_CvsNotLookedAt_ShowNoFailure()
    {
        var unseen = Assert.Single(Report.Rows, r => r.Data.EndsWith("test", StringComparison.Ordinal));
        Assert.Empty(unseen.Failures);
        Assert.True(unseen.FailureCount > 0);
    }

    [Fact]
    public void Report_Layouts_AreThoseThatCanBeMade() =>
        Assert.Equal(Passerelles.Cli.Figures.Layouts.ResumeLayout.All.Select(l => l.Name), Report.Layouts.Select(l => l.Name), StringComparer.Ordinal);
}
