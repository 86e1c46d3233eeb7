using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data;
using Passerelles.Engine.Releases;
using Passerelles.Web.Features.Profile;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Sources;

/// <summary>One source: who keeps it, what is loaded, what its latest release changed, where its retired codes went.</summary>
internal sealed class SourceModel(ReferenceSnapshot snapshot, TimeProvider clock) : PageModel
{
    public DirectoryLine Line { get; private set; } = null!;

    /// <summary>What the latest swap changed; null when there was none.</summary>
    public StoredChange? Change { get; private set; }

    /// <summary>Its details, one section per kind of change.</summary>
    public ImmutableArray<DiffSection> Sections { get; private set; } = [];

    /// <summary>Sheets, skills and certifications that cite a code it changed.</summary>
    public ImmutableArray<CitedChange> Cited { get; private set; } = [];

    /// <summary>Codes of the source that are no longer in use, with what they lead to today.</summary>
    public ImmutableArray<CodeFate> Retired { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var lines = await DirectoryLine.AllAsync(snapshot, Today.Of(clock));
        if (lines.FirstOrDefault(l => l.Card.Id.Equals(id, StringComparison.Ordinal)) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        Change = await snapshot.Directory.ChangeAsync(id);
        if (Change is { Diff: var diff })
        {
            Sections = ReleaseWords.Sections(diff);
            Cited = id is not "catalogue" && snapshot.Reference.Catalogue is { } catalogue ? ReleaseImpact.Of(diff, catalogue) : [];
        }

        var history = snapshot.Reference.History;
        Retired = [.. history.All.Where(c => c.Source.Equals(id, StringComparison.Ordinal)).Select(c => history.Resolve(c.Code)!)];
        return Page();
    }
}
