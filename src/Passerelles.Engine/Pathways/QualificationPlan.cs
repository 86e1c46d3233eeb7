using System.Collections.Immutable;

namespace Passerelles.Engine.Pathways;

/// <summary>Diplomas in the order they are had, and the practice to have before.</summary>
internal sealed record QualificationPlan(ImmutableArray<Qualification> Qualifications, int PracticeMonths)
{
    public static QualificationPlan Nothing { get; } = new([], 0);

    /// <summary>Months as compared: an unknown length counts what <see cref="PathwayRules.UnknownMonths"/> says.</summary>
    public int ComparedMonths { get; } = PracticeMonths + Qualifications.Sum(q => q.Months ?? PathwayRules.UnknownMonths);

    public int Months { get; } = PracticeMonths + Qualifications.Sum(q => q.Months ?? 0);

    public bool HasUnknownLength { get; } = Qualifications.Any(q => q.Months is null);

    /// <summary>True when a jury decides of the experience.</summary>
    public bool HasVae { get; } = Qualifications.Any(q => q.Way == QualificationWay.Vae);

    /// <summary>True when a diploma had on the way opens the occupation.</summary>
    public bool Opens { get; } = Qualifications.Any(q => q is { OpensTheOccupation: true, Way: not QualificationWay.Held });

    public int UnpaidMonths { get; } = Qualifications.Sum(q => q.UnpaidMonths);

    public double Effort { get; } = Qualifications.Sum(EffortOf);

    public QualificationPlan Then(QualificationPlan next) => new([.. Qualifications, .. next.Qualifications], PracticeMonths + next.PracticeMonths);

    public Standing Apply(Standing standing) => Qualifications.Aggregate(standing.After(PracticeMonths), (s, q) => s.With(q));

    private static double EffortOf(Qualification qualification) => qualification.Way switch
    {
        QualificationWay.Course or QualificationWay.UnnamedDiploma => 0.5 * (qualification.Months ?? PathwayRules.UnknownMonths),
        QualificationWay.Vae => 5,
        _ => 0,
    };
}
