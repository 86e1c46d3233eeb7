using Passerelles.Data;
using Passerelles.Data.Esco;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Esco;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Esco;

public sealed class EscoReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly EscoSample _french = new();
    private readonly EscoSample _english = new("en");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_FrenchArchive_TakesEveryConceptAndLink()
    {
        var result = Read(_french.WriteTo(_folder.Path));

        Assert.Empty(result.Problems);
        var release = result.Release!;
        Assert.Equal(("esco", "v1.2.0", "ESCO v1.2.0"), (release.Info.Source, release.Info.Name, release.Info.Title));
        Assert.Equal((11, 3, 4), (release.Groups.Length, release.Occupations.Length, release.Skills.Length));
        var nurse = Occupation(release, EscoSample.Nurse);
        Assert.Equal(("2221.1", "2221", true), (nurse.Code.ToString(), nurse.Code.Isco.ToString(), nurse.IsRegulated));
        Assert.Equal(["infirmière d'essai", "infirmier d'essai"], nurse.French.Alternatives);
        Assert.Equal("Écrit pour les essais.", nurse.French.Description);
        Assert.Null(nurse.English);
        Assert.Equal([EscoSample.Anatomy, EscoSample.Empathy], Uris(release, nurse.Essential), StringComparer.Ordinal);
        Assert.Equal([EscoSample.Wash], Uris(release, nurse.Optional), StringComparer.Ordinal);
        var night = Occupation(release, EscoSample.NightNurse);
        Assert.Equal(nurse, release.Occupations[Assert.Single(night.Broader)]);
        Assert.Equal(EscoCollections.Research, night.Collections);
    }

    [Fact]
    public void Read_Skills_KnowTheirKindPlaceAndCollections()
    {
        var release = Read(_french.WriteTo(_folder.Path)).Release!;

        var wash = Skill(release, EscoSample.Wash);
        var inBed = Skill(release, EscoSample.WashInBed);
        Assert.Equal((EscoSkillKind.Skill, EscoReuse.SectorSpecific), (wash.Kind, wash.Reuse));
        Assert.Equal(["faire une toilette"], wash.French.Alternatives);
        Assert.Equal("S3", release.Groups[Assert.Single(wash.Groups)].Notation);
        Assert.Equal("S", release.Groups[Assert.Single(release.Groups[wash.Groups[0]].Broader)].Notation);
        Assert.Equal(wash, release.Skills[Assert.Single(inBed.Broader)]);
        Assert.Equal([EscoSample.Anatomy], Uris(release, wash.Optional), StringComparer.Ordinal);
        Assert.Equal(EscoSkillKind.Knowledge, Skill(release, EscoSample.Anatomy).Kind);
        Assert.Equal(EscoCollections.Transversal, Skill(release, EscoSample.Empathy).Collections);
    }

    [Fact]
    public void Read_BothLanguages_MakeOneRelease()
    {
        var result = Read(_english.WriteTo(_folder.Path), _french.WriteTo(_folder.Path));

        Assert.Empty(result.Problems);
        var nurse = Occupation(result.Release!, EscoSample.Nurse);
        Assert.Equal(("infirmier d'essai/infirmière d'essai", "sample nurse"), (nurse.French.Label, nurse.English?.Label));
        Assert.Equal(["practice nurse", "ward nurse"], nurse.English!.Alternatives);
        Assert.All(result.Release!.Skills, s => Assert.NotNull(s.English));
        Assert.All(result.Release!.Groups, g => Assert.NotNull(g.English));
        Assert.True(EscoTaxonomy.Build(result.Release!).HasEnglish);
    }

    [Fact]
    public void Read_FolderOfArchivesOrUnpacked_GivesTheSameAsTheArchives()
    {
        var archives = Read(_french.WriteTo(_folder.Path), _english.WriteTo(_folder.Path)).Release!;
        var folder = Read(_folder.Path).Release!;

        Assert.Equal(Fingerprint(archives), Fingerprint(folder));
    }

    [Fact]
    public void Read_EveryOrderOfArchives_GivesTheSameRelease()
    {
        var links = Part("links 1.1.1.zip", f => f.Contains("Relations", StringComparison.Ordinal), f => f.Replace("_fr", "", StringComparison.Ordinal));
        var rest = Part("classification v1.2.0.zip", f => f is not "occupationSkillRelations_fr.csv", f => f);

        var first = Read(links, rest);
        var second = Read(rest, links);

        Assert.Equal(Fingerprint(first.Release!), Fingerprint(second.Release!));
        Assert.Equal(8, first.Release!.Occupations.Sum(o => o.Essential.Length + o.Optional.Length));
        // What both have comes from the archive of the concepts, and only what it lacks from the other.
        Assert.Contains("links 1.1.1.zip : occupationSkillRelations", first.Release!.Notes!.Split('\n'), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_ListOfLabels_CompletesAndStandsForSkills()
    {
        var labels = new EscoSample();
        labels.Files.Clear();
        labels["skills"] = $"conceptUri,preferredLabel,altLabels\n{EscoSample.Wash},laver,se laver|faire la toilette\n{EscoSample.WashInBed},laver au lit,\n{EscoSample.Anatomy},anatomie,\n";
        labels["occupations"] = $"conceptUri,preferredLabel,altLabels\n{EscoSample.NightNurse},autre nom,veilleur|veilleuse\n{EscoSample.Nurse},autre nom,ignoré\n";
        var classification = Part("v1.2.0.zip", f => f is not "skills_fr.csv", f => f);

        var result = Read(WriteZip("labels.zip", labels), classification);

        var release = result.Release!;
        Assert.Equal(["se laver", "faire la toilette"], Skill(release, EscoSample.Wash).French.Alternatives);
        Assert.Equal(EscoSkillKind.Skill, Skill(release, EscoSample.Wash).Kind);
        // Empathy is in no list of labels: its collection gives it.
        Assert.Equal("se mettre à la place d'autrui", Skill(release, EscoSample.Empathy).French.Label);
        var night = Occupation(release, EscoSample.NightNurse);
        Assert.Equal(("infirmier de nuit", 2), (night.French.Label, night.French.Alternatives.Length));
        Assert.Equal(["infirmière d'essai", "infirmier d'essai"], Occupation(release, EscoSample.Nurse).French.Alternatives);
    }

    [Fact]
    public void Read_NoVersionInTheName_IsNamedByTheLastChange()
    {
        var path = WriteZip("esco.zip", _french);

        Assert.Equal("au-2024-01-25", Read(path).Release?.Info.Name);
    }

    [Fact]
    public void Documents_OfARelease_GiveItBackWhole()
    {
        var release = Read(_french.WriteTo(_folder.Path), _english.WriteTo(_folder.Path)).Release!;

        var again = EscoDocuments.Read(EscoDocuments.Of(release))!;

        Assert.Equal(Fingerprint(release), Fingerprint(again));
        Assert.Equal(release.Skills.Select(s => s.Uri), again.Skills.Select(s => s.Uri));
        Assert.Equal(release.Occupations[0].French.Alternatives, again.Occupations[0].French.Alternatives);
        Assert.Null(EscoDocuments.Read(null));
    }

    private static string Fingerprint(EscoRelease release) => ReleaseFingerprint.Of(EscoDocuments.Of(release with { Notes = null }));

    private static ReadResult<EscoRelease> Read(params string[] paths) => EscoReader.Read(paths, ct: TestContext.Current.CancellationToken);

    private static EscoOccupation Occupation(EscoRelease release, string uri) => release.Occupations.Single(o => o.Uri == Uri(uri));

    private static EscoSkill Skill(EscoRelease release, string uri) => release.Skills.Single(s => s.Uri == Uri(uri));

    private static IEnumerable<string> Uris(EscoRelease release, IEnumerable<int> skills) => skills.Select(s => release.Skills[s].Uri.ToString());

    private static EscoUri Uri(string text) => EscoUri.TryParse(text, out var uri) ? uri : throw new FormatException(text);

    private string Part(string name, Func<string, bool> keeps, Func<string, string> rename)
    {
        var part = new EscoSample();
        part.Files.Clear();
        foreach (var (file, text) in _french.Files.Where(f => keeps(f.Key)))
        {
            part.Files[rename(file)] = text;
        }

        return WriteZip(name, part);
    }

    private string WriteZip(string name, EscoSample sample)
    {
        File.WriteAllBytes(_folder.PathOf(name), sample.ToZip());
        return _folder.PathOf(name);
    }
}
