using System.Numerics;
using Passerelles.Engine.Matching;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Pathways;

/// <summary>
/// What an occupation, or a person, shows of every occupation: the share of its skills covered, and which of its essential
/// skills, as one bit each. Soft skills are in the share, never among what is to learn.
/// </summary>
internal sealed class SkillRow(float[] coverage, ulong[] essential)
{
    public float CoverageOf(int occupation) => coverage[occupation];

    public ulong EssentialOf(int occupation) => essential[occupation];
}

/// <summary>Rows of the reference, and the essential skills they speak of.</summary>
internal sealed class SkillRows
{
    // A bit each: the richest occupation of ROME has 34 at its core, a sheet at most 17.
    private const int MostEssential = 64;

    private readonly OccupationReference _reference;
    private readonly SkillSpace _space;
    private readonly OccupationSkills _occupations;
    private readonly int[][] _essential;
    private readonly SkillRow?[] _rows;

    // A search from an occupation of ROME asks for its row thousands of times; kept for all of ROME they would weigh 37 MB.
    private readonly Recent?[] _recent = new Recent?[16];

    public SkillRows(OccupationReference reference, SkillSpace space, OccupationSkills occupations)
    {
        (_reference, _space, _occupations) = (reference, space, occupations);
        _essential = [.. reference.Occupations.Select(o => o.Skills
            .Where(s => s.Importance == Importance.Essential && reference.FindSkill(s.Skill) is { Kind: not SkillKind.SoftSkill })
            .Select(s => reference.IndexOf(s.Skill)).Take(MostEssential).ToArray())];
        _rows = new SkillRow?[reference.Sheets.Count()];
    }

    /// <summary>Positions of the essential skills of an occupation, in the order of the bits.</summary>
    public ReadOnlySpan<int> EssentialOf(int occupation) => _essential[occupation];

    /// <summary>Number of essential skills of an occupation that a mask leaves out.</summary>
    public int MissingFrom(int occupation, ulong shown) => _essential[occupation].Length - BitOperations.PopCount(shown);

    /// <summary>The row of an occupation; those of sheets are kept, and the last ones asked for among the others.</summary>
    public SkillRow Of(int occupation)
    {
        if (occupation < _rows.Length)
        {
            return _rows[occupation] ??= Read(occupation);
        }

        ref var recent = ref _recent[occupation % _recent.Length];
        if (recent is { } known && known.Occupation == occupation)
        {
            return known.Row;
        }

        var row = Read(occupation);
        recent = new Recent(occupation, row);
        return row;
    }

    /// <summary>The row of someone who shows these skills.</summary>
    public SkillRow Of(SkillCoverage coverage)
    {
        var shares = new float[_essential.Length];
        var masks = new ulong[_essential.Length];
        for (var o = 0; o < shares.Length; o++)
        {
            var total = _occupations.Totals[o];
            shares[o] = total <= 0 ? 0 : (float)Math.Clamp(SkillScore.Covered(_occupations, coverage, o) / total, 0, 1);
            for (var i = 0; i < _essential[o].Length; i++)
            {
                masks[o] |= coverage.Of(_essential[o][i]) >= MatchingWeights.Shown ? 1UL << i : 0;
            }
        }

        return new SkillRow(shares, masks);
    }

    private SkillRow Read(int occupation)
    {
        var coverage = new SkillCoverage(_space);
        foreach (var link in _reference.Occupations[occupation].Skills)
        {
            if (_reference.IndexOf(link.Skill) is >= 0 and var skill)
            {
                coverage.Add(skill, 1, 0);
            }
        }

        return Of(coverage);
    }

    private sealed record Recent(int Occupation, SkillRow Row);
}
