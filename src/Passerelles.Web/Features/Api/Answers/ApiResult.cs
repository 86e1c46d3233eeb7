namespace Passerelles.Web.Features.Api.Answers;

/// <summary>What an operation gives: a body, or the reason why there is none.</summary>
internal sealed class ApiResult<T>
    where T : class
{
    private ApiResult(T? body, Problem? problem) => (Body, Problem) = (body, problem);

    public T? Body { get; }

    public Problem? Problem { get; }

    public static implicit operator ApiResult<T>(T body) => new(body, null);

    public static implicit operator ApiResult<T>(Problem problem) => new(null, problem);
}
