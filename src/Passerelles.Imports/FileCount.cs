namespace Passerelles.Imports;

/// <summary>Rows of one file: read = kept + rejected. A row that only confirms what another file says counts as kept.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Read">Data rows read, header not counted.</param>
/// <param name="Rejected">Rows left out, each with a problem saying why.</param>
public sealed record FileCount(string File, int Read, int Rejected)
{
    /// <summary>Rows kept.</summary>
    public int Kept => Read - Rejected;
}
