using Passerelles.Data.Documents;
using Passerelles.Engine.Reference;
using Passerelles.Engine.Registers;

namespace Passerelles.Data.Registers;

/// <summary>Reads the few records of the registers that a page needs.</summary>
public static class CertificationLookup
{
    /// <summary>Source of the registers.</summary>
    public const string Source = "rncp";

    /// <summary>No chain of replacements is longer; a register that loops ends here too.</summary>
    private const int MaxSteps = 12;

    /// <summary>Records bearing these numbers, and those that replace them, directly or through others.</summary>
    public static async Task<CertificationRegister> FindCertificationsAsync(this ReferenceStore store, IEnumerable<RncpNumber> numbers, CancellationToken ct)
    {
        var asked = new HashSet<RncpNumber>();
        var records = new List<RegisteredCertification>();
        var next = numbers.Where(asked.Add).ToList();
        for (var step = 0; next.Count > 0 && step < MaxSteps; step++)
        {
            var found = (await store.FindDocumentsAsync(Source, RegisterDocuments.Certification, [.. next.Select(n => n.ToString())], ct))
                .Select(RegisterDocuments.ReadCertification).ToList();
            records.AddRange(found);
            next = [.. found.Where(r => !r.IsActive).SelectMany(r => r.Successors).Where(asked.Add)];
        }

        return CertificationRegister.Build(records);
    }
}
