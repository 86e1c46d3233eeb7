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

    public ImmutableArray<(char Letter, ImmutableArray<GlossaryEntry> Entries)> Letters { get; private set; } = [];

    public void OnGet() =>
        Letters = [.. Entries.GroupBy(e => FirstLetter.Of(e.Term)).OrderBy(g => g.Key).Select(g => (g.Key, g.ToImmutableArray()))];

    public IEnumerable<GlossaryEntry> Find(ImmutableArray<string> ids) =>
        Entries.Where(e => ids.Contains(e.Id, StringComparer.Ordinal));
}
