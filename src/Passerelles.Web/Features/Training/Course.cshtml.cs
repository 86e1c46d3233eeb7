using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data.Training;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Training;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Training;

/// <summary>One course somewhere, with all its sessions.</summary>
internal sealed class CourseModel(ReferenceSnapshot snapshot, TrainingSearch search, TimeProvider clock) : PageModel
{
    /// <summary>Longer numbers are no numbers of a catalogue.</summary>
    private const int LongestNumber = 300;

    public FoundTraining Found { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public ReleaseInfo? Catalogue { get; private set; }

    /// <summary>Those to come first, then those past, the latest first.</summary>
    public ImmutableArray<TrainingSession> Sessions { get; private set; } = [];

    public ImmutableArray<Certification> Certifications { get; private set; } = [];

    public ImmutableArray<Occupation> Occupations { get; private set; } = [];

    /// <summary>The closest page that the catalogue gives: of the course here, of the course, of the provider.</summary>
    public string? Link => new[] { Found.Action.Url, Found.Course.Url, Found.Course.Provider.Url }.FirstOrDefault(IsWeb);

    public async Task<IActionResult> OnGetAsync(string? numero, CancellationToken ct)
    {
        if (numero is not { Length: > 0 and <= LongestNumber } || await search.FindAsync(numero, ct) is not { } found)
        {
            return NotFound();
        }

        (Found, Today, Catalogue) = (found, Profile.Today.Of(clock), (await snapshot.TrainingAsync()).Info);
        Sessions =
        [
            .. found.Action.Sessions.Where(s => TrainingText.IsToCome(s, Today)).OrderBy(s => s.Start.Earliest ?? DateOnly.MaxValue),
            .. found.Action.Sessions.Where(s => !TrainingText.IsToCome(s, Today)).OrderByDescending(s => s.Start.Earliest),
        ];
        var codes = found.Course.Codes.ToHashSet();
        Certifications = [.. snapshot.Reference.Certifications.Where(c => c.Rncp is { } number && codes.Contains(TrainingCode.Of(number)))];
        Occupations = [.. snapshot.Reference.Occupations.Where(o => o.Source == OccupationSource.Rome && codes.Contains(TrainingCode.Of(o.RomeCodes[0])))];
        return Page();
    }

    // Addresses come from catalogues: nothing but the web is linked to.
    private static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0;
}
