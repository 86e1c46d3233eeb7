using System.Net;
using Passerelles.Engine.Reference;
using Passerelles.TestKit;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.LivedExperience;

public sealed class LivedExperienceTests(CatalogueSite shared)
{
    private static readonly LivedSituation Situation = SampleReleases.Catalogue().Situations.First(s => s.Id is "aider-un-parent-age");

    [Fact]
    public async Task Answers_OfASituation_BecomeSkillsWithTheirEvidenceThenOccupations()
    {
        using var browser = new SiteBrowser(shared.Site);
        var choose = await browser.GetAsync("/experience-de-vie");

        var questions = await browser.PressAsync(choose, "Continuer", ("situation", Situation.Id));
        Assert.Equal(Situation.Questions.Length, questions.Document.QuerySelectorAll("input[name=oui]").Length);

        var summary = await browser.PressAsync(questions, "Voir ce que cela m’a appris", ("oui", $"{Situation.Id}.0"));
        Assert.Equal(HttpStatusCode.OK, summary.Status);
        Assert.Contains(OneLine(Situation.Questions[0].Text), summary.Text, StringComparison.Ordinal);
        Assert.All(Situation.Limits, limit => Assert.Contains(OneLine(limit), summary.Text, StringComparison.Ordinal));
        Assert.True(summary.Headers.CacheControl!.NoStore);

        var results = await browser.PressAsync(summary, "Voir les métiers proches");
        Assert.Equal(HttpStatusCode.OK, results.Status);
        Assert.NotEmpty(results.Document.QuerySelectorAll("main a[href^='/metiers/']"));
    }

    [Fact]
    public async Task Answers_GoneBackTo_AreStillTicked()
    {
        using var browser = new SiteBrowser(shared.Site);
        var questions = await browser.PressAsync(await browser.GetAsync("/experience-de-vie"), "Continuer", ("situation", Situation.Id));
        var summary = await browser.PressAsync(questions, "Voir ce que cela m’a appris", ("oui", $"{Situation.Id}.1"));

        var again = await browser.PressAsync(summary, "Revoir mes réponses");

        Assert.Equal($"{Situation.Id}.1", again.Document.QuerySelector("input[name=oui][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Form_WithNothingTicked_SaysWhatToDo()
    {
        using var browser = new SiteBrowser(shared.Site);
        var choose = await browser.GetAsync("/experience-de-vie");

        var none = await browser.PressAsync(choose, "Continuer");
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("Cochez au moins une situation", none.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        var questions = await browser.PressAsync(choose, "Continuer", ("situation", Situation.Id));
        var noAnswer = await browser.PressAsync(questions, "Voir ce que cela m’a appris");
        Assert.Equal(HttpStatusCode.BadRequest, noAnswer.Status);
        Assert.Contains("aucune question", noAnswer.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inconnue", "inconnue.0")]
    [InlineData("aider-un-parent-age", "aider-un-parent-age.999")]
    [InlineData("aider-un-parent-age", "aider-un-parent-age.-1")]
    [InlineData("<script>", "\uFFFE\uD800")]
    public async Task Form_Tampered_IsReadAsNothing(string situation, string answer)
    {
        using var browser = new SiteBrowser(shared.Site);
        var choose = await browser.GetAsync("/experience-de-vie");
        var fields = SiteBrowser.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)choose.Document.QuerySelector("main form")!);

        var page = await browser.PostAsync("/experience-de-vie", [.. fields, ("situation", situation), ("oui", answer), ("do", "bilan")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll(".learnt li"));
    }

    // The text of a page is read with ordinary spaces.
    private static string OneLine(string text) => text.Replace('\u00A0', ' ');
}
