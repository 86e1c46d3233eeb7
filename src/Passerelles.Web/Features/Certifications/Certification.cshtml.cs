using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Passerelles.Data;
using Passerelles.Engine.Reference;
using Passerelles.Web.Features.Shared;
using Passerelles.Web.Hosting;

namespace Passerelles.Web.Features.Certifications;

[SamePageForEveryone]
internal sealed class CertificationModel(ReferenceSnapshot snapshot, ReferenceStore store) : PageModel
{
    public Certification Certification { get; private set; } = null!;

    /// <summary>Sheets that cite it, by role then name.</summary>
    public ImmutableArray<(CertificationRole Role, ImmutableArray<Occupation> Occupations)> Uses { get; private set; } = [];

    /// <summary>Parts one need not follow, with the diploma that exempts from them.</summary>
    public ImmutableArray<(Certification From, Exemption Exemption)> Exemptions { get; private set; } = [];

    /// <summary>What holding this certification exempts from.</summary>
    public ImmutableArray<(Certification To, Exemption Exemption)> Opens { get; private set; } = [];

    public ImmutableArray<QuotedTraining> Trainings { get; private set; } = [];

    /// <summary>What the national register says of it; null when it is not imported or does not know the number.</summary>
    public RegisterFacts? Register { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        var reference = snapshot.Reference;
        if (reference.FindCertification(new CertificationId(id)) is not { } certification)
        {
            return NotFound();
        }

        Certification = certification;
        Uses =
        [
            .. reference.Sheets
                .SelectMany(o => o.Sheet!.Certifications.Where(c => c.Certification == certification.Id).Select(c => (c.Role, Occupation: o)))
                .GroupBy(p => p.Role)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Select(p => p.Occupation).OrderBy(o => o.Label, French.Order).ToImmutableArray())),
        ];
        Exemptions = [.. certification.Exemptions
            .Select(e => (From: reference.FindCertification(e.From), e)).Where(p => p.From is not null).Select(p => (p.From!, p.e))];
        Opens = [.. reference.Certifications
            .SelectMany(c => c.Exemptions.Where(e => e.From == certification.Id).Select(e => (c, e)))
            .OrderBy(p => p.c.Label, French.Order)];
        Trainings = [.. (reference.Catalogue?.Trainings ?? []).Where(t => t.Certification == certification.Id)];
        Register = certification.Rncp is { } number ? await RegisterFacts.OfAsync(snapshot, store, number, ct) : null;
        return Page();
    }
}
