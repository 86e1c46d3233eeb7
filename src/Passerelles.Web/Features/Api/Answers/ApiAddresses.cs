using Passerelles.Engine.Reference;

namespace Passerelles.Web.Features.Api.Answers;

/// <summary>Absolute addresses of resources and of the pages that show them to people.</summary>
/// <param name="site">Address of the site; null when it is not known, for what may hold addresses without a host.</param>
internal sealed class ApiAddresses(Uri? site)
{
    public const string Prefix = "/api/v1";

    /// <summary>Address of the site without its last slash.</summary>
    public string Root { get; } = site?.GetLeftPart(UriPartial.Path).TrimEnd('/') ?? "";

    public Uri Occupation(OccupationId id) => Api($"/occupations/{id}");

    public Uri Skill(SkillId id) => Api($"/skills/{id}");

    public Uri Certification(CertificationId id) => Api($"/certifications/{id}");

    public Uri Family(FamilyId id) => Api($"/families/{id}");

    public Uri Term(string id) => Api($"/glossary/{id}");

    public Uri Figure(string id) => Api($"/figures/{id}");

    public Uri Source(SourceId id) => Api($"/sources/{id}");

    public Uri Api(string path) => new(Root + Prefix + path);

    /// <summary>Address of a page or a file of the site.</summary>
    public Uri Page(string path) => new(Root + path);

    /// <summary>The same as text, without the host when it is not known.</summary>
    public string PageReference(string path) => Root + path;

    public Uri OccupationPage(OccupationId id) => Page($"/metiers/{id}");
}
