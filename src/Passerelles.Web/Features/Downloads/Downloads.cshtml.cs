using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Downloads;

/// <summary>The tables to download, their columns, and what one may do with them.</summary>
[SamePageForEveryone]
internal sealed class DownloadsModel(ReferenceSnapshot snapshot) : PageModel
{
    public ImmutableArray<(DataFile File, int? Rows)> Files { get; } = [.. DataFiles.All.Select(f => (f, f.Count?.Invoke(snapshot.Reference)))];

    public ImmutableArray<string> Attributions { get; } = [.. Attribution.Of(snapshot.Reference)];

    public bool IsEmpty { get; } = snapshot.Reference.Occupations.IsEmpty;
}
