using System.Runtime.InteropServices;

namespace Passerelles.Documents;

/// <summary>Finds programs in the folders of a search path.</summary>
internal sealed class ToolBox(string searchPath)
{
    public static ToolBox OfMachine()
    {
        var path = Environment.GetEnvironmentVariable("PATH") is { Length: > 0 } given ? given : "/usr/local/bin:/usr/bin:/bin";

        // The runtime that runs us lies in shared/Microsoft.NETCore.App/<version> of a folder that also holds « dotnet »,
        // which need not be on the path.
        return new(path + Path.PathSeparator + Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")));
    }

    public string SearchPath { get; } = searchPath;

    public string? Find(Tool tool) => SearchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, tool.Name))
        .FirstOrDefault(File.Exists);
}
