using Passerelles.Data.Documents;
using Passerelles.TestKit;

namespace Passerelles.Imports.Tests.Registers;

/// <summary>What tests of readers of registers ask of what they read.</summary>
internal static class Readings
{
    /// <summary>Refused, with a French sentence at this place.</summary>
    public static void AssertRefused(ReadResult<DocumentRelease> result, string file, int? line, string message)
    {
        Assert.Null(result.Release);
        Assert.Contains(result.Problems, p => p.Severity == ProblemSeverity.Error
            && p.File.Equals(file, StringComparison.Ordinal) && p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    /// <summary>The release, or the test fails with the problems.</summary>
    public static DocumentRelease Sound(ReadResult<DocumentRelease> result) => result.Release ?? throw new InvalidOperationException(string.Join('\n', result.Problems));

    /// <summary>Reads many damaged copies of a file: each is refused with a sentence, or read.</summary>
    public static void AssertNeverCrashes(byte[] sound, string extension, int seed, int count, Func<string, ReadResult<DocumentRelease>> read)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("essai" + extension);
        var refused = 0;
        foreach (var damaged in Mutations.Of(sound, seed, count))
        {
            File.WriteAllBytes(path, damaged);
            var result = read(path);
            refused += result.Release is null ? 1 : 0;
            Assert.Equal(result.Release is null, result.Errors.Any());
            Assert.All(result.Problems, p => Assert.True(p.Message.Length > 10 && p.File.Length > 0));
            Assert.All(result.Files, f => Assert.InRange(f.Rejected, 0, f.Read));
        }

        Assert.True(refused > 0, "None of the damaged copies was refused: they were not damaged.");
    }
}
