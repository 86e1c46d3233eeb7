using Passerelles.Engine.Linking;

namespace Passerelles.Engine.Tests.Linking;

public sealed class WordVectorsTests
{
    private static readonly WordVectors Words = WordVectors.Learn(
    [
        ["seringue", "injection", "patient"], ["injection", "patient", "dose"], ["mur", "brique", "truelle"], ["brique", "truelle", "dose"],
    ]);

    [Fact]
    public void Cosine_WordsOfTheSameDocuments_IsHigherThanOfOthers() =>
        Assert.True(WordVectors.Cosine(Words.Of("injection"), Words.Of("patient")) > WordVectors.Cosine(Words.Of("injection"), Words.Of("mur")) + 0.5f);

    [Fact]
    public void Of_UnknownWord_IsFarFromAll() => Assert.Equal(0, WordVectors.Cosine(Words.Of("xyzzy"), Words.Of("mur")));

    [Fact]
    public void Learn_NoDocument_KnowsNothing() => Assert.Equal(0, WordVectors.Learn([]).Of("mur")[0]);
}
