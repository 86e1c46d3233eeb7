using System.IO.Compression;
using Passerelles.Engine.Esco;
using Passerelles.Imports.Esco;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Esco;

/// <summary>The three partial archives at hand. Expected figures are counted line by line, without the CSV reader.</summary>
public sealed class EscoReaderOfficialFilesTests
{
    private static readonly Lazy<ReadResult<EscoRelease>> Reading = new(() => EscoReader.Read([ReferenceData.Require("esco")]));

    private static EscoRelease Release => Reading.Value.Release ?? throw new InvalidOperationException(string.Join('\n', Reading.Value.Problems));

    [Fact]
    public void Read_PartialArchives_KeepEveryOccupationAndGroup()
    {
        Assert.Equal(Addresses("ESCO_v1.2.0_classification_fr.zip", "occupations_fr.csv", "Occupation,").Order(StringComparer.Ordinal), Release.Occupations.Select(o => o.Uri.ToString()), StringComparer.Ordinal);
        Assert.Equal(3_039, Release.Occupations.Length);
        var groups = Addresses("ESCO_v1.2.0_classification_fr.zip", "ISCOGroups_fr.csv", "ISCOGroup,").Concat(Addresses("ESCO_v1.2.0_classification_fr.zip", "skillGroups_fr.csv", "SkillGroup,"));
        Assert.Equal(groups.Order(StringComparer.Ordinal), Release.Groups.Select(g => g.Uri.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_PartialArchives_KeepTheSkillsThatHaveALabelAndAPlace()
    {
        var placed = Addresses("ESCO_v1.2.0_classification_fr.zip", "broaderRelationsSkillPillar_fr.csv", "KnowledgeSkillCompetence,").ToHashSet(StringComparer.Ordinal);
        var labelled = Lines("ESCO_v1.2.1_labels_fr.zip", "skills_fr.csv").Where(l => l.StartsWith("http", StringComparison.Ordinal)).Select(l => l.Split(',')[0]).Where(placed.Contains);
        string[] collections = ["green", "digital", "transversal", "language", "research", "digComp"];
        var collected = collections.SelectMany(c => Addresses("ESCO_v1.2.0_classification_fr.zip", $"{c}SkillsCollection_fr.csv", "KnowledgeSkillCompetence,"));

        Assert.Equal(labelled.Concat(collected).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Release.Skills.Select(s => s.Uri.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_PartialArchives_KeepTheLinksBetweenWhatIsKept()
    {
        var occupations = Release.Occupations.Select(o => o.Uri.ToString()).ToHashSet(StringComparer.Ordinal);
        var skills = Release.Skills.Select(s => s.Uri.ToString()).ToHashSet(StringComparer.Ordinal);
        var rows = Lines("ESCO_v1.1.1_relations.zip", "occupationSkillRelations.csv").Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).ToList();
        var kept = rows.Where(r => occupations.Contains(r[0]) && skills.Contains(r[3])).ToList();

        Assert.Equal(kept.Count(r => r[1] is "essential"), Release.Occupations.Sum(o => o.Essential.Length));
        Assert.Equal(kept.Count(r => r[1] is "optional"), Release.Occupations.Sum(o => o.Optional.Length));
        var counted = Reading.Value.Files.Single(f => f.File.EndsWith("occupationSkillRelations.csv", StringComparison.Ordinal));
        Assert.Equal((rows.Count, rows.Count - kept.Count), (counted.Read, counted.Rejected));
    }

    [Fact]
    public void Read_PartialArchives_SayWhichGaveWhat()
    {
        Assert.Equal("v1.2.0", Release.Info.Name);
        Assert.Contains("ESCO_v1.1.1_relations.zip : occupationSkillRelations", Release.Notes!.Split('\n'), StringComparer.Ordinal);
        Assert.Empty(Reading.Value.Errors);
        Assert.All(Reading.Value.Problems.Where(p => p.Severity == ProblemSeverity.Rejected), p => Assert.NotNull(p.Line));
    }

    [Fact]
    public void Read_LinksOfTheFormerRelease_AreRefusedAlone() =>
        Assert.Contains("sans aucun libellé", Assert.Single(EscoReader.Read([ReferenceData.Require("esco/ESCO_v1.1.1_relations.zip")], ct: TestContext.Current.CancellationToken).Errors).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(string archive, string file, string start) =>
        Lines(archive, file).Where(l => l.StartsWith(start + "http", StringComparison.Ordinal)).Select(l => l.Split(',')[1]);

    private static List<string> Lines(string archive, string file)
    {
        using var zip = ZipFile.OpenRead(ReferenceData.Require("esco/" + archive));
        using var reader = new StreamReader(zip.GetEntry(file)!.Open());
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd('\r'))];
    }
}
