namespace Passerelles.Documents;

/// <summary>Finds programs in the folders of a search path.</summary>
internal sealed class ToolBox(string searchPath)
{
    public static ToolBox OfMachine() =>
        new(Environment.GetEnvironmentVariable("PATH") is { Length: > 0 } path ? path : "/usr/local/bin:/usr/bin:/bin");

    public string SearchPath { get; } = searchPath;

    public string? Find(Tool tool) => SearchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, tool.Name))
        .FirstOrDefault(File.Exists);
}
