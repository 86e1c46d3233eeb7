using Passerelles.Engine.Reference;

namespace Passerelles.Imports.Catalogue.Official;

/// <summary>A record of the national registers of certifications, as France compétences publishes it.</summary>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind of certification (« Diplôme d'État », « Titre professionnel »…), or null when the file does not say.</param>
/// <param name="Level">Level 3 to 8, or null.</param>
/// <param name="IsActive">Whether one may still register for it.</param>
internal sealed record OfficialCertification(string Title, string? Kind, int? Level, bool IsActive);

/// <summary>The codes that official files know, found in a folder whatever the files are called.</summary>
internal sealed class OfficialCodes
{
    /// <summary>ROME, or null when the folder holds none.</summary>
    public RomeRelease? Rome { get; set; }

    /// <summary>Records of the registers by number; empty when the folder holds none.</summary>
    public Dictionary<RncpNumber, OfficialCertification> Certifications { get; } = [];

    /// <summary>Addresses of ESCO concepts, skills and occupations together; empty when the folder holds none.</summary>
    public HashSet<string> EscoUris { get; } = new(StringComparer.Ordinal);

    /// <summary>FAP codes, 2009 and 2021; empty when the folder holds none.</summary>
    public HashSet<string> FapCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>PCS codes; empty when the folder holds none.</summary>
    public HashSet<string> PcsCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Files recognised, with what they are.</summary>
    public List<string> Files { get; } = [];
}
