namespace Passerelles.Engine.Matching;

/// <summary>In what way one skill shows another, closest first.</summary>
public enum SkillCloseness
{
    /// <summary>« la même »: the very same entry of the vocabulary.</summary>
    Same,

    /// <summary>« la même, sous un autre nom »: joined by a ROME or ESCO code.</summary>
    Equivalent,

    /// <summary>« presque la même »: nearly the same words.</summary>
    AlmostSame,

    /// <summary>« dite avec des mots proches »: many words in common.</summary>
    Alike,

    /// <summary>« une partie de celle-ci »: what one has is listed under the wider ROME skill that is asked for.</summary>
    Part,

    /// <summary>« plus large que celle-ci »: what one has is the ROME skill under which the one asked for is listed.</summary>
    Whole,

    /// <summary>« voisine »: both are listed under one ROME skill, with some words in common.</summary>
    Neighbour,
}

/// <summary>The French words of a closeness.</summary>
public static class SkillClosenessWords
{
    /// <summary>Words that agree with « compétence », in lower case.</summary>
    public static string Label(this SkillCloseness closeness) => closeness switch
    {
        SkillCloseness.Same => "la même",
        SkillCloseness.Equivalent => "la même, sous un autre nom",
        SkillCloseness.AlmostSame => "presque la même",
        SkillCloseness.Alike => "dite avec des mots proches",
        SkillCloseness.Part => "une partie de celle-ci",
        SkillCloseness.Whole => "plus large que celle-ci",
        _ => "voisine",
    };

    /// <summary>True when official codes hold the two for one skill.</summary>
    public static bool IsShared(this SkillCloseness closeness) => closeness is SkillCloseness.Same or SkillCloseness.Equivalent;
}
