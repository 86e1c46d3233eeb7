namespace Passerelles.Engine.Matching;

/// <summary>What is compared besides skills, in the order shown.</summary>
public enum ComparedAspect
{
    /// <summary>Level of entry, as a number.</summary>
    Level,

    /// <summary>What the law asks.</summary>
    Regulation,

    /// <summary>Diplomas demanded, or usual when none is.</summary>
    Diplomas,

    /// <summary>How one gets in.</summary>
    Access,

    /// <summary>Whether one may begin without a diploma.</summary>
    WithoutDiploma,

    /// <summary>Workplaces.</summary>
    Workplaces,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Physical demands.</summary>
    Physical,

    /// <summary>Emotional demands.</summary>
    Emotional,

    /// <summary>Travel.</summary>
    Mobility,

    /// <summary>Pay.</summary>
    Pay,

    /// <summary>Family.</summary>
    Family,
}

/// <summary>The French words of an aspect.</summary>
public static class ComparedAspectWords
{
    /// <summary>A noun with its capital.</summary>
    public static string Label(this ComparedAspect aspect) => aspect switch
    {
        ComparedAspect.Level => "Niveau",
        ComparedAspect.Regulation => "Réglementation",
        ComparedAspect.Diplomas => "Diplômes",
        ComparedAspect.Access => "Accès",
        ComparedAspect.WithoutDiploma => "Sans diplôme",
        ComparedAspect.Workplaces => "Lieux de travail",
        ComparedAspect.Hours => "Horaires",
        ComparedAspect.Physical => "Conditions physiques",
        ComparedAspect.Emotional => "Charge émotionnelle",
        ComparedAspect.Mobility => "Mobilité",
        ComparedAspect.Pay => "Rémunération",
        _ => "Famille",
    };
}

/// <summary>An aspect of two occupations, in words.</summary>
/// <param name="Aspect">Which one.</param>
/// <param name="From">Origin's value, null when not known.</param>
/// <param name="To">Destination's value, null when not known.</param>
public sealed record AspectComparison(ComparedAspect Aspect, string? From, string? To)
{
    /// <summary>True when both sides say the same.</summary>
    public bool IsSame => string.Equals(From, To, StringComparison.Ordinal);
}
