namespace Passerelles.Web.Features.Api.Answers;

/// <summary>Addresses made for programs: any origin may read them, errors are JSON, bodies are not kept in the page cache.</summary>
internal static class OpenPaths
{
    private static readonly PathString[] Folders = ["/api", "/opendata"];

    public static bool Holds(PathString path) => Folders.Any(f => path.StartsWithSegments(f, StringComparison.Ordinal));

    /// <summary>True below the two folders; <c>/api</c> and <c>/opendata</c> themselves are pages for people.</summary>
    public static bool IsForPrograms(PathString path) =>
        Folders.Any(f => path.StartsWithSegments(f, StringComparison.Ordinal, out var rest) && rest.HasValue && rest != "/");
}
