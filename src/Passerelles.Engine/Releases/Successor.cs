namespace Passerelles.Engine.Releases;

/// <summary>A code that takes the place of a retired one, and what shows it.</summary>
/// <param name="Code">The code to use now.</param>
/// <param name="Label">Its name in the release that retired the other.</param>
/// <param name="Evidence">Why it is one.</param>
public sealed record Successor(ReferenceCode Code, string Label, SuccessorEvidence Evidence);

/// <summary>What carried over from a retired code to a successor. Nothing is a successor without some of it.</summary>
/// <param name="TitlesCarried">Titles of the retired code found under the successor.</param>
/// <param name="Titles">Titles of the retired code.</param>
/// <param name="SkillsCarried">Skills of the retired code found under the successor.</param>
/// <param name="Skills">Skills of the retired code.</param>
/// <param name="SameLabel">Both bear the same name, case and accents aside.</param>
/// <param name="IsDeclared">The publisher says that the successor comes from the retired code.</param>
public sealed record SuccessorEvidence(int TitlesCarried, int Titles, int SkillsCarried, int Skills, bool SameLabel, bool IsDeclared)
{
    /// <summary>Share of the retired code that carried over, in [0,1]: titles when it had some that were found, else skills.</summary>
    public double Share => TitlesCarried > 0 ? (double)TitlesCarried / Titles
        : SameLabel ? 1
        : Skills > 0 ? (double)SkillsCarried / Skills : 0;

    /// <summary>Enough to follow without asking: most titles carried over, or the name or the publisher says so; never skills alone.</summary>
    public bool IsClear => SameLabel || IsDeclared || (TitlesCarried > 0 && Share >= 0.5);
}

/// <summary>What became of a code.</summary>
public enum CodeChangeKind
{
    /// <summary>Gone, and nothing shows what replaces it.</summary>
    Removed,

    /// <summary>One other code, new, takes its place alone.</summary>
    Recoded,

    /// <summary>One other code, which was there before or takes the place of several.</summary>
    Merged,

    /// <summary>Several codes.</summary>
    Split,

    /// <summary>The code stays, and some of its titles went to a new code.</summary>
    Divided,

    /// <summary>A code of the system before the first release imported, known by what its successors say.</summary>
    Former,
}
