using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Passerelles.Data.Documents;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Data.Registers;

/// <summary>Registers and classifications as releases kept as documents, and back. What is not imported reads as empty.</summary>
public static class RegisterDocuments
{
    /// <summary>Kind of a record of the registers of certifications; its id is its number.</summary>
    public const string Certification = "certification";

    /// <summary>Kind of a course of ONISEP; its id is its identifier.</summary>
    public const string Course = "course";

    private const string Occupation = "occupation";
    private const string Term = "term";
    private const string IscedField = "isced-field";

    /// <summary>Records of certifications, in the order given.</summary>
    public static DocumentRelease Of(ReleaseInfo info, IEnumerable<RegisteredCertification> records) =>
        new(info, [.. Documents(records, Certification, r => r.Number.ToString(), RegisterJson.Default.RegisteredCertification)]);

    /// <summary>Formacode, in the order given.</summary>
    public static DocumentRelease Of(ReleaseInfo info, IEnumerable<FormacodeTerm> terms, IEnumerable<FormacodeIsced> fields) => new(info,
    [
        .. Documents(terms, Term, t => t.Code.ToString(), RegisterJson.Default.FormacodeTerm),
        .. Documents(fields, IscedField, f => f.Code.ToString(), RegisterJson.Default.FormacodeIsced),
    ]);

    /// <summary>Occupations of ONISEP, in the order given.</summary>
    public static DocumentRelease Of(ReleaseInfo info, IEnumerable<OnisepOccupation> occupations) =>
        new(info, [.. Documents(occupations, Occupation, o => o.Id.ToString(), RegisterJson.Default.OnisepOccupation)]);

    /// <summary>Courses of ONISEP, in the order given.</summary>
    public static DocumentRelease Of(ReleaseInfo info, IEnumerable<OnisepCourse> courses) =>
        new(info, [.. Documents(courses, Course, c => c.Id.ToString(), RegisterJson.Default.OnisepCourse)]);

    /// <summary>Tables of occupations, in the order given.</summary>
    public static DocumentRelease Of(ReleaseInfo info, OccupationTables tables) => new(info,
    [
        .. Documents(tables.Families, "fap", f => f.Code.ToString(), RegisterJson.Default.FapFamily),
        .. Documents(tables.FapRome, "fap-rome", l => $"{l.Fap} {l.Rome} {l.Origin}", RegisterJson.Default.FapRomeLink),
        .. Documents(tables.FapPcs, "fap-pcs", l => $"{l.Fap} {l.Pcs} {l.Origin}", RegisterJson.Default.FapPcsLink),
        .. Documents(tables.RomeIsco, "rome-isco", l => $"{l.Rome} {l.Isco} {l.Origin}", RegisterJson.Default.RomeIscoLink),
        .. Documents(tables.RomeSubdomains, "rome-subdomain", l => $"{l.Rome} {l.Subdomain}", RegisterJson.Default.RomeSubdomainLink),
    ]);

    /// <summary>One record of certification from its document.</summary>
    public static RegisteredCertification ReadCertification(ReleaseDocument document) => Read(document, RegisterJson.Default.RegisteredCertification);

    /// <summary>The registers as a whole: tens of thousands of records. A page that needs a few asks for them by number instead.</summary>
    public static CertificationRegister Certifications(DocumentRelease? release) =>
        CertificationRegister.Build(All(release, Certification, RegisterJson.Default.RegisteredCertification));

    /// <summary>Formacode as a whole.</summary>
    public static FormacodeThesaurus Formacode(DocumentRelease? release) => FormacodeThesaurus.Build(
        All(release, Term, RegisterJson.Default.FormacodeTerm), All(release, IscedField, RegisterJson.Default.FormacodeIsced));

    /// <summary>Occupations of ONISEP.</summary>
    public static ImmutableArray<OnisepOccupation> OnisepOccupations(DocumentRelease? release) => All(release, Occupation, RegisterJson.Default.OnisepOccupation);

    /// <summary>Courses of ONISEP.</summary>
    public static ImmutableArray<OnisepCourse> OnisepCourses(DocumentRelease? release) => All(release, Course, RegisterJson.Default.OnisepCourse);

    /// <summary>Tables of occupations.</summary>
    public static OccupationTables OccupationTables(DocumentRelease? release) => new()
    {
        Families = All(release, "fap", RegisterJson.Default.FapFamily),
        FapRome = All(release, "fap-rome", RegisterJson.Default.FapRomeLink),
        FapPcs = All(release, "fap-pcs", RegisterJson.Default.FapPcsLink),
        RomeIsco = All(release, "rome-isco", RegisterJson.Default.RomeIscoLink),
        RomeSubdomains = All(release, "rome-subdomain", RegisterJson.Default.RomeSubdomainLink),
    };

    private static IEnumerable<ReleaseDocument> Documents<T>(IEnumerable<T> items, string kind, Func<T, string> idOf, JsonTypeInfo<T> json) =>
        items.Select(item => new ReleaseDocument(kind, idOf(item), JsonSerializer.Serialize(item, json)));

    private static ImmutableArray<T> All<T>(DocumentRelease? release, string kind, JsonTypeInfo<T> json) =>
        release is null ? [] : [.. release.OfKind(kind).Select(d => Read(d, json))];

    private static T Read<T>(ReleaseDocument document, JsonTypeInfo<T> json) => JsonSerializer.Deserialize(document.Payload, json)!;
}
