using Passerelles.Data.Openings;
using Passerelles.Engine.Openings;
using Passerelles.Engine.Reference;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Openings;

/// <summary>What a site knows of openings.</summary>
/// <param name="Offers">Offers searched; null when none is imported.</param>
/// <param name="Employers">Establishments searched; null when none is imported.</param>
/// <param name="Likelihood">How likely a sector is to hire for an occupation.</param>
internal sealed record OpenOpenings(ReleaseInfo? Offers, ReleaseInfo? Employers, HiringLikelihood Likelihood);

internal static class OpenOpeningsOfSnapshot
{
    /// <summary>Counted by the first page that needs it, not by the start.</summary>
    public static Task<OpenOpenings> OpeningsAsync(this ReferenceSnapshot snapshot) => snapshot.Open.GetAsync(async store =>
    {
        if (store is null)
        {
            return new OpenOpenings(null, null, HiringLikelihood.Build([], snapshot.Reference.Rome));
        }

        var releases = await snapshot.ReleasesAsync();
        ReleaseInfo? Of(string source) => releases.FirstOrDefault(r => r.IsActive && string.Equals(r.Info.Source, source, StringComparison.Ordinal))?.Info;
        var counts = await new JobOfferStore(store).CountAsync(CancellationToken.None);
        return new OpenOpenings(Of(JobOfferStore.Source), Of(EmployerStore.Source), HiringLikelihood.Build(counts, snapshot.Reference.Rome));
    });
}
