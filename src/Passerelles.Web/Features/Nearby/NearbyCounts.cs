using System.Collections.Frozen;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.WhatIf;

namespace Passerelles.Web.Features.Nearby;

/// <summary>What there is in a zone for an occupation.</summary>
/// <param name="Courses">Courses for the next diploma of the way, or for the occupation when the diploma is not named.</param>
/// <param name="Offers">Offers.</param>
internal readonly record struct NearbyCount(int Courses, int Offers);

/// <summary>What there is in a zone for each way found.</summary>
/// <param name="Counts">By occupation and next diploma.</param>
/// <param name="HasTraining">Whether a catalogue of training is imported.</param>
/// <param name="HasOffers">Whether offers are imported.</param>
internal sealed record NearbyCounts(FrozenDictionary<(OccupationId Occupation, CertificationId? Next), NearbyCount> Counts, bool HasTraining, bool HasOffers)
{
    public NearbyCount Of(ReachedWay way) => Counts.GetValueOrDefault((way.Occupation.Id, way.Next?.Id));

    /// <summary>Whether nothing is to be studied, or it can be in the zone.</summary>
    public bool CanPrepare(ReachedWay way) => !way.NeedsCourse || Of(way).Courses > 0;
}
