using System.Collections.Immutable;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Linking;

/// <summary>
/// Ranks the skills and knowledge of ROME for a phrase that someone looks up: always the closest, however far they are.
/// Words meet when they share letters or when the same occupations use them; skills that the sector's occupations ask for come
/// first. To read skills in a text, where none may be there, see <see cref="SkillLinker"/>. Immutable, thread-safe.
/// </summary>
public sealed class SkillIndex
{
    private readonly ImmutableArray<Skill> _skills;
    private readonly SkillNames _names;

    private SkillIndex(OccupationReference reference)
    {
        _skills = [.. reference.Skills.Where(s => s.Id.IsRome)];
        string[][] roots = [.. _skills.Select(s => SkillWords.Read(s.Label).Select(w => w.Stem).ToArray())];
        var number = _skills.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var occupations = reference.Occupations.Where(o => o.Source == OccupationSource.Rome).ToArray();
        string[][] words = [.. occupations.Select(o => o.Titles.Select(t => t.Masculine).Append(o.Definition).SelectMany(SkillWords.Read)
            .Select(w => w.Stem).Concat(o.Skills.Where(s => number.ContainsKey(s.Skill)).SelectMany(s => roots[number[s.Skill]])).ToArray())];
        var sector = reference.Sheets.SelectMany(s => s.RomeCodes).ToHashSet();
        var (use, sectorUse) = (new int[_skills.Length], new int[_skills.Length]);
        foreach (var occupation in occupations)
        {
            foreach (var skill in occupation.Skills.Where(s => number.ContainsKey(s.Skill)))
            {
                use[number[skill.Skill]]++;
                sectorUse[number[skill.Skill]] += sector.Contains(occupation.RomeCodes[0]) ? 1 : 0;
            }
        }

        _names = new SkillNames(roots, words, [.. _skills.Select((skill, s) => new SkillClues(
            0, 0, Math.Log(1 + sectorUse[s]), Math.Log(1 + use[s]), skill.IsCredential ? 1 : 0, skill.Kind == SkillKind.Knowledge ? 1 : 0,
            Math.Log(1 + roots[s].Length)))]);
    }

    /// <summary>Indexes the ROME skills of the reference; its sheets say which occupations make the sector.</summary>
    public static SkillIndex Build(OccupationReference reference) => new(reference);

    /// <summary>Skills of ROME for a phrase, best first, at most <paramref name="top"/>; none when the phrase has no word near theirs.</summary>
    public ImmutableArray<Skill> Search(string phrase, int top) =>
    [
        .. Read(phrase).Select(c => (c.Skill, Sum: SkillWeights.Sum(c.Clues))).OrderByDescending(c => c.Sum).ThenBy(c => c.Skill)
            .Take(Math.Max(0, top)).Select(c => _skills[c.Skill]),
    ];

    /// <summary>Identifier of a skill by its number.</summary>
    internal SkillId IdOf(int skill) => _skills[skill].Id;

    /// <summary>Clues for each skill one word of which is near the phrase.</summary>
    internal List<(int Skill, SkillClues Clues)> Read(string phrase) => _names.Read(phrase);
}
