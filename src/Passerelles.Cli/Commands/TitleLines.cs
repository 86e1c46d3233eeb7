using System.Text;

namespace Passerelles.Cli.Commands;

/// <summary>Reads files of lines <c>id, tab, text</c>.</summary>
internal static class TitleLines
{
    public static async Task<List<(string Id, string Text)>> ReadAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"Le fichier « {path} » n'existe pas.");
        }

        var lines = new List<(string, string)>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, Encoding.UTF8, ct))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                throw new CommandException($"{path}, ligne {number} : il faut un identifiant, une tabulation et un texte.");
            }

            lines.Add((line[..tab], line[(tab + 1)..]));
        }

        return lines.Count == 0 ? throw new CommandException($"Le fichier « {path} » est vide.") : lines;
    }
}
