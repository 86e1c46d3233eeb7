namespace Passerelles.Documents;

/// <summary>Leaves a parser when a bound is reached. Carries no text of the file.</summary>
internal sealed class BoundExceededException(ParseFailure failure) : Exception(failure.ToString())
{
    public ParseFailure Failure { get; } = failure;
}
