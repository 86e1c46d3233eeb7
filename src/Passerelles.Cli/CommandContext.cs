namespace Passerelles.Cli;

/// <summary>What a command works with.</summary>
/// <param name="Root">Folder of the project: it holds <c>catalogue/</c>, and <c>data/</c> by default.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where messages and progress go.</param>
/// <param name="Time">The clock.</param>
internal sealed record CommandContext(string Root, TextWriter Output, TextWriter Error, TimeProvider Time)
{
    public static CommandContext FromEnvironment() => new(FindRoot(), Console.Out, Console.Error, TimeProvider.System);

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("PASSERELLES_ROOT") is { Length: > 0 } root)
        {
            return Path.GetFullPath(root);
        }

        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "catalogue", "catalogue.yaml")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
