using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Openings;

/// <summary>
/// How likely a hiring in a sector is to be for an occupation: the share it has among the offers of the NAF class, drawn towards
/// its share in the division when offers of the class are few, and that towards the occupations ROME itself ties to the division.
/// See <c>docs/openings.md</c>.
/// </summary>
public sealed class HiringLikelihood
{
    /// <summary>Offers a class must have before it weighs as much as its division.</summary>
    private const double Strength = 20;

    private readonly Dictionary<NafCode, Shares> _classes = [];
    private readonly Dictionary<string, Shares> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<RomeCode>> _tied = new(StringComparer.Ordinal);

    private HiringLikelihood()
    {
    }

    /// <summary>Counts offers and reads the ties of ROME.</summary>
    /// <param name="offers">Positions offered, by sector and occupation.</param>
    /// <param name="rome">ROME, or null.</param>
    public static HiringLikelihood Build(IEnumerable<(NafCode Naf, RomeCode Rome, int Positions)> offers, RomeRelease? rome)
    {
        var likelihood = new HiringLikelihood();
        foreach (var (naf, code, positions) in offers)
        {
            Of(likelihood._classes, naf).Add(code, positions);
            Of(likelihood._divisions, naf.Division).Add(code, positions);
        }

        foreach (var occupation in rome?.Occupations ?? [])
        {
            foreach (var link in occupation.Categories.Where(c => c.Kind == RomeCategoryKind.Naf))
            {
                Of(likelihood._tied, link.Code.PadLeft(2, '0')).Add(occupation.Code);
            }
        }

        return likelihood;
    }

    /// <summary>From 0 to 1; over all occupations it adds up to 1 at most.</summary>
    public double Of(NafCode naf, RomeCode occupation)
    {
        var tied = _tied.GetValueOrDefault(naf.Division);
        var prior = tied?.Contains(occupation) == true ? 1.0 / tied.Count : 0;
        var division = _divisions.GetValueOrDefault(naf.Division) is { } wide ? wide.Share(occupation, prior) : prior;
        return _classes.GetValueOrDefault(naf) is { } narrow ? narrow.Share(occupation, division) : division;
    }

    /// <summary>Positions offered in the class for the occupation: what the likelihood rests on.</summary>
    public int OffersSeen(NafCode naf, RomeCode occupation) => _classes.GetValueOrDefault(naf)?.Count(occupation) ?? 0;

    /// <summary>Positions offered in the whole division for the occupation: what it rests on when the class has none.</summary>
    public int OffersSeenInDivision(NafCode naf, RomeCode occupation) => _divisions.GetValueOrDefault(naf.Division)?.Count(occupation) ?? 0;

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!map.TryGetValue(key, out var value))
        {
            map[key] = value = new TValue();
        }

        return value;
    }

    private sealed class Shares
    {
        private readonly Dictionary<RomeCode, int> _counts = [];
        private int _total;

        public void Add(RomeCode code, int count)
        {
            _counts[code] = _counts.GetValueOrDefault(code) + count;
            _total += count;
        }

        public int Count(RomeCode code) => _counts.GetValueOrDefault(code);

        public double Share(RomeCode code, double prior) => (Count(code) + (Strength * prior)) / (_total + Strength);
    }
}
