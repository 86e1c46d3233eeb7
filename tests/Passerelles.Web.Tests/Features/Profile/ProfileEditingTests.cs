using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Passerelles.Web.Tests.Http;

namespace Passerelles.Web.Tests.Features.Profile;

public sealed class ProfileEditingTests(CatalogueSite shared)
{
    [Fact]
    public async Task Profile_Untouched_ComesBackTheSame()
    {
        using var browser = new SiteBrowser(shared.Site);
        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");

        var again = await browser.PressAsync(understood, "Mettre à jour le profil");

        Assert.Equal(Fields(understood), Fields(again));
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task Experience_Removed_IsGoneFromTheResults()
    {
        using var browser = new SiteBrowser(shared.Site);
        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");
        var before = understood.Document.QuerySelectorAll("input[name^='e.'][name$='.title']").Length;

        var after = await browser.PressAsync(understood, "Enlever l’expérience");

        Assert.Equal(before - 1, after.Document.QuerySelectorAll("input[name^='e.'][name$='.title']").Length);
        Assert.Contains("Expérience enlevée.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_Corrected_IsLinkedAgainAndItsDatesAreKept()
    {
        using var browser = new SiteBrowser(shared.Site);
        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");

        var after = await browser.PressAsync(understood, "Mettre à jour le profil", ("e.0.title", "Ergothérapeute"), ("e.0.start", "01/2020"), ("e.0.end", "12/2021"));

        Assert.Equal("ergotherapeute", Select(after, "e.0.job"));
        Assert.Contains("2\u00A0ans", after.Document.QuerySelector(".card legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Occupation_ChosenByHand_IsKept()
    {
        using var browser = new SiteBrowser(shared.Site);
        var understood = await browser.UploadAsync(Resumes.NursingAssistant, "cv.txt");

        var after = await browser.PressAsync(understood, "Mettre à jour le profil", ("e.0.job", ""));

        Assert.Equal("", Select(after, "e.0.job"));
    }

    [Theory]
    [InlineData("31/31", "", "Écrivez le mois et l’année")]
    [InlineData("hier", "", "Écrivez le mois et l’année")]
    [InlineData("01/2022", "01/2020", "La date de fin est avant la date de début")]
    public async Task Date_ThatCannotBe_IsSaidBesideItsField(string start, string end, string says)
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/profil");

        var after = await browser.PressAsync(page, "Ajouter cette expérience", ("new.e.title", "Aide-soignante"), ("new.e.start", start), ("new.e.end", end));

        Assert.Equal(HttpStatusCode.BadRequest, after.Status);
        var field = after.Document.QuerySelector("input[name='e.0.start']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains(says, after.Document.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(start, ((IHtmlInputElement)field).Value);
    }

    [Fact]
    public async Task Skill_Typed_IsAddedOrAsked()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/profil");

        var asked = await browser.PressAsync(page, "Ajouter cette compétence", ("new.s", "toilette"));
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("voulez-vous dire", asked.Text, StringComparison.Ordinal);

        var chosen = asked.Document.QuerySelector(".choices button")!.TextContent;
        var added = await browser.PressAsync(asked, chosen);
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Single(added.Document.QuerySelectorAll("input[name^='s.'][name$='.id']"));
    }

    [Fact]
    public async Task Certification_AddedThenInPreparation_OpensNoGate()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/profil");

        var added = await browser.PressAsync(page, "Ajouter ce diplôme", ("new.c", "deas"));
        var held = await browser.PressAsync(added, "Voir les métiers proches");
        var ongoing = await browser.PressAsync(added, "Voir les métiers proches", ("c.0.ongoing", "1"));

        Assert.Contains("vous indiquez avoir un diplôme exigé", GateOf(held, "aide-soignant"), StringComparison.Ordinal);
        Assert.DoesNotContain("vous indiquez avoir un diplôme exigé", GateOf(ongoing, "aide-soignant"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_OfAnEmptyProfile_AskForSomethingInstead()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/profil");

        var answer = await browser.PressAsync(page, "Voir les métiers proches");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Votre profil est vide", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skills_Ticked_LeadToResultsSaidByThePerson()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/competences");
        var skills = page.Document.QuerySelectorAll<IHtmlInputElement>("input[name=skill]").Select(i => i.Value).Take(12).ToArray();

        var filtered = await browser.PressAsync(page, "Filtrer", ("q", "toilette"), ("skill", skills[0]));
        Assert.Equal(skills[0], SiteBrowser.FieldsOf(filtered.Document.QuerySelector<IHtmlFormElement>("form.skills-form")!).First(f => f.Name is "skill").Value);

        var token = page.Document.QuerySelector<IHtmlInputElement>("main input[name=jeton]")!.Value;
        var results = await browser.PostAsync("/profil/resultats", [("jeton", token), .. skills.Select(s => (Name: "skill", Value: s))]);
        Assert.Equal(HttpStatusCode.OK, results.Status);
        Assert.NotEmpty(results.Document.QuerySelectorAll(".match"));
        Assert.Empty(results.Document.QuerySelectorAll("q.quote"));
        Assert.Contains("vous l’avez dit", results.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfHostileFields_IsBoundedAndEncoded()
    {
        using var browser = new SiteBrowser(shared.Site);
        var page = await browser.GetAsync("/profil");
        var token = page.Document.QuerySelector<IHtmlInputElement>("main input[name=jeton]")!.Value;
        List<(string, string)> fields = [("jeton", token), ("e.0.title", "<script>alert(1)</script>"), ("e.0.job", "../../etc"), ("e.0.months", "-5"), ("e.0.was", new string('x', 9000))];
        fields.AddRange(Enumerable.Range(0, 500).Select(i => ($"e.{i + 1}.title", new string('e', 500))));
        fields.AddRange(Enumerable.Range(0, 500).Select(i => ($"s.{i}.id", "ogr:" + i)));
        fields.AddRange(Enumerable.Range(0, 500).Select(_ => ("e.0.q", "\u0007ligne\u202E")));
        fields.Add(("do", "remove-e-99999999999"));
        fields.Add(("c.0.id", "nulle-part"));

        var answer = await browser.PostAsync("/profil", fields);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Document.QuerySelector("main script"));
        var titles = answer.Document.QuerySelectorAll<IHtmlInputElement>("input[name^='e.'][name$='.title']").Select(i => i.Value).ToArray();
        Assert.Equal(60, titles.Length);
        Assert.Equal("<script>alert(1)</script>", titles[0]);
        Assert.All(titles, t => Assert.True(t.Length <= 160, $"A title of {t.Length} characters went through."));
        Assert.True(answer.Document.QuerySelectorAll("input[name='e.0.q']").Length <= 4);
        Assert.Empty(answer.Document.QuerySelectorAll("input[name^='s.']"));
        Assert.Empty(answer.Document.QuerySelectorAll("input[name^='c.']"));
    }

    [Fact]
    public async Task Post_OfANullCharacter_IsRefused()
    {
        using var browser = new SiteBrowser(shared.Site);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/profil", [("languages", "fran\u0000çais")])).Status);
    }

    private static (string, string)[] Fields(SitePage page) =>
        [.. SiteBrowser.FieldsOf(page.Document.QuerySelector<IHtmlFormElement>("form.editor")!).Where(f => f.Name is not "jeton").Order()];

    private static string Select(SitePage page, string name) => page.Document.QuerySelector<IHtmlSelectElement>($"select[name='{name}']")!.Value ?? "";

    private static string GateOf(SitePage results, string occupation) => results.Document.QuerySelectorAll(".match")
        .First(m => m.QuerySelector($"h2 a[href='/metiers/{occupation}']") is not null).QuerySelector(".gate-line")!.TextContent;
}
