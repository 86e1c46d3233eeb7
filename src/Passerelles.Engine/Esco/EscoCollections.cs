namespace Passerelles.Engine.Esco;

/// <summary>Collections of ESCO a concept belongs to.</summary>
[Flags]
public enum EscoCollections
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Skills of the ecological transition.</summary>
    Green = 1,

    /// <summary>Digital skills.</summary>
    Digital = 2,

    /// <summary>Transversal skills.</summary>
    Transversal = 4,

    /// <summary>Languages.</summary>
    Language = 8,

    /// <summary>Skills of researchers, or occupations of research.</summary>
    Research = 16,

    /// <summary>Skills of the European framework DigComp.</summary>
    DigComp = 32,
}
