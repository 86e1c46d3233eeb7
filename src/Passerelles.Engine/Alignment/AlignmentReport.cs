using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>What an alignment is asked for.</summary>
public enum AlignmentScope
{
    /// <summary>Skills of the vocabulary.</summary>
    Skills,

    /// <summary>Sheets, then occupations of ROME.</summary>
    Occupations,
}

/// <summary>How many things have what; each is counted once in <see cref="Both"/> to <see cref="Nothing"/>.</summary>
/// <param name="Total">Things.</param>
/// <param name="Both">Declare ROME and ESCO.</param>
/// <param name="RomeOnly">Declare ROME, not ESCO.</param>
/// <param name="EscoOnly">Declare ESCO, not ROME.</param>
/// <param name="Proposed">Declare neither, and have a link through codes or a proposal.</param>
/// <param name="Nothing">Have nothing at all.</param>
/// <param name="ThroughCodes">Declare no ESCO concept and get one through codes.</param>
/// <param name="ToComplete">Lack ROME or ESCO and have a proposal for it.</param>
/// <param name="Lost">Declare some code that its release no longer has.</param>
public sealed record AlignmentCoverage(int Total, int Both, int RomeOnly, int EscoOnly, int Proposed, int Nothing, int ThroughCodes, int ToComplete, int Lost);

/// <summary>Everything aligned, in the order of the reference.</summary>
public sealed record AlignmentReport(AlignmentScope Scope, ImmutableArray<AlignedThing> Things)
{
    /// <summary>Proposals shown for each thing.</summary>
    private const int Alternatives = 5;

    /// <summary>Figures.</summary>
    public AlignmentCoverage Coverage => new(
        Things.Length,
        Things.Count(t => t is { HasRome: true, HasEsco: true }),
        Things.Count(t => t is { HasRome: true, HasEsco: false }),
        Things.Count(t => t is { HasRome: false, HasEsco: true }),
        Things.Count(t => t is { HasRome: false, HasEsco: false } && IsTied(t)),
        Things.Count(t => t is { HasRome: false, HasEsco: false } && !IsTied(t)),
        Things.Count(t => !t.HasEsco && !t.Esco.IsEmpty),
        Things.Count(t => !Proposals(t).IsEmpty),
        Things.Count(t => !t.Lost.IsEmpty));

    /// <summary>What an editor has to decide: lost codes first, then proposals, the surest first.</summary>
    public ImmutableArray<AlignedThing> WorkList =>
    [
        .. Things.Where(t => !t.Lost.IsEmpty || !Proposals(t).IsEmpty)
            .OrderByDescending(t => !t.Lost.IsEmpty).ThenByDescending(t => Proposals(t).Select(p => p.Score).DefaultIfEmpty(0).Max()).ThenBy(t => t.Id, StringComparer.Ordinal),
    ];

    /// <summary>Aligns a reference.</summary>
    /// <param name="scope">Skills or occupations.</param>
    /// <param name="reference">The catalogue and ROME.</param>
    /// <param name="esco">ESCO.</param>
    /// <param name="mapping">The ROME–ESCO correspondence, or null.</param>
    /// <param name="least">Score under which likeness of words proposes nothing, 0 to 1.</param>
    public static AlignmentReport Build(AlignmentScope scope, OccupationReference reference, EscoTaxonomy esco, RomeEscoMapping? mapping, double least) => new(
        scope,
        scope == AlignmentScope.Skills ? Skills(reference, esco, least) : Occupations(reference, esco, mapping, least));

    private static bool IsTied(AlignedThing thing) => !thing.Rome.IsEmpty || !thing.Esco.IsEmpty || !Proposals(thing).IsEmpty;

    private static ImmutableArray<AlignmentLink> Proposals(AlignedThing thing) => [.. thing.RomeProposals, .. thing.EscoProposals];

    private static ImmutableArray<AlignedThing> Skills(OccupationReference reference, EscoTaxonomy esco, double least)
    {
        var codes = SkillCodes.Build(reference, esco);
        var proposals = SkillProposals.Build(reference, esco);
        return
        [
            .. (reference.Catalogue?.Skills ?? []).AsParallel().AsOrdered().Select(skill =>
            {
                var (rome, europe) = (codes.RomeOf(skill), codes.EscoOf(skill));
                return new AlignedThing
                {
                    Skill = skill.Id,
                    Label = skill.Label,
                    Rome = rome,
                    Esco = europe,
                    RomeProposals = Proposed(rome, () => proposals.Rome(skill, Alternatives), least),
                    EscoProposals = Proposed(europe, () => proposals.Esco(skill, Alternatives), least),
                    Lost = codes.LostBy(skill),
                };
            }),
        ];
    }

    private static ImmutableArray<AlignedThing> Occupations(OccupationReference reference, EscoTaxonomy esco, RomeEscoMapping? mapping, double least)
    {
        var codes = OccupationCodes.Build(reference, esco, mapping);
        var proposals = OccupationProposals.Build(reference, esco);
        return
        [
            .. reference.Occupations.AsParallel().AsOrdered().Select(occupation =>
            {
                var europe = codes.EscoOf(occupation);
                // A ROME occupation that titles lead from is settled by them; a sheet is settled by its editor alone.
                var isSettled = occupation.Source == OccupationSource.Rome && !europe.IsEmpty;
                return new AlignedThing
                {
                    Occupation = occupation.Id,
                    Label = occupation.Label,
                    Rome = codes.RomeOf(occupation),
                    Esco = europe,
                    RomeProposals = [],
                    EscoProposals = isSettled ? [] : Proposed(europe, () => proposals.Esco(occupation, Alternatives), least),
                    Lost = codes.LostBy(occupation),
                };
            }),
        ];
    }

    // What codes lead to comes before what words lead to.
    private static ImmutableArray<AlignmentLink> Proposed(ImmutableArray<AlignmentLink> known, Func<ImmutableArray<AlignmentLink>> likeWords, double least) =>
        known.Any(l => l.Kind == AlignmentKind.Declared)
            ? []
            : [.. known.Concat(likeWords().Where(l => l.Score >= least && !known.Any(k => k.Target == l.Target))).Take(Alternatives)];
}
