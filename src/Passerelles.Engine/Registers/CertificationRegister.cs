using System.Collections.Frozen;
using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Registers;

/// <summary>Records of the registers by number, and the way from one that has expired to the one that replaces it.</summary>
public sealed class CertificationRegister
{
    private readonly FrozenDictionary<RncpNumber, RegisteredCertification> _records;

    private CertificationRegister(IEnumerable<RegisteredCertification> records) => _records = records.ToFrozenDictionary(r => r.Number);

    /// <summary>How many records.</summary>
    public int Count => _records.Count;

    /// <summary>Every number with a record.</summary>
    public ImmutableArray<RncpNumber> Numbers => _records.Keys;

    /// <summary>Builds it; numbers must be unique.</summary>
    public static CertificationRegister Build(IEnumerable<RegisteredCertification> records) => new(records);

    /// <summary>The record bearing this number, or null.</summary>
    public RegisteredCertification? Find(RncpNumber number) => _records.GetValueOrDefault(number);

    /// <summary>
    /// Where an expired number leads: the nearest records in force that replace it, directly or through others, nearest first
    /// and then in the order of the register. Empty when the number is in force, or when nothing in force replaces it. A number
    /// that replaces it without having a record here is not known to be in force: see <see cref="LastKnownOf"/>.
    /// </summary>
    public ImmutableArray<RegisteredCertification> InForceAfter(RncpNumber number) =>
        Find(number) is { IsActive: true } ? [] : [.. Walk(number).Select(Find).Where(r => r is { IsActive: true }).Select(r => r!)];

    /// <summary>
    /// Numbers at the end of the chain of replacements, in force or not, with a record here or not; empty when nothing replaces
    /// it.
    /// </summary>
    public ImmutableArray<RncpNumber> LastKnownOf(RncpNumber number) =>
        [.. Walk(number).Where(n => Find(n) is not { Successors.IsEmpty: false })];

    /// <summary>Breadth first; a cycle of replacements, which a register may well contain, ends where it began.</summary>
    private List<RncpNumber> Walk(RncpNumber start)
    {
        var reached = new List<RncpNumber>();
        var seen = new HashSet<RncpNumber> { start };
        var next = new Queue<RncpNumber>();
        next.Enqueue(start);
        while (next.TryDequeue(out var number))
        {
            foreach (var successor in Find(number)?.Successors ?? [])
            {
                if (seen.Add(successor))
                {
                    reached.Add(successor);
                    next.Enqueue(successor);
                }
            }
        }

        return reached;
    }
}
