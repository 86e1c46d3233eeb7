using System.Text;
using Passerelles.Data.Documents;
using Passerelles.Data.Registers;
using Passerelles.Engine.Registers;
using Passerelles.Imports.Registers.Formacode;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers.Formacode;

public sealed class FormacodeReaderTests : IDisposable
{
    private const string Sample = """
        90001;SOIN ESSAI;soin d'essai;DOM;434 ESSAI;veille$garde;90002 SANTE ESSAI;;90003 NUIT ESSAI;Texte.;Note.;;331 Essai;24111 Essai;90009 SOIN ANCIEN$90001 SOIN ESSAI
        90002;SANTE ESSAI;santé d'essai;DOM;434 ESSAI;;;90001 SOIN ESSAI$90003 NUIT ESSAI;;;;;331 Essai;;90002 SANTE ESSAI
        90003;NUIT ESSAI;nuit d'essai;PAY$DOM;434 ESSAI;;90002 SANTE ESSAI;;;;;331 Essai;;90003 NUIT ESSAI
        90004;PUBLIC ESSAI;public d'essai;PUB

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfficialFiles_EveryLineIsATermOrAField()
    {
        string[] paths = [ReferenceData.Require("lheo/FCod-utf-8.csv"), ReferenceData.Require("lheo/formacodes_v12.txt")];
        var result = FormacodeReader.Read(paths, ct: TestContext.Current.CancellationToken);

        // No field of the file holds a line break, and the last line may have no end. Some codes of the table are marked KO.
        Assert.Equal(paths.Select(p => File.ReadAllText(p).TrimEnd('\n').Split('\n').Length), result.Files.Select(f => f.Read));
        var withoutField = File.ReadLines(paths[1]).Count(l => l.EndsWith(" KO", StringComparison.Ordinal));
        Assert.Equal([0, withoutField], result.Files.Select(f => f.Rejected));
        Assert.All(result.Problems, p => Assert.True(p.Severity == ProblemSeverity.Rejected && p.Message.Contains("KO", StringComparison.Ordinal)));
        var thesaurus = RegisterDocuments.Formacode(result.Release);
        Assert.Equal(result.Files[0].Kept, thesaurus.Count);
        var assistant = thesaurus.Find(Code("43436"))!;
        Assert.Equal(("aide soignant", "43437", "331"), (assistant.Label, assistant.Broader.ToString(), assistant.Nsf.ToString()));

        // The row that lacks a field.
        Assert.Equal("115", thesaurus.Find(Code("11461"))!.Nsf.ToString());
        Assert.Equal(["0542"], thesaurus.FieldsOf(Code("11016")).Select(f => f.ToString()), StringComparer.Ordinal);

        // 11006 has no field of its own: that of its broader term 11016.
        Assert.Equal(["0542"], thesaurus.FieldsOf(Code("11006")).Select(f => f.ToString()), StringComparer.Ordinal);

        // 13247 is no longer a code: 13266 stands for it.
        Assert.Contains(thesaurus.Resolve(Code("13247")), t => t.Code == Code("13266"));
        Assert.All(thesaurus.Codes.Select(c => thesaurus.Find(c)!), t =>
        {
            Assert.True(t.Broader is not { } broader || thesaurus.Find(broader) is not null);
            Assert.All(t.Narrower.Concat(t.Related), c => Assert.NotNull(thesaurus.Find(c)));
        });
    }

    [Fact]
    public void Read_Sample_KeepsTreeAndNoText()
    {
        var release = Readings.Sound(Read(Sample));
        Assert.DoesNotContain(release.Documents, d => d.Payload.Contains("Texte.", StringComparison.Ordinal) || d.Payload.Contains("Note.", StringComparison.Ordinal));
        var thesaurus = RegisterDocuments.Formacode(release);
        Assert.Equal([Code("90001"), Code("90003")], thesaurus.Find(Code("90002"))!.Narrower);
        Assert.Equal(["PAY", "DOM"], thesaurus.Find(Code("90003"))!.Kinds);
        Assert.Equal(Code("90001"), Assert.Single(thesaurus.Resolve(Code("90009"))).Code);
        Assert.Null(thesaurus.Find(Code("90004"))!.Field);
    }

    [Fact]
    public void Read_DuplicateCode_NamesItsLine() =>
        Readings.AssertRefused(Read(Sample + "90001;X;x;DOM\n"), "essai.csv", 5, "90001 figure déjà plus haut");

    [Fact]
    public void Read_LinkToNothing_IsMentioned()
    {
        var result = Read(Sample.Replace("90003 NUIT ESSAI;Texte", "90008 RIEN;Texte", StringComparison.Ordinal));
        Assert.NotNull(result.Release);
        Assert.Contains(result.Problems, p => p.Line == 1 && p.Message.Contains("90008", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FieldsAlone_AskForTheThesaurus() => Readings.AssertRefused(Read("90001 0913\n"), "essai.csv", null, "le thésaurus manque");

    [Fact]
    public void Read_AnotherFile_SaysWhatIsExpected() => Readings.AssertRefused(Read("a,b\n1,2\n"), "essai.csv", 1, "ni le thésaurus");

    [Fact]
    public void Read_AnotherEncoding_IsRefused()
    {
        File.WriteAllBytes(_folder.PathOf("essai.csv"), Encoding.Latin1.GetBytes(Sample));
        Readings.AssertRefused(FormacodeReader.Read([_folder.PathOf("essai.csv")], ct: TestContext.Current.CancellationToken), "essai.csv", 2, "n'est pas en UTF-8");
    }

    [Fact]
    public void Read_DamagedFiles_NeverCrash()
    {
        Readings.AssertNeverCrashes(Encoding.UTF8.GetBytes(Sample), ".csv", seed: 5, count: 400, path => FormacodeReader.Read([path], ct: TestContext.Current.CancellationToken));
        Readings.AssertNeverCrashes("90001 0913,0921\n90002 0913\n"u8.ToArray(), ".txt", seed: 6, count: 100, path => FormacodeReader.Read([path], ct: TestContext.Current.CancellationToken));
    }

    private ReadResult<DocumentRelease> Read(string text)
    {
        File.WriteAllText(_folder.PathOf("essai.csv"), text);
        return FormacodeReader.Read([_folder.PathOf("essai.csv")], ct: TestContext.Current.CancellationToken);
    }

    private static FormacodeCode Code(string text) => FormacodeCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
