using Passerelles.Data.Esco;
using Passerelles.Engine.Alignment;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;
using Passerelles.Imports.Esco;
using Passerelles.TestKit;

namespace Passerelles.Engine.Tests.Alignment;

/// <summary>The invented ESCO of the test kit in both languages, and a vocabulary that refers to it.</summary>
internal static class SmallEsco
{
    public static EscoTaxonomy Value { get; } = Read(["fr", "en"]);

    public static EscoTaxonomy FrenchOnly { get; } = Read(["fr"]);

    /// <summary>ROME occupation J1501 (two titles) of the sample, and skills that share its items 101, 102 and 200.</summary>
    public static OccupationReference Reference { get; } = OccupationReference.Build(Catalogue(), SampleReleases.Rome());

    /// <summary>The main title of J1501 is close to the care assistant, its synonym broader than the nurse.</summary>
    public static RomeEscoMapping Mapping { get; } = new()
    {
        Info = new ReleaseInfo("rome-esco", "essai", "", null, ""),
        Occupations =
        [
            new MappedOccupation(Uri(EscoSample.CareAssistant), [new MappedTitle(new OgrCode(10_002), MappingRelation.Close)]),
            new MappedOccupation(Uri(EscoSample.Nurse), [new MappedTitle(new OgrCode(10_003), MappingRelation.Broad)]),
        ],
    };

    public static EscoUri Uri(string text) => EscoUri.TryParse(text, out var uri) ? uri : throw new FormatException(text);

    public static Skill Skill(string id) => Reference.FindSkill(SkillId.Parse(id))!;

    private static EscoTaxonomy Read(string[] languages)
    {
        using var folder = new TemporaryFolder();
        var result = EscoReader.Read([.. languages.Select(l => new EscoSample(l).WriteTo(folder.Path))]);
        return EscoTaxonomy.Build(EscoDocuments.Read(EscoDocuments.Of(result.Release!))!);
    }

    private static CatalogueRelease Catalogue() => new()
    {
        Info = new ReleaseInfo("catalogue", "essai", "", null, ""),
        Families = [],
        Workplaces = [],
        Skills =
        [
            New("declare-les-deux", "Mesurer", [102], [EscoSample.Wash]),
            New("declare-le-rome", "Prendre une mesure", [102], []),
            New("declare-esco", "Faire une mesure", [], [EscoSample.Wash]),
            New("ne-declare-rien", "Laver une personne dans son lit", [], []),
            New("a-perdu-son-code", "Autre chose", [], ["http://data.europa.eu/esco/skill/disparue"]),
        ],
        Certifications = [],
        Glossary = [],
        Sources = [],
        Sheets = [],
    };

    private static Skill New(string id, string label, int[] items, string[] uris) => new()
    {
        Id = SkillId.Parse(id),
        Label = label,
        Kind = SkillKind.KnowHow,
        Group = "Essais",
        RomeItems = [.. items.Select(i => new OgrCode(i))],
        EscoUris = [.. uris.Select(Uri)],
    };
}
