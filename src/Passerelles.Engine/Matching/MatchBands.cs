namespace Passerelles.Engine.Matching;

/// <summary>A score in words.</summary>
public static class MatchBands
{
    /// <summary>The band of a score in [0, 1].</summary>
    public static MatchBand Of(double score) => score switch
    {
        >= MatchingWeights.VeryClose => MatchBand.VeryClose,
        >= MatchingWeights.Close => MatchBand.Close,
        >= MatchingWeights.WithinReach => MatchBand.WithinReach,
        _ => MatchBand.Far,
    };

    /// <summary>The French words: « très proche », « proche », « à portée », « éloigné ».</summary>
    public static string Label(this MatchBand band) => band switch
    {
        MatchBand.VeryClose => "très proche",
        MatchBand.Close => "proche",
        MatchBand.WithinReach => "à portée",
        _ => "éloigné",
    };
}
