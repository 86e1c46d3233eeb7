namespace Passerelles.Imports.Downloads;

/// <summary>How a download ended.</summary>
public abstract record DownloadResult
{
    private DownloadResult()
    {
    }

    /// <summary>The file is there, whole and checked.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Resumed">Bytes that an earlier try had already brought.</param>
    public sealed record Fetched(string Path, long Bytes, long Resumed) : DownloadResult;

    /// <summary>The publisher has nothing newer than the file already there.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="FetchedAt">When it was downloaded.</param>
    public sealed record UpToDate(string Path, DateTimeOffset FetchedAt) : DownloadResult;

    /// <summary>There is no new file; the one downloaded before, if any, is as it was.</summary>
    /// <param name="Message">A French sentence.</param>
    public sealed record Failed(string Message) : DownloadResult;
}
