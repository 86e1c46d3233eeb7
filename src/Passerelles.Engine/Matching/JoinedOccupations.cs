using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Matching;

/// <summary>Occupations that official codes hold for the same work: a sheet and its ROME occupations.</summary>
internal sealed class JoinedOccupations
{
    private readonly ImmutableArray<(int Occupation, double Part)>[] _joined;

    public JoinedOccupations(OccupationReference reference)
    {
        _joined = new ImmutableArray<(int, double)>[reference.Occupations.Length];
        IsCovered = new bool[_joined.Length];
        for (var o = 0; o < _joined.Length; o++)
        {
            _joined[o] = [.. Join(reference, o)];
        }
    }

    /// <summary>True for a ROME occupation that a sheet names as its first code: the sheet stands for it.</summary>
    public bool[] IsCovered { get; }

    /// <summary>The occupation itself, then those joined to it, each with the part of its evidence they take.</summary>
    public ImmutableArray<(int Occupation, double Part)> Of(int occupation) => _joined[occupation];

    private IEnumerable<(int Occupation, double Part)> Join(OccupationReference reference, int index)
    {
        var occupation = reference.Occupations[index];
        yield return (index, 1);
        if (occupation.Source == OccupationSource.Rome)
        {
            foreach (var sheet in reference.SheetsOf(occupation.RomeCodes[0]))
            {
                IsCovered[index] |= sheet.RomeCodes[0] == occupation.RomeCodes[0];
                yield return (reference.IndexOf(sheet.Id), PartOf(sheet, occupation.RomeCodes[0]));
            }
        }
        else
        {
            foreach (var code in occupation.RomeCodes)
            {
                if (reference.IndexOf(OccupationId.Of(code)) is >= 0 and var rome)
                {
                    yield return (rome, PartOf(occupation, code));
                }
            }
        }
    }

    // A sheet lists its ROME codes from the closest to the farthest.
    private static double PartOf(Occupation sheet, RomeCode code) => Math.Pow(MatchingWeights.JoinedByCode, 1 + (2 * sheet.RomeCodes.IndexOf(code)));
}
