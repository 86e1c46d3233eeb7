using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Passerelles.Engine.Releases;

/// <summary>A code that was in a release and is no longer in the active one.</summary>
/// <param name="Source">Source it belonged to.</param>
/// <param name="Code">The code.</param>
/// <param name="Label">Its last name.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Release">Name of the release that retired it; for a former code, of the one that tells of it.</param>
/// <param name="PublishedOn">Date of that release, or null.</param>
/// <param name="Successors">What replaced it then, the largest share first; they may have been retired since.</param>
public sealed record RetiredCode(
    string Source, ReferenceCode Code, string Label, CodeChangeKind Kind, string Release, DateOnly? PublishedOn, ImmutableArray<Successor> Successors);

/// <summary>Where a retired code leads today.</summary>
/// <param name="Retired">The code asked for.</param>
/// <param name="Heirs">Codes of today, the largest share first; empty when there is none.</param>
public sealed record CodeFate(RetiredCode Retired, ImmutableArray<Heir> Heirs)
{
    /// <summary>The one code to follow without asking, or null.</summary>
    public ReferenceCode? Only => Heirs is [{ IsClear: true } only] ? only.Successor.Code : null;
}

/// <summary>A code of today that comes from a retired one.</summary>
/// <param name="Successor">The code, with the evidence of the last step towards it.</param>
/// <param name="Share">Share of the retired code that came this far, in [0,1].</param>
/// <param name="Via">Retired codes in between, in order; empty when it came in one step.</param>
/// <param name="IsClear">Every step has enough evidence to be followed without asking.</param>
public sealed record Heir(Successor Successor, double Share, ImmutableArray<ReferenceCode> Via, bool IsClear);

/// <summary>Every code that ever was and is no longer, whatever its source. Immutable; safe to read from any thread.</summary>
public sealed class CodeHistory
{
    private readonly FrozenDictionary<ReferenceCode, RetiredCode> _codes;

    private CodeHistory(IEnumerable<RetiredCode> codes) => _codes = codes.ToFrozenDictionary(c => c.Code);

    /// <summary>No code was ever retired.</summary>
    public static CodeHistory Empty { get; } = new([]);

    /// <summary>Retired codes, in code order.</summary>
    public IEnumerable<RetiredCode> All => _codes.Values.OrderBy(c => c.Code);

    /// <summary>Number of retired codes.</summary>
    public int Count => _codes.Count;

    /// <summary>Gathers retired codes.</summary>
    /// <exception cref="ArgumentException">A code is there twice.</exception>
    public static CodeHistory Of(IEnumerable<RetiredCode> codes) => new(codes);

    /// <summary>The retired code, or null when it is in use or was never known.</summary>
    public RetiredCode? Find(ReferenceCode code) => _codes.GetValueOrDefault(code);

    /// <summary>
    /// Where a retired code leads today: its successors, those of the successors that were retired since, and so on. Null when
    /// the code is in use or was never known.
    /// </summary>
    public CodeFate? Resolve(ReferenceCode code)
    {
        if (Find(code) is not { } retired)
        {
            return null;
        }

        var heirs = new Dictionary<ReferenceCode, Heir>();
        Follow(retired, 1, [], isClear: true, [code], heirs);
        return new CodeFate(retired, [.. heirs.Values.OrderByDescending(h => h.Share).ThenBy(h => h.Successor.Code)]);
    }

    /// <summary>What the history becomes when a release takes the place of another: codes that come back are in use again.</summary>
    /// <param name="diff">From the release that was active to the one that will be; null for the first release of a source.</param>
    /// <param name="after">The release that will be active.</param>
    public CodeHistory Advance(ReleaseDiff? diff, ReleaseContents after)
    {
        var inUse = after.Items.Select(i => i.Code).ToHashSet();
        var codes = _codes.Values.Where(c => !inUse.Contains(c.Code)).ToDictionary(c => c.Code);
        foreach (var change in diff?.Retired ?? [])
        {
            codes[change.Code] = new RetiredCode(after.Info.Source, change.Code, change.Label, change.Kind, after.Info.Name, after.Info.PublishedOn, change.Successors);
        }

        foreach (var former in FormerCodes.Of(after, inUse).Where(f => !codes.ContainsKey(f.Code)))
        {
            codes.Add(former.Code, former);
        }

        return new CodeHistory(codes.Values);
    }

    // A code is never followed twice on one path, so a history that loops, which no import writes, still ends.
    private void Follow(RetiredCode retired, double share, ImmutableArray<ReferenceCode> via, bool isClear, ImmutableHashSet<ReferenceCode> seen, Dictionary<ReferenceCode, Heir> heirs)
    {
        foreach (var successor in retired.Successors.Where(s => !seen.Contains(s.Code)))
        {
            var (part, clear) = (share * successor.Evidence.Share, isClear && successor.Evidence.IsClear);
            if (Find(successor.Code) is { } next)
            {
                Follow(next, part, via.Add(next.Code), clear, seen.Add(next.Code), heirs);
            }
            else if (heirs.TryGetValue(successor.Code, out var known))
            {
                heirs[successor.Code] = known with { Share = Math.Min(1, known.Share + part), IsClear = known.IsClear || clear };
            }
            else
            {
                heirs.Add(successor.Code, new Heir(successor, Math.Min(1, part), via, clear));
            }
        }
    }
}
