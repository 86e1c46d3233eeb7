using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Linking;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>
/// ESCO skills and ROME items whose words are like those of a skill: label first, then its synonyms. Reads no code of the skill, so
/// that declared codes can judge it. Immutable, thread-safe.
/// </summary>
public sealed class SkillProposals
{
    /// <summary>Synonyms read, beyond which they repeat one another.</summary>
    private const int MostSynonyms = 3;

    /// <summary>A synonym is often narrower than the skill.</summary>
    private const double SynonymTrust = 0.9;

    private readonly EscoRelease _esco;
    private readonly SkillNames _names;
    private readonly int[] _skillOfName;
    private readonly SkillIndex _rome;
    private readonly OccupationReference _reference;

    private SkillProposals(OccupationReference reference, EscoTaxonomy esco)
    {
        _reference = reference;
        _esco = esco.Release;
        _rome = SkillIndex.Build(reference);
        var names = _esco.Skills.SelectMany((s, i) => s.French.Alternatives.Prepend(s.French.Label).Select(name => (Skill: i, Name: name))).ToArray();
        _skillOfName = [.. names.Select(n => n.Skill)];
        string[][] roots = [.. names.Select(n => Roots(n.Name))];
        var first = new int[_esco.Skills.Length];
        for (var n = names.Length - 1; n >= 0; n--)
        {
            first[names[n].Skill] = n;
        }

        var (use, sectorUse) = Uses(reference, esco);
        string[][] occupations = [.. _esco.Occupations.Select(o => o.French.Label.Split('/').Concat(o.French.Alternatives).Append(o.French.Description ?? "").SelectMany(Roots)
            .Concat(o.Essential.Concat(o.Optional).SelectMany(s => roots[first[s]])).ToArray())];
        _names = new SkillNames(roots, occupations, [.. names.Select((n, i) => new SkillClues(
            0, 0, Math.Log(1 + sectorUse[n.Skill]), Math.Log(1 + use[n.Skill]), 0, _esco.Skills[n.Skill].Kind == EscoSkillKind.Knowledge ? 1 : 0, Math.Log(1 + roots[i].Length)))]);
    }

    /// <summary>Indexes the names of both classifications.</summary>
    public static SkillProposals Build(OccupationReference reference, EscoTaxonomy esco) => new(reference, esco);

    /// <summary>ESCO skills like a skill, best first.</summary>
    public ImmutableArray<AlignmentLink> Esco(Skill skill, int top) =>
    [
        .. Rank(skill, phrase => _names.Read(phrase).Select(c => (_skillOfName[c.Name], c.Clues)), isKnowledge: s => _esco.Skills[s].Kind == EscoSkillKind.Knowledge)
            .Take(top).Select(r => Link(AlignmentTarget.Of(_esco.Skills[r.Item].Uri), _esco.Skills[r.Item].French.Label, r)),
    ];

    /// <summary>ROME skills and knowledge like a skill, best first.</summary>
    public ImmutableArray<AlignmentLink> Rome(Skill skill, int top)
    {
        return
        [
            .. Rank(skill, phrase => _rome.Read(phrase).Select(c => (c.Skill, c.Clues)), s => Of(s).Kind == SkillKind.Knowledge)
                .Take(top).Select(r => Link(AlignmentTarget.Of(Of(r.Item).RomeItems[0]), Of(r.Item).Label, r)),
        ];

        Skill Of(int number) => _reference.FindSkill(_rome.IdOf(number))!;
    }

    private static string[] Roots(string name) => [.. SkillWords.Read(name).Select(w => w.Stem)];

    private static AlignmentLink Link(AlignmentTarget target, string label, Ranked ranked) =>
        new(target, label, AlignmentKind.Text, Math.Round(ranked.Score, 4), SharedWords.Of(ranked.Phrase, label));

    private static IEnumerable<Ranked> Rank(Skill skill, Func<string, IEnumerable<(int Item, SkillClues Clues)>> read, Func<int, bool> isKnowledge)
    {
        var best = new Dictionary<int, Ranked>();
        var trust = 1.0;
        foreach (var phrase in skill.Synonyms.Take(MostSynonyms).Prepend(skill.Label))
        {
            foreach (var (item, clues) in read(phrase))
            {
                // Which of the two kinds the skill is, is known here: the clue of a phrase looked up does not serve.
                var sum = SkillWeights.Sum(clues with { IsKnowledge = isKnowledge(item) == (skill.Kind == SkillKind.Knowledge) ? 0 : 1 });
                var ranked = new Ranked(item, trust * sum, trust * (clues.Phrase + clues.Name) / 2, phrase);
                if (!best.TryGetValue(item, out var known) || ranked.Sum > known.Sum)
                {
                    best[item] = ranked;
                }
            }

            trust = SynonymTrust;
        }

        return best.Values.OrderByDescending(r => r.Sum).ThenBy(r => r.Item);
    }

    // Occupations of ESCO that ask for each skill, and among them those of the sector.
    private static (int[] All, int[] Sector) Uses(OccupationReference reference, EscoTaxonomy esco)
    {
        var sector = reference.Sheets.SelectMany(s => s.Sheet!.EscoUris).ToHashSet();
        var (all, ours) = (new int[esco.Release.Skills.Length], new int[esco.Release.Skills.Length]);
        foreach (var occupation in esco.Release.Occupations)
        {
            foreach (var skill in occupation.Essential.Concat(occupation.Optional))
            {
                all[skill]++;
                ours[skill] += sector.Contains(occupation.Uri) ? 1 : 0;
            }
        }

        return (all, ours);
    }

    private readonly record struct Ranked(int Item, double Sum, double Score, string Phrase);
}
