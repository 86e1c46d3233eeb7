using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>An occupation practised: its position in the reference and for how long.</summary>
internal readonly record struct Practice(int Occupation, int Months, bool IsUnpaid);

/// <summary>What one holds at a point of a route.</summary>
/// <param name="Certifications">Certifications held.</param>
/// <param name="Level">Highest level of diploma, or null.</param>
/// <param name="Practised">Occupations practised, the present one last; empty when none is known.</param>
internal sealed record Standing(ImmutableArray<HeldCertification> Certifications, int? Level, ImmutableArray<Practice> Practised)
{
    /// <summary>Months of paid work in all.</summary>
    public int WorkMonths => Practised.Sum(p => p.IsUnpaid ? 0 : p.Months);

    /// <summary>True when, whichever of the diplomas it may be, one held is among these.</summary>
    public bool HoldsOneOf(ImmutableArray<CertificationId> certifications)
    {
        foreach (var held in Certifications)
        {
            if (held.OneOf.All(certifications.Contains))
            {
                return true;
            }
        }

        return false;
    }

    public bool Holds(CertificationId certification) => HoldsOneOf([certification]);

    /// <summary>After some more months where one stands.</summary>
    public Standing After(int months) => months == 0 || Practised.IsEmpty
        ? this
        : this with { Practised = Practised.SetItem(Practised.Length - 1, Practised[^1] with { Months = Practised[^1].Months + months }) };

    /// <summary>With a diploma more.</summary>
    public Standing With(Qualification qualification) => this with
    {
        Certifications = qualification.Certification is { } certification && !Holds(certification.Id) ? Certifications.Add(new HeldCertification([certification.Id])) : Certifications,
        Level = qualification.Level is { } level ? Math.Max(level, Level ?? 0) : Level,
    };

    /// <summary>In another occupation, just entered.</summary>
    public Standing In(int occupation) => this with { Practised = Practised.Add(new Practice(occupation, 0, false)) };
}
