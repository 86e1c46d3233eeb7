using Passerelles.Engine;

namespace Passerelles.Cli.Figures;

/// <summary>What a benchmark works with.</summary>
/// <param name="Folder">Folder of the public data; it may be absent.</param>
/// <param name="Root">Folder of the project.</param>
/// <param name="Map">The reference and its indexes.</param>
internal sealed record FigureSource(string Folder, string Root, OccupationMap Map)
{
    /// <summary>Full path of a file of the folder, or null when it is absent.</summary>
    public string? Find(string relativePath)
    {
        var path = Path.Combine(Folder, relativePath);
        return File.Exists(path) ? path : null;
    }
}
