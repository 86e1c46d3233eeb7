using System.Collections.Immutable;
using Passerelles.Data;
using Passerelles.Data.Registers;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Certifications;

/// <summary>What imported registers say of a certification of the catalogue.</summary>
internal sealed record RegisterFacts
{
    public required RegisteredCertification Record { get; init; }

    /// <summary>Records in force that replace it, with the page of the site about them if there is one; empty while it is in force.</summary>
    public required ImmutableArray<(RegisteredCertification Record, Certification? Own)> Successors { get; init; }

    /// <summary>Numbers at the end of the chain when none of them is known to be in force.</summary>
    public required ImmutableArray<RncpNumber> LastKnown { get; init; }

    /// <summary>Occupations of ROME it leads to.</summary>
    public required ImmutableArray<Occupation> Occupations { get; init; }

    /// <summary>Courses of ONISEP under this number.</summary>
    public required ImmutableArray<OnisepCourse> Courses { get; init; }

    /// <summary>What is taught: code, and label when Formacode is imported.</summary>
    public required ImmutableArray<(FormacodeCode Code, string? Label)> Formacodes { get; init; }

    /// <summary>Null when the register is not imported or does not know the number.</summary>
    public static async Task<RegisterFacts?> OfAsync(ReferenceSnapshot snapshot, ReferenceStore store, RncpNumber number, CancellationToken ct)
    {
        var register = await store.FindCertificationsAsync([number], ct);
        if (register.Find(number) is not { } record)
        {
            return null;
        }

        var successors = register.InForceAfter(number);
        var formacode = await snapshot.Open.GetAsync("formacode", RegisterDocuments.Formacode);
        var courses = await snapshot.Open.GetAsync("onisep-formations", release => new CoursesByNumber(RegisterDocuments.OnisepCourses(release)));
        return new RegisterFacts
        {
            Record = record,
            Successors = [.. successors.Select(r => (r, snapshot.Reference.Certifications.FirstOrDefault(c => c.Rncp == r.Number)))],
            LastKnown = record.IsActive || !successors.IsEmpty ? [] : register.LastKnownOf(number),
            Occupations = OccupationsOf(snapshot.Reference, record),
            Courses = courses.Of(number),
            Formacodes = [.. record.Formacodes.Select(c => (c, formacode.Resolve(c) is [var term, ..] ? term.Label : null))],
        };
    }

    /// <summary>The register writes ROME 3 codes mostly: the occupations of ROME 4 that come from them, or bear the code.</summary>
    private static ImmutableArray<Occupation> OccupationsOf(OccupationReference reference, RegisteredCertification record) =>
    [
        .. (reference.Rome is { } rome
                ? rome.Occupations.Where(o => record.Rome.Contains(o.Code) || record.Rome.Contains(o.Parent)).Select(o => reference.FindOccupation(OccupationId.Of(o.Code))).OfType<Occupation>()
                : record.Rome.SelectMany(c => reference.SheetsOf(c)).Distinct())
            .OrderBy(o => o.Label, French.Order),
    ];

    /// <summary>Courses of ONISEP by number in the register.</summary>
    private sealed class CoursesByNumber(IEnumerable<OnisepCourse> courses)
    {
        private readonly ILookup<RncpNumber, OnisepCourse> _courses = courses.Where(c => c.Rncp is not null).ToLookup(c => c.Rncp!.Value);

        public ImmutableArray<OnisepCourse> Of(RncpNumber number) => [.. _courses[number].OrderBy(c => c.Name, French.Order)];
    }
}
