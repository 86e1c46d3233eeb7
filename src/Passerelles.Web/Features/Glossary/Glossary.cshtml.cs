using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Glossary;

[SamePageForEveryone]
internal sealed class GlossaryModel(ReferenceSnapshot snapshot) : PageModel
{
    public ImmutableArray<GlossaryEntry> Entries { get; } =
        [.. (snapshot.Reference.Catalogue?.Glossary ?? []).OrderBy(e => e.Term, French.Order)];

    public IEnumerable<GlossaryEntry> Find(ImmutableArray<string> ids) =>
        Entries.Where(e => ids.Contains(e.Id, StringComparer.Ordinal));
}
