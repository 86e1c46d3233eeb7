using System.Collections.Immutable;
using Passerelles.Engine.Esco;
using Passerelles.Engine.Reference;

namespace Passerelles.Engine.Alignment;

/// <summary>An English name, and the ESCO concept that bears it.</summary>
/// <param name="Label">Preferred label in English.</param>
/// <param name="Alternatives">Other English labels.</param>
/// <param name="Esco">The concept.</param>
/// <param name="Kind">Declared by the catalogue, or through codes: then the concept may be a little wider or narrower.</param>
public sealed record EnglishName(string Label, ImmutableArray<string> Alternatives, EscoUri Esco, AlignmentKind Kind);

/// <summary>
/// English names of occupations and skills, from the ESCO concepts that codes lead to; likeness of words never names anything.
/// Keeps the names alone, not ESCO. Immutable, thread-safe.
/// </summary>
public sealed class EnglishLabels
{
    private readonly Dictionary<OccupationId, ImmutableArray<EnglishName>> _occupations = [];
    private readonly Dictionary<SkillId, ImmutableArray<EnglishName>> _skills = [];

    private EnglishLabels(OccupationReference reference, EscoTaxonomy? esco, RomeEscoMapping? mapping)
    {
        if (esco is not { HasEnglish: true })
        {
            return;
        }

        IsAvailable = true;
        Release = esco.Release.Info;
        var (occupations, skills) = (OccupationCodes.Build(reference, esco, mapping), SkillCodes.Build(reference, esco));
        foreach (var occupation in reference.Occupations)
        {
            Add(_occupations, occupation.Id, occupations.EscoOf(occupation), uri => esco.FindOccupation(uri)?.English);
        }

        foreach (var skill in reference.Skills)
        {
            Add(_skills, skill.Id, skills.EscoOf(skill), uri => esco.FindSkill(uri)?.English);
        }
    }

    /// <summary>Whether ESCO is there, with English in it.</summary>
    public bool IsAvailable { get; }

    /// <summary>The release names come from, or null.</summary>
    public ReleaseInfo? Release { get; }

    /// <summary>Reads the codes of a reference.</summary>
    /// <param name="reference">The catalogue and ROME.</param>
    /// <param name="esco">ESCO, or null.</param>
    /// <param name="mapping">The ROME–ESCO correspondence, or null.</param>
    public static EnglishLabels Build(OccupationReference reference, EscoTaxonomy? esco, RomeEscoMapping? mapping) => new(reference, esco, mapping);

    /// <summary>
    /// English names of an occupation, best first. A sheet may declare several concepts; of what only titles lead to, the best one
    /// alone names the occupation.
    /// </summary>
    public ImmutableArray<EnglishName> Of(Occupation occupation) => _occupations.GetValueOrDefault(occupation.Id, []);

    /// <summary>English names of a skill, best first, in the same way.</summary>
    public ImmutableArray<EnglishName> Of(Skill skill) => _skills.GetValueOrDefault(skill.Id, []);

    private static void Add<TId>(
        Dictionary<TId, ImmutableArray<EnglishName>> names, TId id, ImmutableArray<AlignmentLink> links, Func<EscoUri, EscoText?> textOf)
        where TId : struct
    {
        ImmutableArray<EnglishName> found =
        [
            .. from link in links.TakeWhile((l, i) => i == 0 || l.Kind == AlignmentKind.Declared)
               let uri = link.Target.Esco ?? throw new InvalidOperationException($"{link.Target} is not an ESCO concept.")
               let text = textOf(uri)
               where text is not null
               select new EnglishName(text.Label, text.Alternatives, uri, link.Kind),
        ];
        if (!found.IsEmpty)
        {
            names.Add(id, found);
        }
    }
}
