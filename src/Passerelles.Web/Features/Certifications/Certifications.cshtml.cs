using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Certifications;

[SamePageForEveryone]
internal sealed class CertificationsModel(ReferenceSnapshot snapshot) : PageModel
{
    /// <summary>Certifications by level, the ones without a level last.</summary>
    public ImmutableArray<(int? Level, ImmutableArray<Certification> Items)> Levels { get; } =
    [
        .. snapshot.Reference.Certifications.GroupBy(c => c.Level)
            .OrderBy(g => g.Key ?? int.MaxValue)
            .Select(g => (g.Key, g.OrderBy(c => c.Label, French.Order).ToImmutableArray())),
    ];

    public int Count { get; } = snapshot.Reference.Certifications.Length;
}
