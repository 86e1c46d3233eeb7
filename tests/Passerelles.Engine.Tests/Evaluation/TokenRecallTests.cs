using Passerelles.Engine.Evaluation;

namespace Passerelles.Engine.Tests.Evaluation;

public sealed class TokenRecallTests
{
    [Theory]
    [InlineData("Aide-soignante 2019", "AIDE soignante\n2019", 1)]
    [InlineData("un un deux", "un deux", 2 / 3.0)]
    [InlineData("un deux", "", 0)]
    [InlineData("", "rien", 1)]
    public void Of_Words_CountsThoseReadAsOftenAsWritten(string source, string read, double share) =>
        Assert.Equal(share, TokenRecall.Of(TokenRecall.Tokenise(source), read), 12);
}
